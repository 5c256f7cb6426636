package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments over HTTP. */
@Path("/v1/employers/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class PaymentResource {

    private static final String EMPLOYER = "01990000-0000-7000-8000-000000000001";

    private static final String EMPLOYER_OF_VOID = "01990000-0000-7000-8000-000000000001";
    private static final String TO_VOID = "01996000-0000-7000-8000-000000000002";

    private static final Filter PAID = Filter.day("paidDate", "Legal day of the payment", "p.paidDate");

    static final ListQuery<Payment> LIST = ListQuery.of("payments", Payment.class, "Payment p", "p.id")
            .filter(PAID.gte())
            .filter(PAID.lt())
            .filter(Filter.text("source", "Who said so", "[^\\x00-\\x1f]{1,100}", "p.source in :p"))
            .filter(Filter.isNull("voidedAt", "Whether it counts", "p.voidedAt"))
            .sort("paidDate", "p.paidDate")
            .build();

    private final Lists lists;
    private final Payments payments;
    private final PaymentVoiding voiding;
    private final Visibility visibility;
    private final Idempotency idempotency;

    PaymentResource(
            Lists lists, Payments payments, PaymentVoiding voiding, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.payments = payments;
        this.voiding = voiding;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.PAYMENT)
    @AnswersList(PaymentResource.class)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "listPayments",
            summary = "List an employer's payments",
            description =
                    """
            What was paid, with what each payment is for. What is for nothing is the employer's credit.""")
    public Page<PaymentView> list(@PathParam("id") UUID id) {
        Employer.shown(id, sight());
        return lists.page(LIST, sight(), "p.employerId = :employer", Map.of("employer", id), payments::views);
    }

    @POST
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "payment-exists"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description =
                    """
            Books it as `allocations` say, or else by the rule: the month of its code, then the oldest; in a month the
            contributions before their late fines, each in proportion to what is owed. What is more than owed stays as
            `unallocated`, the employer's credit.""")
    public RestResponse<PaymentView> record(@PathParam("id") UUID id, RecordPayment request) {
        return idempotency.once(
                201, "/v1/employers/" + id + "/payments/{id}", () -> payments.record(id, request), made -> {
                    Employer.shown(id, sight());
                    return payments.view(id, made);
                });
    }

    @GET
    @Path("/{paymentId}")
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.PAYMENT)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "paymentId", text = "Id of the payment", example = "01996000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "getPayment",
            summary = "Read a payment",
            description = "One payment with what it is for, also after it was found not to count.")
    public PaymentView get(@PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId) {
        Employer.shown(id, sight());
        return payments.view(id, paymentId);
    }

    @POST
    @Path("/{paymentId}/void")
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "payment-void"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER_OF_VOID)
    @Describes(name = "paymentId", text = "Id of the payment", example = TO_VOID)
    @Operation(
            operationId = "voidPayment",
            summary = "Find that a payment does not count",
            description =
                    """
            It was another employer's, or never came in. What it had paid is owed again, its number is free, and what was
            believed until now stays (`knownAt`). There is no way back: record the money as a new payment.""")
    public RestResponse<PaymentView> makeVoid(
            @PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId, VoidPayment request) {
        return idempotency.once(
                201, "/v1/employers/" + id + "/payments/{id}", () -> voiding.take(id, paymentId, request), found -> {
                    Employer.shown(id, sight());
                    return payments.view(id, found);
                });
    }

    private Sight sight() {
        return visibility.of(SubjectKind.PAYMENT);
    }
}
