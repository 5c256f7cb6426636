package id.patuh.region;

import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.Sight;
import id.patuh.platform.web.CodeList;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regions over HTTP. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class RegionResource {

    static final ListQuery<Region> LIST = ListQuery.of("regions", Region.class, "Region r", "r.code")
            .filter(Filter.text(
                    "kemendagriCode", "Code of the home ministry, without dots", "[0-9]{2}([0-9]{2})?", "r.code in :p"))
            .filter(Filter.text("bpsCode", "Code of the statistics office", "[0-9]{4}", "r.bpsCode in :p"))
            .filter(Filter.choice("level", "What the region is", RegionLevel.class, "r.level in :p"))
            .filter(Filter.text("provinceCode", "Province (Kemendagri)", "[0-9]{2}", "r.provinceCode in :p"))
            .sort("name", "r.name")
            .build();

    private final Lists lists;

    RegionResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    @AnyScope
    @CodeList
    @AnswersList(RegionResource.class)
    @Operation(
            operationId = "listRegions",
            summary = "List provinces, regencies and cities",
            description =
                    """
            Every `regionCode` of this service is a Kemendagri code without dots. The statistics office (BPS) numbers
            the same regions otherwise, and 8203 and 8205 are swapped between the two; so a code is never accepted
            without its system: ask by `kemendagriCode` or by `bpsCode`.""")
    public Page<RegionView> list() {
        return lists.page(LIST, Sight.ALL, "1 = 1", Map.of(), regions -> regions.stream()
                .map(RegionView::of)
                .toList());
    }
}
