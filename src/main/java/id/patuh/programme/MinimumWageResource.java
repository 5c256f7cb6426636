package id.patuh.programme;

import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
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

/** Minimum wages over HTTP. */
@Path("/v1/minimum-wages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class MinimumWageResource {

    static final ListQuery<MinimumWage> LIST = ListQuery.of("minimumWages", MinimumWage.class, "MinimumWage w", "w.id")
            .filter(Filter.text("regionCode", "Region itself", "[0-9]{2}([0-9]{2})?", "w.regionCode in :p"))
            .filter(Filter.choice("certainty", "How sure it is", Certainty.class, "w.certainty in :p"))
            .filter(Filter.day(
                    "asOf", "Holds on this day", "w.validFrom <= :p and (w.validTo is null or w.validTo >= :p)"))
            .sort("validFrom", "w.validFrom")
            .sort("regionCode", "w.regionCode")
            .build();

    private final Lists lists;
    private final MinimumWageService service;
    private final Idempotency idempotency;

    MinimumWageResource(Lists lists, MinimumWageService service, Idempotency idempotency) {
        this.lists = lists;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @AnyScope
    @CodeList
    @AnswersList(MinimumWageResource.class)
    @Operation(
            operationId = "listMinimumWages",
            summary = "List the minimum wages",
            description =
                    """
            Minimum wages of provinces, regencies and cities with their decrees, as they are known now. A regency or
            city without one of its own on a day has the one of its province.""")
    public Page<MinimumWageView> list() {
        return lists.page(LIST, Sight.ALL, "w.supersededAt is null", Map.of(), wages -> wages.stream()
                .map(MinimumWageView::of)
                .toList());
    }

    @POST
    @PermissionsAllowed("admin:approve")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addMinimumWage",
            summary = "Add a minimum wage",
            description =
                    """
            On the days that it names it replaces what the same region has; on days before and after, that stays. So it
            also corrects: the same days again say what is right. What was known before stays readable by its id.""")
    public RestResponse<MinimumWageView> add(AddMinimumWage wage) {
        return idempotency.once(201, "/v1/minimum-wages/{id}", () -> service.add(wage), this::view);
    }

    @GET
    @Path("/{id}")
    @AnyScope
    @CodeList
    @AnswersItem(MinimumWageResource.class)
    @Describes(name = "id", text = "Id of the minimum wage", example = "01560000-0000-7000-8000-000000008001")
    @Operation(
            operationId = "getMinimumWage",
            summary = "Read a minimum wage",
            description = "One minimum wage, also one that was superseded.")
    public MinimumWageView get(@PathParam("id") UUID id) {
        return view(id);
    }

    private MinimumWageView view(UUID id) {
        return MinimumWageView.of(service.get(id));
    }
}
