package id.patuh.sanction;

import id.patuh.platform.problem.Language;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The licensing desk's one call over HTTP. */
@Path("/v1/service-restrictions/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service restrictions")
class RestrictionCheckResource {

    private final RestrictionChecks checks;

    RestrictionCheckResource(RestrictionChecks checks) {
        this.checks = checks;
    }

    @POST
    @PermissionsAllowed("restrictions:check")
    @ProtectedData(SubjectKind.RESTRICTION_CHECK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkServiceRestrictions",
            summary = "Check whether services are withheld",
            description =
                    """
            Up to 1000 items, one answer each in their order: whether the number leads to an employer, whether that is
            registered, and whether the service is withheld from its legal person, since when, why, and what lifts it. Only
            TMP2T (PP 86/2013 art. 9) that an office has imposed is a ground to withhold a service; a verdict of NON_COMPLIANT
            is not, nor is a request, and this operation tells neither. What is answered is kept under `checkId`
            (`GET /v1/service-restriction-checks/{id}`). It moves nothing, so it takes no `Idempotency-Key`.""")
    public RestrictionChecksView check(CheckRestrictions request, @Context HttpHeaders headers) {
        return new RestrictionChecksView(checks.check(request, Language.of(headers)));
    }
}
