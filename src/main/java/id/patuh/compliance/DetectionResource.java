package id.patuh.compliance;

import id.patuh.compliance.DetectionViews.DetectionView;
import id.patuh.compliance.DetectionViews.FoundView;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Detection over HTTP. */
@Path("/v1/detections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Detection")
class DetectionResource {

    static final ListQuery<Detection> LIST = ListQuery.of("detections", Detection.class, "Detection d", "d.id")
            .filter(Filter.choice("state", "How far it is", DetectionState.class, "d.state in :p"))
            .build();

    private static final String EXAMPLE = "01994000-0000-7000-8000-000000000002";

    private final Lists lists;
    private final Detections detections;
    private final Visibility visibility;
    private final Idempotency idempotency;

    DetectionResource(Lists lists, Detections detections, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.detections = detections;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent(status = 202)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderDetection",
            summary = "Look for non-compliance",
            description =
                    """
            Judges all employers in sight by the same rules as a single verdict, in the background, and keeps what it finds
            suspect: PWBD (also who stands in a licence or manpower register without a membership number), PDS_TK,
            PDS_UPAH, PDS_PROGRAM, ARREARS. Months not declared complete make no arrears. Run again it makes nothing twice:
            a finding that stands is brought up to date, one that no longer does is GONE. With `dryRun` it only counts.""")
    public RestResponse<DetectionView> order(OrderDetection request) {
        return idempotency.once(202, "/v1/detections/{id}", () -> detections.order(request), this::view);
    }

    @GET
    @PermissionsAllowed("cases:read")
    @AnswersList(DetectionResource.class)
    @Operation(
            operationId = "listDetections",
            summary = "List detection runs",
            description = "Runs that one's own agency ordered, with what each counted by region and category.")
    public Page<DetectionView> list() {
        Sight sight = visibility.of(SubjectKind.DETECTION_RUN);
        Map<String, Object> owners =
                sight.everything() ? Map.of() : new HashMap<>(Map.of("sightOwners", sight.owners()));
        return lists.page(LIST, sight, sight.condition("d.agencyId"), owners, detections::views);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @AnswersItem(DetectionResource.class)
    @Describes(name = "id", text = "Id of the run", example = EXAMPLE)
    @Operation(
            operationId = "getDetection",
            summary = "Read a detection run",
            description = "How far it is and what it counted.")
    public DetectionView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @GET
    @Path("/{id}/findings")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.DETECTION)
    @AnswersList(DetectedFindingList.class)
    @Describes(name = "id", text = "Id of the run", example = EXAMPLE)
    @Operation(
            operationId = "listDetectedFindings",
            summary = "List what a run found",
            description =
                    """
            What the run saw last, each with the facts it rests on. What a later run saw again is in that run's list.""")
    public Page<FoundView> findings(@PathParam("id") UUID id) {
        view(id);
        Sight sight = visibility.of(SubjectKind.DETECTION);
        return lists.page(
                DetectedFindingList.LIST,
                sight,
                "f.lastDetectionId = :run and " + sight.condition("f.regionCode", "f.employerId"),
                sight.parameters("run", id),
                found -> found.stream().map(FoundView::of).toList());
    }

    private DetectionView view(UUID id) {
        return Detection.visible(id, visibility.of(SubjectKind.DETECTION_RUN))
                .map(run -> detections.views(List.of(run)).get(0))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
