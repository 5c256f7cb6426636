package id.patuh.noncompliance;

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

/** Steps on many cases over HTTP. */
@Path("/v1/case-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseBatchResource {

    private final CaseBatches batches;
    private final Visibility visibility;
    private final Idempotency idempotency;

    CaseBatchResource(CaseBatches batches, Visibility visibility, Idempotency idempotency) {
        this.batches = batches;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"too-many-affected", "case-already-open"})
    @Operation(
            operationId = "takeCaseBatch",
            summary = "Take one step on many cases",
            description =
                    """
            Up to 1000 cases, named or by a filter, one outcome each. Every case goes through the same table, guards and needs as
            one by one; it cites those of its findings that the step may cite. What is refused stays where it stands and says
            why; it stops nobody. With `dryRun` nothing is done. More than `maxAffected` is refused as a whole.""")
    public RestResponse<CaseBatchView> take(TakeCaseBatch request) {
        return idempotency.onceWithin(
                ManyAtOnce.SECONDS, 201, "/v1/case-batches/{id}", () -> batches.take(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE_BATCH)
    @Describes(name = "id", text = "Id of the batch", example = "01994000-0000-7000-8000-000000000004")
    @Operation(
            operationId = "getCaseBatch",
            summary = "Read what became of many cases",
            description = "The outcomes of a batch that one's own agency asked for.")
    public CaseBatchView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private CaseBatchView view(UUID id) {
        return CaseBatch.visible(id, visibility.of(SubjectKind.CASE_BATCH))
                .map(CaseBatch::view)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
