package id.patuh.noncompliance;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
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

/** Steps of a case over HTTP: what can be taken, taking one, and what was taken. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class StepResource {

    private static final String CASE_ID = "Id of the case";
    private static final String SANDBOX_CASE = "01991000-0000-7000-8000-000000000001";

    private final Lists lists;
    private final CaseProgress progress;
    private final CaseClock clock;
    private final Visibility visibility;
    private final SeenLetters seen;
    private final Idempotency idempotency;

    StepResource(
            Lists lists,
            CaseProgress progress,
            CaseClock clock,
            Visibility visibility,
            SeenLetters seen,
            Idempotency idempotency) {
        this.lists = lists;
        this.progress = progress;
        this.clock = clock;
        this.visibility = visibility;
        this.seen = seen;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/steps")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "listSteps",
            summary = "List a case's steps, allowed and blocked",
            description =
                    """
            Every step of the table as seen from the case: whether it can be taken now, what it needs, its legal basis,
            the term it sets, what blocks it, and the day on which it opens.""")
    public StepView.StepList steps(@PathParam("id") UUID id) {
        NoncomplianceCase theCase = progress.get(id);
        return StepView.StepList.of(theCase, clock.standing(theCase), clock);
    }

    @POST
    @Path("/steps")
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"step-not-allowed", "step-needs-proof", "step-too-early", "step-not-yet", "case-already-open"})
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "takeStep",
            summary = "Take a step",
            description =
                    """
            Moves the case along the table, on the version that `If-Match` names. A refused step says its legal basis,
            which steps are allowed, and the day on which it opens where a day opens it. The term that a step sets is counted
            from the day on which its letter was served, in working days of the region for reprimands. A case closes as
            compliant only when every finding is resolved or refuted.""")
    public RestResponse<CaseView> take(@PathParam("id") UUID id, TakeStep request) {
        return idempotency.once(201, "/v1/cases/{id}", () -> progress.take(id, request), this::view);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CaseList.History.class)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "listCaseHistory",
            summary = "List a case's history",
            description = """
            A line per step and change, in order; lines are never changed.""")
    public Page<HistoryView> history(@PathParam("id") UUID id) {
        progress.get(id);
        List<CaseHistory.CorrectedDay> corrections = CaseHistory.correctedDays(id);
        return lists.page(
                CaseList.History.LIST,
                visibility.of(SubjectKind.CASE),
                "h.caseId = :case and " + seen.conditionOfLine("h"),
                seen.parameters("case", id),
                found -> found.stream()
                        .map(line -> HistoryView.of(line, corrections))
                        .toList());
    }

    private CaseView view(UUID id) {
        return CaseView.of(progress.get(id), CaseDeadline.open(List.of(id)));
    }
}
