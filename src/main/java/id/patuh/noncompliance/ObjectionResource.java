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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Replies and objections in a case over HTTP. */
@Path("/v1/cases/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class ObjectionResource {

    private static final String CASE_ID = "Id of the case";
    private static final String SANDBOX_CASE = "01991000-0000-7000-8000-000000000001";

    static final ListQuery<Objection> LIST =
            ListQuery.of("objections", Objection.class, "Objection o", "o.id").build();

    private final Lists lists;
    private final CaseProgress progress;
    private final Objections objections;
    private final Visibility visibility;
    private final Idempotency idempotency;

    ObjectionResource(
            Lists lists, CaseProgress progress, Objections objections, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.progress = progress;
        this.objections = objections;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @AnswersList(ObjectionResource.class)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "listObjections",
            summary = "List a case's replies and objections",
            description = "What the employer said, and what the office made of it.")
    public Page<ObjectionView> list(@PathParam("id") UUID id) {
        progress.get(id);
        return lists.page(
                LIST, visibility.of(SubjectKind.CASE), "o.caseId = :case", Map.of("case", id), found -> found.stream()
                        .map(Objection::view)
                        .toList());
    }

    @POST
    @PermissionsAllowed("objections:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Describes(name = "id", text = CASE_ID, example = SANDBOX_CASE)
    @Operation(
            operationId = "raiseObjection",
            summary = "Reply or object",
            description =
                    """
            The employer itself, or an officer who received it on paper. It changes neither the verdict nor any deadline: only a
            suspension does, which a supervisor grants. An employer is answered with its own words and nothing of the case.""")
    public RestResponse<ObjectionView> raise(@PathParam("id") UUID id, RaiseObjection told) {
        return idempotency.once(
                201, "/v1/cases/" + id + "/objections", () -> objections.raise(id, told), raised -> view(id, raised));
    }

    @POST
    @Path("/{objectionId}/answer")
    @PermissionsAllowed("cases:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("objection-answered")
    @Describes(name = "id", text = CASE_ID, example = "01991000-0000-7000-8000-000000000007")
    @Describes(name = "objectionId", text = "Id of the objection", example = "01995000-0000-7000-8000-000000000401")
    @Operation(
            operationId = "answerObjection",
            summary = "Answer a reply or objection",
            description =
                    """
            What the office made of it, once. What follows from it, such as a refuted finding or a corrected day, is done by its
            own operation.""")
    public RestResponse<ObjectionView> answer(
            @PathParam("id") UUID id, @PathParam("objectionId") UUID objectionId, AnswerObjection told) {
        return idempotency.once(
                201,
                "/v1/cases/" + id + "/objections",
                () -> objections.answer(id, objectionId, told),
                answered -> view(id, answered));
    }

    private ObjectionView view(UUID id, UUID objectionId) {
        return NoncomplianceCase.visible(id, visibility.of(SubjectKind.OBJECTION))
                .flatMap(theCase -> Objection.of(id, objectionId))
                .map(Objection::view)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
