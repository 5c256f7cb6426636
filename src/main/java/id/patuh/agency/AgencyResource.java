package id.patuh.agency;

import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agencies and their officers over HTTP. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AgencyResource {

    static final ListQuery<Agency> LIST = ListQuery.of("agencies", Agency.class, "Agency a", "a.id")
            .filter(Filter.choice("kind", "Kind of agency", AgencyKind.class, "a.kind in :p"))
            .filter(Filter.id("parentId", "Office above it", "a.parentId in :p"))
            .sort("code", "a.code")
            .build();

    private final Lists lists;
    private final CurrentCaller caller;

    AgencyResource(Lists lists, CurrentCaller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @AnyScope
    @AnswersList(AgencyResource.class)
    @Operation(
            operationId = "listAgencies",
            summary = "List the partner agencies",
            description = """
            Agencies and their offices, with the regions they are competent for.""")
    public Page<AgencyView> list(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return lists.page(LIST, Sight.ALL, "1 = 1", Map.of(), agencies -> agencies.stream()
                .map(agency -> AgencyView.of(agency, language))
                .toList());
    }

    @GET
    @Path("/{id}")
    @AnyScope
    @AnswersItem(AgencyResource.class)
    @Describes(name = "id", text = "Id of the agency", example = "01970000-0000-7000-8000-000000000002")
    @Operation(operationId = "getAgency", summary = "Read an agency", description = "One agency or office.")
    public AgencyView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Agency.of(id)
                .map(agency -> AgencyView.of(agency, Language.of(headers)))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @GET
    @Path("/{id}/officers")
    @AnyScope
    @AnswersList(OfficerList.class)
    @Describes(name = "id", text = "Id of the caller's own agency", example = "01970000-0000-7000-8000-000000000002")
    @Operation(
            operationId = "listOfficers",
            summary = "List the officers of one's own agency",
            description =
                    """
            Pseudonymous ids with a function, never names. Only a client of the agency itself sees them; to others the
            list does not exist.""")
    public Page<OfficerView> officers(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        if (!caller.get().agencyId().map(id::equals).orElse(false)) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
        Language language = Language.of(headers);
        return lists.page(
                OfficerList.LIST, Sight.ALL, "o.agencyId = :agency", Map.of("agency", id), officers -> officers.stream()
                        .map(officer -> OfficerView.of(officer, language))
                        .toList());
    }

    /** The list of officers. */
    static final class OfficerList {

        static final ListQuery<Officer> LIST =
                ListQuery.of("officers", Officer.class, "Officer o", "o.id").build();

        private OfficerList() {}
    }
}
