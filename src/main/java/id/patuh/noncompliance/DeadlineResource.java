package id.patuh.noncompliance;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Terms of a case over HTTP. */
@Path("/v1/cases/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class DeadlineResource {

    static final ListQuery<CaseDeadline> LIST = ListQuery.of("deadlines", CaseDeadline.class, "CaseDeadline d", "d.id")
            .build();

    private final Lists lists;
    private final CaseProgress progress;
    private final TermPausing pausing;
    private final Visibility visibility;
    private final Idempotency idempotency;

    DeadlineResource(
            Lists lists, CaseProgress progress, TermPausing pausing, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.progress = progress;
        this.pausing = pausing;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(DeadlineResource.class)
    @Describes(name = "id", text = "Id of the case", example = "01991000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "listDeadlines",
            summary = "List a case's deadlines",
            description =
                    """
            Every term that a step set, with how it was counted. A term is open until the case moves on; while it is, a day
            entered into the calendar counts it anew.""")
    public Page<DeadlineView> list(@PathParam("id") UUID id) {
        progress.get(id);
        return lists.page(
                LIST, visibility.of(SubjectKind.CASE), "d.caseId = :case", Map.of("case", id), found -> found.stream()
                        .map(DeadlineView::of)
                        .toList());
    }

    @POST
    @Path("/{deadlineId}/pause")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("deadline-not-running")
    @Describes(name = "id", text = "Id of the case", example = "01991000-0000-7000-8000-000000000007")
    @Describes(name = "deadlineId", text = "Id of the deadline", example = "01995000-0000-7000-8000-000000000107")
    @Operation(
            operationId = "pauseDeadline",
            summary = "Pause a deadline",
            description =
                    """
            A supervisor lets an open term stand still from today on, for a reason; today still counts. What waits for the term
            to run out is blocked meanwhile. `If-Match` names the version of the case.""")
    public RestResponse<DeadlineView> pause(
            @PathParam("id") UUID id, @PathParam("deadlineId") UUID deadlineId, PauseDeadline told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/deadlines",
                () -> pausing.pause(id, deadlineId, told.reason()),
                paused -> view(id, paused));
    }

    @POST
    @Path("/{deadlineId}/resume")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("deadline-not-paused")
    @Describes(name = "id", text = "Id of the case", example = "01991000-0000-7000-8000-000000000008")
    @Describes(name = "deadlineId", text = "Id of the deadline", example = "01995000-0000-7000-8000-000000000108")
    @Operation(
            operationId = "resumeDeadline",
            summary = "Resume a deadline",
            description =
                    """
            A paused term goes on: today is day 0 of the days that were left. `If-Match` names the version of the case.""")
    public RestResponse<DeadlineView> resume(
            @PathParam("id") UUID id, @PathParam("deadlineId") UUID deadlineId, PauseDeadline told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/deadlines",
                () -> pausing.resume(id, deadlineId, told.reason()),
                resumed -> view(id, resumed));
    }

    private DeadlineView view(UUID id, UUID deadlineId) {
        progress.get(id);
        return CaseDeadline.of(List.of(id)).stream()
                .filter(each -> each.id().equals(deadlineId))
                .findFirst()
                .map(DeadlineView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
