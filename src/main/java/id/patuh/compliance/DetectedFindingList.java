package id.patuh.compliance;

import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;

/** The list of what a run found. */
final class DetectedFindingList {

    static final ListQuery<DetectedFinding> LIST = ListQuery.of(
                    "detectedFindings", DetectedFinding.class, "DetectedFinding f", "f.id")
            .filter(Filter.choice("category", "Category", Category.class, "f.category in :p"))
            .filter(Filter.choice("status", "What became of it", DetectedStatus.class, "f.status in :p"))
            .filter(Filter.text("regionCode", "Region of four digits", "[0-9]{4}", "f.regionCode in :p"))
            .build();

    private DetectedFindingList() {}
}
