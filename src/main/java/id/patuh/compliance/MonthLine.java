package id.patuh.compliance;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of one programme as of a day, its due date passed. Rupiah.
 *
 * @param unpaid contributions due and not paid
 * @param fine late fine that accrued and is not paid
 * @param dueDate day on which they fell due
 * @param isComplete whether the source declared the month complete after that day: before it is no debt
 */
record MonthLine(YearMonth month, long unpaid, long fine, LocalDate dueDate, boolean isComplete) {

    boolean isUnpaid() {
        return unpaid > 0;
    }

    /** The same month of another segment together with this one. */
    MonthLine and(MonthLine other) {
        return new MonthLine(
                month,
                unpaid + other.unpaid,
                fine + other.fine,
                dueDate.isBefore(other.dueDate) ? dueDate : other.dueDate,
                isComplete && other.isComplete);
    }

    boolean owesFineAlone() {
        return unpaid == 0 && fine > 0;
    }
}
