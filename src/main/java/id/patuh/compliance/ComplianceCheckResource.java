package id.patuh.compliance;

import id.patuh.platform.problem.Language;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
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

/** Verdicts on many employers over HTTP. */
@Path("/v1/compliance-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
class ComplianceCheckResource {

    private final ComplianceChecks checks;
    private final Visibility visibility;

    ComplianceCheckResource(ComplianceChecks checks, Visibility visibility) {
        this.checks = checks;
        this.visibility = visibility;
    }

    @POST
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.COMPLIANCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkCompliance",
            summary = "Judge many employers by their numbers",
            description =
                    """
            Up to 1000 official numbers of mixed kinds, one outcome each, unknown ones too, in their order. A number of a
            branch leads to its legal person, one of a merged employer to its survivor. Amounts and facts are told of
            employers that the caller may see; of others the outcome and what was found. Nothing is kept, so there is no
            Idempotency-Key.""")
    public ComplianceChecksView check(CheckCompliance request, @Context HttpHeaders headers) {
        return new ComplianceChecksView(
                checks.check(request, visibility.of(SubjectKind.COMPLIANCE), Language.of(headers)));
    }
}
