package id.patuh.noncompliance;

import id.patuh.compliance.Detections;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Promotion of findings over HTTP. */
@Path("/v1/detections/{id}/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Detection")
class PromotionResource {

    private static final String RUN = "01994000-0000-7000-8000-000000000002";

    private final FindingPromotion promotion;
    private final Detections detections;
    private final Visibility visibility;
    private final Idempotency idempotency;

    PromotionResource(
            FindingPromotion promotion, Detections detections, Visibility visibility, Idempotency idempotency) {
        this.promotion = promotion;
        this.detections = detections;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"too-many-affected", "case-already-open"})
    @Describes(name = "id", text = "Id of the run", example = RUN)
    @Operation(
            operationId = "promoteFindings",
            summary = "Make cases of findings",
            description =
                    """
            Up to 1000 open findings of the run at once, named or by category and region, one outcome each: a case is opened,
            or the finding is added, as suspected, to the open case of the legal person on the track where it belongs. What
            is refused stays open and says why; it stops nobody. With `dryRun` nothing is done. More than `maxAffected` is
            refused as a whole.""")
    public RestResponse<PromotionsView> promote(@PathParam("id") UUID id, PromoteFindings request) {
        detections.check(id);
        return idempotency.once(
                201,
                "/v1/detections/" + id + "/promotions/{id}",
                () -> promotion.promote(id, request),
                made -> view(id, made));
    }

    @GET
    @Path("/{promotionId}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.DETECTION)
    @Describes(name = "id", text = "Id of the run", example = RUN)
    @Describes(name = "promotionId", text = "Id of the promotion", example = "01994000-0000-7000-8000-000000000003")
    @Operation(
            operationId = "getPromotion",
            summary = "Read what became of findings",
            description = "The outcomes of a promotion that one's own agency asked for.")
    public PromotionsView get(@PathParam("id") UUID id, @PathParam("promotionId") UUID promotionId) {
        return view(id, promotionId);
    }

    private PromotionsView view(UUID run, UUID id) {
        return Promotion.visible(run, id, visibility.of(SubjectKind.DETECTION_RUN))
                .map(found -> new PromotionsView(found.id(), found.isDryRun(), found.outcomes(), found.createdAt()))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
