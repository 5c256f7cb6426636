package id.patuh.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term that the law or practice sets, counted: when it ends and by which calendar.
 *
 * @param dueDate last legal day in the region, to its end
 * @param jointLeaveCloses whether joint leave counted as a day on which offices are closed
 * @param provisional whether it reaches into a year whose decree is not in the calendar yet
 */
public record Term(LocalDate dueDate, boolean jointLeaveCloses, boolean provisional) {

    /** How a term is counted. */
    @Schema(
            name = "TermUnit",
            description = "WORKING_DAYS: days on which offices of the region are open; CALENDAR_DAYS: all")
    public enum Unit {
        /** Days on which offices of the region are open. */
        WORKING_DAYS,
        /** Every day. */
        CALENDAR_DAYS
    }

    /** A length of time. */
    public record Length(int value, Unit unit) {}
}
