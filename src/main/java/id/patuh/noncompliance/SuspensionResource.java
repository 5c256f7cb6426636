package id.patuh.noncompliance;

import id.patuh.compliance.Suspension;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Suspensions in a case over HTTP. */
@Path("/v1/cases/{id}/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class SuspensionResource {

    private static final String CASE_ID = "Id of the case";
    private static final String SANDBOX_CASE = "01991000-0000-7000-8000-000000000001";

    private final CaseProgress progress;
    private final Suspensions suspensions;
    private final Idempotency idempotency;

    SuspensionResource(CaseProgress progress, Suspensions suspensions, Idempotency idempotency) {
        this.progress = progress;
        this.suspensions = suspensions;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "listSuspensions",
            summary = "List a case's suspensions",
            description = "What a supervisor suspended in the case, with ground and end.")
    public SuspensionView.SuspensionList list(@PathParam("id") UUID id) {
        return new SuspensionView.SuspensionList(
                of(id).stream().map(SuspensionView::of).toList());
    }

    @POST
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("case-closed")
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "grantSuspension",
            summary = "Grant a suspension",
            description =
                    """
            A supervisor suspends what is demanded of the employer, from today to the day told. Until then a verdict that would be
            NON_COMPLIANT for what it covers is CONDITIONAL. Terms run on, and no step is taken or blocked by it.""")
    public RestResponse<SuspensionView> grant(@PathParam("id") UUID id, GrantSuspension told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/suspensions",
                () -> suspensions.grant(id, told),
                granted -> view(id, granted));
    }

    @POST
    @Path("/{suspensionId}/end")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("suspension-over")
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Describes(name = "suspensionId", text = "Id of the suspension", example = "01995000-0000-7000-8000-000000000501")
    @Operation(
            operationId = "endSuspension",
            summary = "End a suspension",
            description = "Ends it before its day: from today on it no longer covers anything.")
    public RestResponse<SuspensionView> end(
            @PathParam("id") UUID id, @PathParam("suspensionId") UUID suspensionId, EndSuspension told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/suspensions",
                () -> suspensions.end(id, suspensionId, told.reason()),
                ended -> view(id, ended));
    }

    private List<Suspension> of(UUID id) {
        NoncomplianceCase theCase = progress.get(id);
        return Suspension.of(theCase.caseNumber());
    }

    private SuspensionView view(UUID id, UUID suspensionId) {
        return of(id).stream()
                .filter(each -> each.id().equals(suspensionId))
                .findFirst()
                .map(SuspensionView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
