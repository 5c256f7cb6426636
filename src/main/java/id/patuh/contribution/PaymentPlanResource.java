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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payment plans over HTTP. */
@Path("/v1/employers/{id}/payment-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class PaymentPlanResource {

    private static final String EMPLOYER = "01990000-0000-7000-8000-000000000012";
    private static final String PROPOSED = "01997000-0000-7000-8000-000000000001";
    private static final String ACTIVE = "01997000-0000-7000-8000-000000000002";
    private static final String BROKEN = "01997000-0000-7000-8000-000000000003";

    static final ListQuery<PaymentPlan> LIST = ListQuery.of("payment-plans", PaymentPlan.class, "PaymentPlan p", "p.id")
            .filter(Filter.choice("status", "Where it stands", PlanStatus.class, "p.status in :p"))
            .sort("agreedDate", "p.agreedDate")
            .build();

    private final Lists lists;
    private final PaymentPlans plans;
    private final Visibility visibility;
    private final Idempotency idempotency;

    PaymentPlanResource(Lists lists, PaymentPlans plans, Visibility visibility, Idempotency idempotency) {
        this.lists = lists;
        this.plans = plans;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.PAYMENT_PLAN)
    @AnswersList(PaymentPlanResource.class)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "listPaymentPlans",
            summary = "List an employer's payment plans",
            description = "What the employer promised to pay in instalments, kept or not.")
    public Page<PlanView> list(@PathParam("id") UUID id) {
        Employer.shown(id, sight());
        return lists.page(LIST, sight(), "p.employerId = :employer", Map.of("employer", id), found -> found.stream()
                .map(PlanView::of)
                .toList());
    }

    @POST
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "plan-exists", "plan-overlaps"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Operation(
            operationId = "proposePaymentPlan",
            summary = "Propose a payment plan",
            description =
                    """
            Arrears of some months, to be paid in instalments. It counts once another officer approves it. About the same
            months there is one plan that is not over.""")
    public RestResponse<PlanView> propose(@PathParam("id") UUID id, ProposePlan request) {
        return idempotency.once(201, home(id), () -> plans.propose(id, request), plan -> view(id, plan));
    }

    @GET
    @Path("/{planId}")
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.PAYMENT_PLAN)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "planId", text = "Id of the plan", example = PROPOSED)
    @Operation(
            operationId = "getPaymentPlan",
            summary = "Read a payment plan",
            description = "One plan with its instalments and the entity tag that its steps need.")
    public PlanView get(@PathParam("id") UUID id, @PathParam("planId") UUID planId) {
        return view(id, planId);
    }

    @POST
    @Path("/{planId}/approval")
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @IfMatchRequired
    @Refuses({"employer-not-active", "plan-not-in-status", "own-plan"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "planId", text = "Id of the plan", example = PROPOSED)
    @Operation(
            operationId = "approvePaymentPlan",
            summary = "Approve a payment plan",
            description =
                    """
            By another officer than who proposed it, named by the token or by `Acting-Officer`; where one of the two names
            none, by another client.""")
    public RestResponse<PlanView> approve(@PathParam("id") UUID id, @PathParam("planId") UUID planId) {
        return idempotency.once(201, home(id), () -> plans.approve(id, planId), plan -> view(id, plan));
    }

    @PUT
    @Path("/{planId}/instalments/{no}")
    @PermissionsAllowed("contributions:write")
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "plan-not-in-status"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "planId", text = "Id of the plan", example = ACTIVE)
    @Describes(name = "no", text = "Number of the instalment", example = "1")
    @Operation(
            operationId = "payInstalment",
            summary = "Record that an instalment was paid",
            description =
                    """
            On the version of the plan that `If-Match` names. With the last one the plan is kept. The money itself is
            recorded under `payments`; `paidDate` is not before the agreement.""")
    public PlanView pay(
            @PathParam("id") UUID id,
            @PathParam("planId") UUID planId,
            @PathParam("no") int no,
            PayInstalment request) {
        return PlanView.of(plans.pay(id, planId, no, request.paidDate()));
    }

    @POST
    @Path("/{planId}/end")
    @PermissionsAllowed("contributions:write")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "plan-not-in-status"})
    @Describes(name = "id", text = "Id of the employer", example = EMPLOYER)
    @Describes(name = "planId", text = "Id of the plan", example = BROKEN)
    @Operation(
            operationId = "endPaymentPlan",
            summary = "Record that a payment plan is broken or cancelled",
            description =
                    "What an active plan promised was not paid, or a plan is not pursued further; not before its approval.")
    public RestResponse<PlanView> end(@PathParam("id") UUID id, @PathParam("planId") UUID planId, EndPlan request) {
        return idempotency.once(201, home(id), () -> plans.end(id, planId, request), plan -> view(id, plan));
    }

    private PlanView view(UUID id, UUID planId) {
        Employer.shown(id, sight());
        return PaymentPlan.of(id, planId).map(PlanView::of).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private static String home(UUID employer) {
        return "/v1/employers/" + employer + "/payment-plans/{id}";
    }

    private Sight sight() {
        return visibility.of(SubjectKind.PAYMENT_PLAN);
    }
}
