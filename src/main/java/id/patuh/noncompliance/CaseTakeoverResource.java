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

/** Cases from paper over HTTP. */
@Path("/v1/case-takeovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseTakeoverResource {

    private final CaseTakeovers takeovers;
    private final Visibility visibility;
    private final Idempotency idempotency;

    CaseTakeoverResource(CaseTakeovers takeovers, Visibility visibility, Idempotency idempotency) {
        this.takeovers = takeovers;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("cases:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"case-already-open"})
    @Operation(
            operationId = "takeOverCases",
            summary = "Take over cases from paper",
            description =
                    """
            Up to 100 cases that are under way on paper, one outcome each. Every step is replayed through the same table, guards
            and needs as one that is taken here, as of its own day: terms are counted from the day of service by the calendar
            of the region, and one that ran out between two steps counts as run out. Lines of the history are marked as taken
            over. Of a case that is refused nothing is written; its outcome says which step was refused, by what, and the day
            on which it would have opened. It stops nobody. With `dryRun` nothing is done.

            A promise comes with its step (`commitment`), and so do services that a desk was asked to withhold, with what it
            decided on each (`withholding`): what it has not decided yet it decides here. A reopening cites what was found with
            it. What was settled on paper is settled by its word, but for arrears, which the ledger must show paid. Steps that
            name what only a case that is here has are refused as `not-in-a-takeover`.""")
    public RestResponse<CaseTakeoverView> take(TakeOverCases request) {
        return idempotency.onceWithin(
                ManyAtOnce.SECONDS, 201, "/v1/case-takeovers/{id}", () -> takeovers.take(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE_TAKEOVER)
    @Describes(name = "id", text = "Id of the takeover", example = "01994000-0000-7000-8000-000000000005")
    @Operation(
            operationId = "getCaseTakeover",
            summary = "Read what became of cases from paper",
            description = "The outcomes of a takeover that one's own agency asked for.")
    public CaseTakeoverView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private CaseTakeoverView view(UUID id) {
        return CaseTakeover.visible(id, visibility.of(SubjectKind.CASE_TAKEOVER))
                .map(CaseTakeover::view)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
