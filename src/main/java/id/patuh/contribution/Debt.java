package id.patuh.contribution;

import id.patuh.programme.FineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed on one line of the ledger and when, as one value.
 *
 * @param line which line
 * @param due rupiah owed in all
 * @param dueDate last day to pay in time, for all but what is deferred
 * @param deferred part that was put off (PP 49/2020)
 * @param deferredUntil last day for that part
 * @param fineRule late fine of the month the contribution is for, null where there is none
 */
record Debt(
        LineKey line,
        long due,
        LocalDate dueDate,
        long deferred,
        @Nullable LocalDate deferredUntil,
        @Nullable FineRule fineRule) {

    /** What is owed on the due date itself. */
    long atOnce() {
        return due - deferred;
    }

    /** Last day for the part put off; the due date where there is none. */
    LocalDate lastDay() {
        return deferredUntil == null ? dueDate : deferredUntil;
    }
}
