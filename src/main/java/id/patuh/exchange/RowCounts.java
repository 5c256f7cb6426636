package id.patuh.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/**
 * What became of the rows of a file so far.
 *
 * @param total rows in the file, without header; 0 until it was read once
 * @param done rows looked at
 */
@Embeddable
record RowCounts(
        @Column(name = "rows_total") int total,
        @Column(name = "rows_done") int done,
        @Column(name = "rows_created") int created,
        @Column(name = "rows_updated") int updated,
        @Column(name = "rows_unchanged") int unchanged,
        @Column(name = "rows_twin") int twin,
        @Column(name = "rows_rejected") int rejected) {

    static RowCounts of(int total) {
        return new RowCounts(total, 0, 0, 0, 0, 0, 0);
    }

    /** With a portion of rows more, by outcome. */
    RowCounts and(Map<String, Integer> outcomes) {
        int more = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return new RowCounts(
                total,
                done + more,
                created + outcomes.getOrDefault("CREATED", 0),
                updated + outcomes.getOrDefault("UPDATED", 0),
                unchanged + outcomes.getOrDefault("UNCHANGED", 0),
                twin + outcomes.getOrDefault("LIKELY_TWIN", 0),
                rejected + outcomes.getOrDefault("REJECTED", 0));
    }
}
