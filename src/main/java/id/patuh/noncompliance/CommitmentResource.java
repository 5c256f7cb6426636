package id.patuh.noncompliance;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Commitments in a case over HTTP. */
@Path("/v1/cases/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CommitmentResource {

    private static final String CASE_ID = "Id of the case";
    private static final String SANDBOX_CASE = "01991000-0000-7000-8000-000000000001";

    static final ListQuery<Commitment> LIST = ListQuery.of("commitments", Commitment.class, "Commitment m", "m.id")
            .build();

    private final Lists lists;
    private final CaseProgress progress;
    private final Commitments commitments;
    private final Visibility visibility;
    private final Idempotency idempotency;

    CommitmentResource(
            Lists lists,
            CaseProgress progress,
            Commitments commitments,
            Visibility visibility,
            Idempotency idempotency) {
        this.lists = lists;
        this.progress = progress;
        this.commitments = commitments;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(CommitmentResource.class)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "listCommitments",
            summary = "List a case's commitments",
            description = "What the employer promised, and how each promise goes on.")
    public Page<CommitmentView> list(@PathParam("id") UUID id) {
        progress.get(id);
        return lists.page(
                LIST, visibility.of(SubjectKind.CASE), "m.caseId = :case", Map.of("case", id), found -> found.stream()
                        .map(CommitmentView::of)
                        .toList());
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("case-closed")
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "recordCommitment",
            summary = "Record a commitment",
            description =
                    """
            What the employer promised, by when, and to whom; the step COMMITMENT then names it and the case waits until that
            day. A promise changes no verdict. A payment plan that it names does, once approved and first paid, for the months
            it covers; if that plan is broken, the case takes COMMITMENT_BROKEN in the same moment.""")
    public RestResponse<CommitmentView> record(@PathParam("id") UUID id, RecordCommitment told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/commitments/{id}",
                () -> commitments.record(id, told),
                recorded -> view(id, recorded));
    }

    @GET
    @Path("/{commitmentId}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersItem(CommitmentResource.class)
    @Describes(name = "id", text = CASE_ID, example = "01991000-0000-7000-8000-000000000007")
    @Describes(name = "commitmentId", text = "Id of the commitment", example = "01995000-0000-7000-8000-000000000301")
    @Operation(operationId = "getCommitment", summary = "Read a commitment", description = "One promise of a case.")
    public CommitmentView get(@PathParam("id") UUID id, @PathParam("commitmentId") UUID commitmentId) {
        return view(id, commitmentId);
    }

    private CommitmentView view(UUID id, UUID commitmentId) {
        progress.get(id);
        return Commitment.of(id, commitmentId)
                .map(CommitmentView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
