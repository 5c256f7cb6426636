package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.IfMatchRequired;
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
import id.patuh.programme.Programme;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger over HTTP. */
@Path("/v1/employers/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class ContributionResource {

    private static final Filter MONTH = Filter.month("month", "Month the wages were earned in", "c.key.month");

    static final ListQuery<Contribution> LIST = ListQuery.of(
                    "contributions", Contribution.class, "Contribution c", "c.line")
            .filter(MONTH.gte())
            .filter(MONTH.lt())
            .filter(Filter.choice("programme", "Programme", Programme.class, "c.key.programme in :p"))
            .filter(Filter.truth(
                    "unpaid",
                    "Whether anything of what is owed is unpaid, due or not",
                    "c.paid < c.due",
                    "c.paid >= c.due"))
            .build();

    private final Lists lists;
    private final Ledger ledger;
    private final Visibility visibility;

    ContributionResource(Lists lists, Ledger ledger, Visibility visibility) {
        this.lists = lists;
        this.ledger = ledger;
        this.visibility = visibility;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.CONTRIBUTION)
    @AnswersList(ContributionResource.class)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Operation(
            operationId = "listContributions",
            summary = "List an employer's ledger",
            description =
                    """
            What is owed and paid, a line per month, programme and segment, in the order of the months. What the late fine
            comes to by today is in `arrears`.""")
    public Page<ContributionView> list(@PathParam("id") UUID id) {
        Sight sight = sight();
        Employer.shown(id, sight);
        return lists.page(LIST, sight, "c.key.employerId = :employer", Map.of("employer", id), found -> found.stream()
                .map(ContributionView::of)
                .toList());
    }

    @GET
    @Path("/{month}")
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.CONTRIBUTION)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "month", text = "Month the wages were earned in, YYYY-MM", example = "2026-01")
    @Operation(
            operationId = "getContributions",
            summary = "Read a month of the ledger",
            description =
                    """
            The lines of a month with the entity tag that replacing them needs. A month of which nothing is known is
            404.""")
    public MonthView get(@PathParam("id") UUID id, @PathParam("month") String month) {
        Employer.shown(id, sight());
        return view(id, Months.inAddress(month));
    }

    @PUT
    @Path("/{month}")
    @PermissionsAllowed("contributions:write")
    @IfMatchRequired(orCreates = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"employer-not-active", "contribution-paid"})
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "month", text = "Month the wages were earned in, YYYY-MM", example = "2026-01")
    @Operation(
            operationId = "putContributions",
            summary = "Enter or replace a month of the ledger",
            description =
                    """
            Enters it with `If-None-Match: *` (201), or replaces the version that `If-Match` names (200). What is owed is
            computed by the rates, ceilings and reliefs of the month and the employer's risk group, each payer's share
            rounded half up to whole rupiah; a bill of BPJS that is told goes before it. The due date moves to the next day
            on which offices of the region are open. A line that is told no longer goes, unless something was paid on it.
            The same again changes nothing, not even the version; what was believed before is kept.""")
    public RestResponse<MonthView> put(
            @PathParam("id") UUID id, @PathParam("month") String month, PutContributions request) {
        YearMonth named = Months.inAddress(month);
        boolean isNew = ledger.put(id, named, request);
        MonthView view = view(id, named);
        return isNew
                ? RestResponse.ResponseBuilder.<MonthView>create(201)
                        .entity(view)
                        .header("Location", "/v1/employers/" + id + "/contributions/" + named)
                        .build()
                : RestResponse.ok(view);
    }

    private static MonthView view(UUID id, YearMonth month) {
        List<Contribution> lines = Contribution.of(id, month);
        if (lines.isEmpty()) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
        return MonthView.of(id, month, lines);
    }

    private Sight sight() {
        return visibility.of(SubjectKind.CONTRIBUTION);
    }
}
