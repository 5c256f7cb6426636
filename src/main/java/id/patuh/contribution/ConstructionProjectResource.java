package id.patuh.contribution;

import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Construction projects over HTTP. */
@Path("/v1/construction-projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class ConstructionProjectResource {

    private static final Filter ORDERED = Filter.day("workOrderDate", "Day of the work order", "p.workOrderDate");

    static final ListQuery<ConstructionProject> LIST = ListQuery.of(
                    "construction-projects",
                    ConstructionProject.class,
                    "ConstructionProject p join Employer e on e.id = p.employerId",
                    "p.id")
            .filter(Filter.id("employerId", "Contractor", "p.employerId in :p"))
            .filter(ORDERED.gte())
            .filter(ORDERED.lt())
            .sort("workOrderDate", "p.workOrderDate")
            .build();

    private final Lists lists;
    private final ConstructionProjects projects;
    private final Visibility visibility;
    private final Idempotency idempotency;

    ConstructionProjectResource(
            Lists lists, ConstructionProjects projects, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.projects = projects;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.CONSTRUCTION_PROJECT)
    @AnswersList(ConstructionProjectResource.class)
    @Operation(
            operationId = "listConstructionProjects",
            summary = "List construction projects",
            description = "Projects of contractors that the caller may see, with what is owed for their workers.")
    public Page<ProjectView> list() {
        return lists.page(LIST, sight(), "e.regionCode", "e.id", found -> found.stream()
                .map(ProjectView::of)
                .toList());
    }

    @POST
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("employer-not-active")
    @Operation(
            operationId = "recordConstructionProject",
            summary = "Record a construction project",
            description =
                    """
            What is owed is computed by the law of the month of the work order: of the wages where they are known, else of
            the contract value slice by slice; the sum is rounded half up to whole rupiah.""")
    public RestResponse<ProjectView> record(RecordProject request) {
        return idempotency.once(201, "/v1/construction-projects/{id}", () -> projects.record(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.CONSTRUCTION_PROJECT)
    @AnswersItem(ConstructionProjectResource.class)
    @Describes(name = "id", text = "Id of the project", example = "01998000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "getConstructionProject",
            summary = "Read a construction project",
            description = "One project with what is owed for its workers.")
    public ProjectView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private ProjectView view(UUID id) {
        return ConstructionProject.visible(id, sight())
                .map(ProjectView::of)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private Sight sight() {
        return visibility.of(SubjectKind.CONSTRUCTION_PROJECT);
    }
}
