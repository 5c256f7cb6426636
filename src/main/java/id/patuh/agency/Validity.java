package id.patuh.agency;

import id.patuh.platform.time.LegalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The legal days on which a mandate holds, in the zone of its receiver.
 *
 * @param from first day
 * @param to last day, if one is set
 * @param ended day from which it no longer holds because it was ended, if it was
 */
record Validity(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate ended, ZoneId zone) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to)) && (ended == null || day.isBefore(ended));
    }

    boolean holdsToday(LegalTime time) {
        return holdsOn(time.today(zone));
    }

    /** Whether it is over on a day and will not hold again. */
    boolean isOverOn(LocalDate day) {
        return ended != null || to != null && day.isAfter(to);
    }
}
