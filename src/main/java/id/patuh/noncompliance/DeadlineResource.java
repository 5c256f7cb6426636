package id.patuh.noncompliance;

import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Terms of a case over HTTP. */
@Path("/v1/cases/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class DeadlineResource {

    static final ListQuery<CaseDeadline> LIST = ListQuery.of("deadlines", CaseDeadline.class, "CaseDeadline d", "d.id")
            .build();

    private final Lists lists;
    private final CaseProgress progress;
    private final Visibility visibility;

    DeadlineResource(Lists lists, CaseProgress progress, Visibility visibility) {
        this.lists = lists;
        this.progress = progress;
        this.visibility = visibility;
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
}
