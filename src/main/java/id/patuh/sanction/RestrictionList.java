package id.patuh.sanction;

import id.patuh.noncompliance.PublicService;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.region.Region;

/** The list of service restrictions: with {@code state=REQUESTED} a licensing desk's inbox. */
final class RestrictionList {

    private static final Filter REQUESTED = Filter.day("requestedDate", "Legal day of the request", "r.requestedDate");
    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "r.updatedAt");

    static final ListQuery<ServiceRestriction> LIST = ListQuery.of(
                    "service-restrictions", ServiceRestriction.class, "ServiceRestriction r", "r.id")
            .filter(Filter.region(
                    "regionCode",
                    "Region of the office that asked (Kemendagri): two digits a province, four a regency or city",
                    "r.bearer.regionCode",
                    Region::regenciesUnder))
            .filter(Filter.choice("state", "Where it stands", RestrictionState.class, "r.state in :p"))
            .filter(Filter.choice("service", "Service", PublicService.class, "r.service in :p"))
            .filter(Filter.id("employerId", "Legal person that it restricts", "r.bearer.legalPersonId in :p"))
            .filter(Filter.isNull(
                    "liftingRequestedDate",
                    "Whether its grounds stand as far as is recorded",
                    "r.liftingRequestedDate"))
            .filter(REQUESTED.gte())
            .filter(REQUESTED.lt())
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .sort("requestedDate", "r.requestedDate")
            .sort("updatedAt", "r.updatedAt")
            .build();

    private RestrictionList() {}
}
