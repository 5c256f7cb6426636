package id.patuh.sanction;

import id.patuh.platform.openapi.Describes;
import id.patuh.platform.problem.Language;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What checks were answered over HTTP; at an address of its own, which cannot be taken for a step of a restriction. */
@Path("/v1/service-restriction-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service restrictions")
class RestrictionProofResource {

    private final RestrictionChecks checks;

    RestrictionProofResource(RestrictionChecks checks) {
        this.checks = checks;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("restrictions:check")
    @ProtectedData(SubjectKind.RESTRICTION_CHECK)
    @Describes(name = "id", text = "Id of the answer (`checkId`)", example = "0199c000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "getServiceRestrictionCheck",
            summary = "Read what a check was answered",
            description = "What an agency asked and was answered, for that agency: proof of what a decision rested on.")
    public RestrictionProofView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return checks.proof(id, Language.of(headers));
    }
}
