package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
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
 * @param sheet sheet of a workbook; null for the first
 */
record ImportOptions(
        IdentifierScheme key,
        Mode mode,
        Match match,
        boolean dryRun,
        OnError onError,
        @Nullable Integer maxAffected,
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
}
