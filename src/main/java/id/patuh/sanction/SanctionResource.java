package id.patuh.sanction;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sanctions over HTTP. */
@Path("/v1/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sanctions")
class SanctionResource {

    private static final String ID = "Id of the sanction";
    private static final String PROPOSED = "0199a000-0000-7000-8000-000000000001";
    private static final String UNPAID = "0199a000-0000-7000-8000-000000000002";
    private static final String PAID_IN_PART = "0199a000-0000-7000-8000-000000000021";
    private static final String PAYMENT = "0199a100-0000-7000-8000-000000000021";
    private static final String TO_WITHDRAW = "0199a000-0000-7000-8000-000000000003";
    private static final String TO_LIFT = "0199a000-0000-7000-8000-000000000014";

    private final Lists lists;
    private final SanctionReading reading;
    private final SanctionProposing proposing;
    private final SanctionProgress progress;
    private final FinePaymentVoiding voiding;
    private final Visibility visibility;
    private final Idempotency idempotency;

    SanctionResource(
            Lists lists,
            SanctionReading reading,
            SanctionProposing proposing,
            SanctionProgress progress,
            FinePaymentVoiding voiding,
            Visibility visibility,
            Idempotency idempotency) {
        this.lists = lists;
        this.reading = reading;
        this.proposing = proposing;
        this.progress = progress;
        this.voiding = voiding;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.SANCTION)
    @AnswersList(SanctionList.class)
    @Operation(
            operationId = "listSanctions",
            summary = "List sanctions",
            description = "Fines and services withheld, proposed ones too, of the cases that the caller may see.")
    public Page<SanctionView> list() {
        return lists.page(
                SanctionList.LIST,
                visibility.of(SubjectKind.SANCTION),
                "s.bearer.regionCode",
                "s.bearer.employerId",
                reading::views);
    }

    @POST
    @PermissionsAllowed("sanctions:propose")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({
        "case-not-reprimanded",
        "finding-not-reprimanded",
        "fine-too-early",
        "fine-without-base",
        "finding-already-fined",
        "withholding-without-fine",
        "fine-not-served",
        "withholding-too-early",
        "fine-paid-in-full",
        "service-already-asked"
    })
    @Operation(
            operationId = "proposeSanction",
            summary = "Propose a fine or services withheld",
            description =
                    """
            It reaches only confirmed, open findings that stood in both reprimands, and counts once a second person approves
            it. A fine is 0.1 percent a month of what should have been paid, counted from the end of the second reprimand; its
            arithmetic is in the answer. Services may be withheld only after the fine's 30 days and its payment date passed
            with the fine not paid in full (PP 86/2013 art. 10(5)-(6)).""")
    public RestResponse<SanctionView> propose(ProposeSanction request) {
        return once(() -> proposing.propose(request));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.SANCTION)
    @AnswersItem(SanctionList.class)
    @Describes(name = "id", text = ID, example = PROPOSED)
    @Operation(
            operationId = "getSanction",
            summary = "Read a sanction",
            description = "One sanction with its arithmetic, payments and restrictions.")
    public SanctionView get(@PathParam("id") UUID id) {
        return reading.view(id);
    }

    @POST
    @Path("/{id}/approval")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({
        "own-sanction",
        "sanction-not-in-state",
        "case-not-reprimanded",
        "finding-not-reprimanded",
        "fine-too-early",
        "fine-from-another-day",
        "finding-already-fined",
        "withholding-without-fine",
        "fine-not-served",
        "withholding-too-early",
        "fine-paid-in-full",
        "service-already-asked"
    })
    @Describes(name = "id", text = ID, example = PROPOSED)
    @Operation(
            operationId = "approveSanction",
            summary = "Approve or reject a sanction",
            description =
                    """
            By another person than who proposed it, named by the token or by `Acting-Officer`; where one of the two names no
            officer, by another client. What it rests on is looked at again. An approved fine is owed from today and told to
            the verdict; services are asked for with the case's step TMP2T_REQUEST.""")
    public RestResponse<SanctionView> approve(@PathParam("id") UUID id, DecideSanction request) {
        return once(() -> progress.decide(id, request));
    }

    @POST
    @Path("/{id}/payments")
    @PermissionsAllowed("sanctions:propose")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"sanction-not-in-state", "fine-payment-exists"})
    @Describes(name = "id", text = ID, example = UNPAID)
    @Operation(
            operationId = "recordFinePayment",
            summary = "Record a payment of a fine",
            description =
                    """
            With what pays the rest the fine is PAID, on the day of its latest payment. A payment that turns out not to count is
            found void by another person.""")
    public RestResponse<SanctionView> pay(@PathParam("id") UUID id, RecordFinePayment request) {
        return once(() -> progress.pay(id, request));
    }

    @POST
    @Path("/{id}/payments/{paymentId}/void")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"own-fine-payment", "fine-payment-void", "fine-payment-needed", "sanction-not-in-state"})
    @Describes(name = "id", text = ID, example = PAID_IN_PART)
    @Describes(name = "paymentId", text = "Id of the payment", example = PAYMENT)
    @Operation(
            operationId = "voidFinePayment",
            summary = "Find that a payment of a fine does not count",
            description =
                    """
            By another person than who recorded it. It was another employer's, or never came in: what it had paid is owed again,
            its number is free, and what was believed until now stays (`knownAt`). Refused while something rests on the fine
            being paid in full: a closed case, or services that are lifted for it (PP 86/2013 art. 10(7)a). There is no way
            back: record the money as a new payment.""")
    public RestResponse<SanctionView> makeVoid(
            @PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId, VoidFinePayment request) {
        return once(() -> voiding.take(id, paymentId, request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @PermissionsAllowed("sanctions:approve")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"own-sanction", "sanction-not-in-state", "fine-still-needed"})
    @Describes(name = "id", text = ID, example = TO_WITHDRAW)
    @Operation(
            operationId = "withdrawSanction",
            summary = "Withdraw a sanction",
            description =
                    """
            By another person than who proposed it. A fine that services are withheld for cannot be withdrawn. Services that
            are only asked for are asked for no longer; those that are withheld already can only be lifted.""")
    public RestResponse<SanctionView> withdraw(@PathParam("id") UUID id, WithdrawSanction request) {
        return once(() -> progress.withdraw(id, request));
    }

    @POST
    @Path("/{id}/lifting-request")
    @PermissionsAllowed("sanctions:propose")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"sanction-not-in-state", "lifting-not-yet"})
    @Describes(name = "id", text = ID, example = TO_LIFT)
    @Operation(
            operationId = "requestLifting",
            summary = "Record that services need not be withheld",
            description =
                    """
            With what proves it (PP 86/2013 art. 10(7)-(8)): for a breach of the duty to register, the fine paid in full and the
            findings resolved; for one of the duty to give data, the findings resolved. The office then lifts what it withholds;
            what it was only asked for is asked for no longer.""")
    public RestResponse<SanctionView> requestLifting(@PathParam("id") UUID id, RequestLifting request) {
        return once(() -> progress.requestLifting(id, request));
    }

    private RestResponse<SanctionView> once(Supplier<UUID> work) {
        return idempotency.once(201, "/v1/sanctions/{id}", work, reading::view);
    }
}
