package id.patuh.programme;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When the contribution of a month is due.
 *
 * @param monthsOffset months from the month of the contribution
 * @param day day of that month; its last one where it is shorter
 * @param nextWorkingDay whether the next working day counts where offices are closed on it
 */
public record DueRule(int monthsOffset, int day, boolean nextWorkingDay, Basis basis) {

    /** The day by the rule, before closed days move it. */
    public LocalDate nominalDay(YearMonth month) {
        YearMonth due = month.plusMonths(monthsOffset);
        return due.atDay(Math.min(day, due.lengthOfMonth()));
    }
}
