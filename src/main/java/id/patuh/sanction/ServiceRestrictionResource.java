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
import id.patuh.platform.problem.Language;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Service restrictions over HTTP. */
@Path("/v1/service-restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service restrictions")
class ServiceRestrictionResource {

    private static final String ID = "Id of the restriction";
    private static final String REQUESTED = "0199b000-0000-7000-8000-000000000001";
    private static final String TO_REFUSE = "0199b000-0000-7000-8000-000000000002";
    private static final String TO_LIFT = "0199b000-0000-7000-8000-000000000004";

    private final Lists lists;
    private final RestrictionReading reading;
    private final RestrictionDesk desk;
    private final Visibility visibility;
    private final Idempotency idempotency;

    ServiceRestrictionResource(
            Lists lists,
            RestrictionReading reading,
            RestrictionDesk desk,
            Visibility visibility,
            Idempotency idempotency) {
        this.lists = lists;
        this.reading = reading;
        this.desk = desk;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed({"restrictions:decide", "cases:read"})
    @ProtectedData(SubjectKind.SERVICE_RESTRICTION)
    @AnswersList(RestrictionList.class)
    @Operation(
            operationId = "listServiceRestrictions",
            summary = "List service restrictions",
            description =
                    """
            A desk sees what is asked of it: `state=REQUESTED` is its inbox, `state=IMPOSED&liftingRequestedDateIsNull=false`
            what it may lift. BPJS sees what its regions asked for. Nothing of the case behind it is told.""")
    public Page<ServiceRestrictionView> list(@Context HttpHeaders headers) {
        return lists.page(
                RestrictionList.LIST,
                visibility.of(SubjectKind.SERVICE_RESTRICTION),
                "r.bearer.regionCode",
                "r.addresseeId",
                found -> reading.views(found, Language.of(headers)));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"restrictions:decide", "cases:read"})
    @ProtectedData(SubjectKind.SERVICE_RESTRICTION)
    @AnswersItem(RestrictionList.class)
    @Describes(name = "id", text = ID, example = REQUESTED)
    @Operation(
            operationId = "getServiceRestriction",
            summary = "Read a service restriction",
            description = "One restriction, with the entity tag that a decision needs.")
    public ServiceRestrictionView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return reading.view(id, Language.of(headers));
    }

    @POST
    @Path("/{id}/imposition")
    @PermissionsAllowed("restrictions:decide")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"restriction-not-in-state", "request-not-pursued"})
    @Describes(name = "id", text = ID, example = REQUESTED)
    @Operation(
            operationId = "imposeServiceRestriction",
            summary = "Withhold a service",
            description =
                    """
            The decision of the desk that was asked (PP 86/2013 art. 9(3)); the service counts as withheld from `validFrom` on.
            Refused where the ground of the request is gone meanwhile.""")
    public RestResponse<ServiceRestrictionView> impose(
            @PathParam("id") UUID id, ImposeRestriction request, @Context HttpHeaders headers) {
        return once(() -> desk.impose(id, request), headers);
    }

    @POST
    @Path("/{id}/refusal")
    @PermissionsAllowed("restrictions:decide")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"restriction-not-in-state"})
    @Describes(name = "id", text = ID, example = TO_REFUSE)
    @Operation(
            operationId = "refuseServiceRestriction",
            summary = "Refuse to withhold a service",
            description =
                    "The decision of the desk that was asked, with its reason. There is no way back; BPJS may ask anew.")
    public RestResponse<ServiceRestrictionView> refuse(
            @PathParam("id") UUID id, RefuseRestriction request, @Context HttpHeaders headers) {
        return once(() -> desk.refuse(id, request), headers);
    }

    @POST
    @Path("/{id}/lifting")
    @PermissionsAllowed("restrictions:decide")
    @Idempotent
    @IfMatchRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"restriction-not-in-state", "lifting-not-requested"})
    @Describes(name = "id", text = ID, example = TO_LIFT)
    @Operation(
            operationId = "liftServiceRestriction",
            summary = "Give a service again",
            description =
                    """
            The decision of the desk that withholds it. Allowed once BPJS has recorded that the grounds are gone
            (`liftingRequestedDate`; PP 86/2013 art. 10(7)-(8)).""")
    public RestResponse<ServiceRestrictionView> lift(
            @PathParam("id") UUID id, LiftRestriction request, @Context HttpHeaders headers) {
        return once(() -> desk.lift(id, request), headers);
    }

    private RestResponse<ServiceRestrictionView> once(Supplier<UUID> work, HttpHeaders headers) {
        return idempotency.once(
                201, "/v1/service-restrictions/{id}", work, made -> reading.view(made, Language.of(headers)));
    }
}
