package id.patuh.calendar;

import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotency;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.json.MergePatch;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** The calendar over HTTP. */
@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class HolidayResource {

    static final ListQuery<Holiday> LIST = ListQuery.of("holidays", Holiday.class, "Holiday h", "h.id")
            .filter(Filter.day("dateGte", "From this day", "h.date >= :p"))
            .filter(Filter.day("dateLt", "Before this day", "h.date < :p"))
            .filter(Filter.choice("kind", "Why offices are closed", HolidayKind.class, "h.kind in :p"))
            .filter(Filter.text("regionCode", "Region of a closure", "[0-9]{2}([0-9]{2})?", "h.regionCode in :p"))
            .sort("date", "h.date")
            .build();

    private final Lists lists;
    private final HolidayService service;
    private final Idempotency idempotency;

    HolidayResource(Lists lists, HolidayService service, Idempotency idempotency) {
        this.lists = lists;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @AnyScope
    @CodeList
    @AnswersList(HolidayResource.class)
    @Operation(
            operationId = "listHolidays",
            summary = "List the days on which offices are closed",
            description =
                    """
            National holidays, joint leave and regional closures, each with its decree. Deadlines of the law in working
            days rest on these. A decree for a year appears in September or October of the year before.""")
    public Page<HolidayView> list() {
        return lists.page(LIST, Sight.ALL, "1 = 1", Map.of(), days -> days.stream()
                .map(HolidayView::of)
                .toList());
    }

    @POST
    @PermissionsAllowed("admin:approve")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("holiday-exists")
    @Operation(
            operationId = "addHoliday",
            summary = "Add a closed day",
            description =
                    """
            Adds a day with the decree that sets it. The same day of the same kind and region exists once.""")
    public RestResponse<HolidayView> add(HolidayFacts facts) {
        return idempotency.once(201, "/v1/holidays/{id}", () -> service.add(facts), this::view);
    }

    @GET
    @Path("/{id}")
    @AnyScope
    @AnswersItem(HolidayResource.class)
    @Describes(name = "id", text = "Id of the closed day", example = "01980000-0000-7000-8000-000000000817")
    @Operation(operationId = "getHoliday", summary = "Read a closed day", description = "One day with its decree.")
    public HolidayView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("admin:approve")
    @IfMatchRequired
    @Consumes(MergePatch.MEDIA_TYPE)
    @Refuses("holiday-exists")
    @Describes(name = "id", text = "Id of the closed day", example = "01980000-0000-7000-8000-000000000817")
    @Operation(
            operationId = "amendHoliday",
            summary = "Amend a closed day",
            description = """
            JSON Merge Patch (RFC 7396) on the version that `If-Match` names.""")
    public HolidayView amend(@PathParam("id") UUID id, @MergePatch.Of(AmendHoliday.class) MergePatch patch) {
        return HolidayView.of(service.amend(id, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("admin:approve")
    @IfMatchRequired
    @Describes(name = "id", text = "Id of the closed day", example = "01980000-0000-7000-8000-000000000818")
    @Operation(
            operationId = "removeHoliday",
            summary = "Remove a closed day",
            description =
                    """
            Takes out a day that was entered wrongly, on the version that `If-Match` names. The audit keeps that it was.""")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id);
    }

    private HolidayView view(UUID id) {
        return HolidayView.of(service.get(id));
    }
}
