package id.patuh.sanction;

import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.region.Region;

/** The list of sanctions. */
final class SanctionList {

    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "s.updatedAt");
    private static final Filter PROPOSED = Filter.day("proposedDate", "Legal day of the proposal", "s.proposed.day");

    static final ListQuery<Sanction> LIST = ListQuery.of("sanctions", Sanction.class, "Sanction s", "s.id")
            .filter(Filter.region(
                    "regionCode",
                    "Region that leads the case (Kemendagri): two digits a province, four a regency or city",
                    "s.bearer.regionCode",
                    Region::regenciesUnder))
            .filter(Filter.choice("kind", "Fine, or services withheld", SanctionKind.class, "s.kind in :p"))
            .filter(Filter.choice("state", "Where it stands", SanctionState.class, "s.state in :p"))
            .filter(Filter.id("caseId", "Case it is part of", "s.caseId in :p"))
            .filter(Filter.id("employerId", "Employer of the case", "s.bearer.employerId in :p"))
            .filter(PROPOSED.gte())
            .filter(PROPOSED.lt())
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .sort("proposedDate", "s.proposed.day")
            .sort("updatedAt", "s.updatedAt")
            .embed("employer", "employerId")
            .build();

    private SanctionList() {}
}
