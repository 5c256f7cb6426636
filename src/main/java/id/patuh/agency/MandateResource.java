package id.patuh.agency;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
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

/** Mandates over HTTP. */
@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates")
class MandateResource {

    private static final String MANDATE_ID = "Id of the mandate";
    private static final String SANDBOX_MANDATE = "0199a000-0000-7000-8000-000000000001";
    private static final String HOME = "/v1/mandates/{id}";

    private final Lists lists;
    private final Mandates mandates;
    private final Visibility visibility;
    private final Idempotency idempotency;
    private final LegalTime time;

    MandateResource(Lists lists, Mandates mandates, Visibility visibility, Idempotency idempotency, LegalTime time) {
        this.lists = lists;
        this.mandates = mandates;
        this.visibility = visibility;
        this.idempotency = idempotency;
        this.time = time;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.MANDATE)
    @AnswersList(MandateList.class)
    @Operation(
            operationId = "listMandates",
            summary = "List mandates",
            description =
                    """
            Special powers of attorney (SKK) that the caller's agency gave or received, also those that are over.""")
    public Page<MandateView> list() {
        Sight sight = visibility.of(SubjectKind.MANDATE);
        return lists.page(
                MandateList.LIST,
                sight,
                MandateList.condition(sight),
                MandateList.parameters(sight, time),
                found -> found.stream().map(each -> MandateView.of(each, time)).toList());
    }

    @POST
    @PermissionsAllowed("mandates:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"mandate-exists", "claim-handed-over"})
    @Operation(
            operationId = "recordMandate",
            summary = "Record a mandate",
            description =
                    """
            A special power of attorney that the caller's agency gave to a prosecution office, about employers and cases that
            the caller sees. From its first to its last day the office sees these employers, their registrations and all
            their cases; a day before or after it sees none of them. From its first day on the state receivables office (KPKNL)
            takes no claim against them; who has a claim there is named by none.""")
    public RestResponse<MandateView> record(RecordMandate request) {
        return idempotency.once(201, HOME, () -> mandates.record(request), this::view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.MANDATE)
    @AnswersItem(MandateList.class)
    @Describes(name = "id", text = MANDATE_ID, example = SANDBOX_MANDATE)
    @Operation(
            operationId = "getMandate",
            summary = "Read a mandate",
            description =
                    """
            One mandate with its substitutions. Its giver and its receiver may read it after it is over too.""")
    public MandateView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @POST
    @Path("/{id}/substitutions")
    @PermissionsAllowed({"mandates:write", "referrals:act"})
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"mandate-not-in-force", "substitution-exists"})
    @Describes(name = "id", text = MANDATE_ID, example = SANDBOX_MANDATE)
    @Operation(
            operationId = "addSubstitution",
            summary = "Record that a mandate was passed on",
            description =
                    """
            The receiver passed the mandate on to a state attorney (jaksa pengacara negara), one of its officers. The receiver
            records it, or the giver that was told of it.""")
    public RestResponse<MandateView> substitute(@PathParam("id") UUID id, AddSubstitution request) {
        return idempotency.once(201, HOME, () -> mandates.substitute(id, request), this::view);
    }

    @POST
    @Path("/{id}/termination")
    @PermissionsAllowed("mandates:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("mandate-over")
    @Describes(name = "id", text = MANDATE_ID, example = SANDBOX_MANDATE)
    @Operation(
            operationId = "endMandate",
            summary = "End a mandate",
            description =
                    """
            From the day named it no longer holds: within a second its receiver no longer sees the employers and cases that
            it saw by this mandate alone. There is no way back; give another mandate.""")
    public RestResponse<MandateView> end(@PathParam("id") UUID id, EndMandate request) {
        return idempotency.once(201, HOME, () -> mandates.end(id, request), this::view);
    }

    private MandateView view(UUID id) {
        return MandateView.of(mandates.get(id), time);
    }
}
