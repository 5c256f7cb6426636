package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the sender wants done with a file.
 *
 * @param key identifier scheme by which rows match employers
 * @param mode what happens to rows about somebody known
 * @param match what happens to rows about somebody new who is much like somebody known
 * @param dryRun whether the rows are only judged
 * @param onError what a refused row means for the others
 * @param maxAffected rows that may be created or updated at most; null for no bound
 * @param rows whom a row is about
 * @param sheet sheet of a workbook; null for the first
 */
@Embeddable
record ImportOptions(
        @Enumerated(EnumType.STRING) IdentifierScheme key,
        @Enumerated(EnumType.STRING) Mode mode,
        @Enumerated(EnumType.STRING) Match match,
        @Column(name = "dry_run") boolean dryRun,
        @Enumerated(EnumType.STRING) @Column(name = "on_error") OnError onError,
        @Column(name = "max_affected") @Nullable Integer maxAffected,
        @Enumerated(EnumType.STRING) @Column(name = "row_unit") RowUnit rows,
        @Nullable String sheet) {

    enum Mode {
        UPSERT,
        INSERT
    }

    enum Match {
        EXACT,
        REPORT
    }

    enum OnError {
        CONTINUE,
        ABORT
    }

    /** Whether every row has to be judged before any may land, if any may at all. */
    boolean isJudgedFirst() {
        return dryRun || onError == OnError.ABORT || maxAffected != null;
    }

    /** Code of their word against landing, once every row is judged; null if they allow it. */
    @Nullable
    ImportProblem objection(RowCounts rows) {
        if (onError == OnError.ABORT && rows.rejected() > 0) {
            return ImportProblem.ROWS_REFUSED;
        }
        if (maxAffected != null && rows.created() + rows.updated() > maxAffected) {
            return ImportProblem.MORE_ROWS_THAN_ALLOWED;
        }
        return null;
    }
}
