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

/** One act on many letters over HTTP. */
@Path("/v1/letter-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class LetterBatchResource {

    private final LetterBatches batches;
    private final Visibility visibility;
    private final Idempotency idempotency;

    LetterBatchResource(LetterBatches batches, Visibility visibility, Idempotency idempotency) {
        this.batches = batches;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("too-many-affected")
    @Operation(
            operationId = "takeLetterBatch",
            summary = "Draft, approve or serve many letters",
            description =
                    """
            Up to 1000 letters, one outcome each. Every letter goes through the same rules as one by one: a draft cites the
            findings of its case that its kind may cite, an approval is by another person than who wrote the letter, a
            service is on a day from the date of the letter to today and has a document as proof. Numbers are given in the
            order asked, without gaps. What is refused stays as it is and says why; it stops nobody. With `dryRun` nothing
            is done and no number is taken. More than `maxAffected` is refused as a whole. No `If-Match` is asked: the
            letters are locked as they are.""")
    public RestResponse<LetterBatchView> take(TakeLetterBatch request) {
        return idempotency.onceWithin(
                ManyAtOnce.SECONDS, 201, "/v1/letter-batches/{id}", () -> batches.take(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.LETTER_BATCH)
    @Describes(name = "id", text = "Id of the batch", example = "01994000-0000-7000-8000-000000000005")
    @Operation(
            operationId = "getLetterBatch",
            summary = "Read what became of many letters",
            description = "The outcomes of a batch that one's own agency asked for.")
    public LetterBatchView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private LetterBatchView view(UUID id) {
        return LetterBatch.visible(id, visibility.of(SubjectKind.LETTER_BATCH))
                .map(LetterBatch::view)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
