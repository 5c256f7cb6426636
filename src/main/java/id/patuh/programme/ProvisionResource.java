package id.patuh.programme;

import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.Sight;
import id.patuh.platform.web.CodeList;
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

/** The law over HTTP. */
@Path("/v1/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class ProvisionResource {

    static final ListQuery<Provision> LIST = ListQuery.of("provisions", Provision.class, "Provision p", "p.id")
            .filter(Filter.choice("kind", "What it settles", ProvisionKind.class, "p.kind in :p"))
            .filter(Filter.choice("programme", "Programme", Programme.class, "p.reach.programme in :p"))
            .filter(Filter.choice("segment", "Segment of membership", Segment.class, "p.reach.segment in :p"))
            .filter(Filter.choice("certainty", "How sure it is", Certainty.class, "p.legalSource.certainty in :p"))
            .filter(Filter.day(
                    "asOf", "Holds on this day", "p.validFrom <= :p and (p.validTo is null or p.validTo >= :p)"))
            .sort("validFrom", "p.validFrom")
            .sort("kind", "p.kind")
            .build();

    private final Lists lists;
    private final ProvisionService service;
    private final Idempotency idempotency;

    ProvisionResource(Lists lists, ProvisionService service, Idempotency idempotency) {
        this.lists = lists;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @AnyScope
    @CodeList
    @AnswersList(ProvisionResource.class)
    @Operation(
            operationId = "listProvisions",
            summary = "List the provisions of the law",
            description =
                    """
            Contribution rates, wage ceilings, duties, reliefs, due dates, fines and the ageing of receivables, each
            with its days, act, article, source and certainty, as they are known now. The law of a month is the one of
            its first day.""")
    public Page<ProvisionView> list() {
        return lists.page(LIST, Sight.ALL, "p.supersededAt is null", Map.of(), provisions -> provisions.stream()
                .map(ProvisionView::of)
                .toList());
    }

    @POST
    @PermissionsAllowed("admin:approve")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("provision-overlaps")
    @Operation(
            operationId = "addProvision",
            summary = "Add a provision of the law",
            description =
                    """
            A change of law is another provision, and so is a correction. On the days that it names it replaces whatever
            has the same kind and reach, be that open or not; on days before and after, that stays. What was known before
            stays readable by its id and in everything that is told as of an earlier moment. It takes effect on every
            replica within a second.""")
    public RestResponse<ProvisionView> add(AddProvision provision) {
        return idempotency.once(201, "/v1/provisions/{id}", () -> service.add(provision), this::view);
    }

    @GET
    @Path("/{id}")
    @AnyScope
    @CodeList
    @AnswersItem(ProvisionResource.class)
    @Describes(name = "id", text = "Id of the provision", example = "01560000-0000-7000-8000-000000002012")
    @Operation(
            operationId = "getProvision",
            summary = "Read a provision of the law",
            description = "One provision, also one that was superseded: what a verdict of then rested on.")
    public ProvisionView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private ProvisionView view(UUID id) {
        return ProvisionView.of(service.get(id));
    }
}
