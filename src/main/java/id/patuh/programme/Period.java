package id.patuh.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which something holds: the last one included, or open. */
record Period(LocalDate first, @Nullable LocalDate last) {

    boolean has(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    boolean sharesADayWith(Period other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }

    /** Whether it began before another and is open, so that the other one ends or interrupts it. */
    boolean runsInto(Period other) {
        return last == null && first.isBefore(other.first);
    }

    boolean isTurned() {
        return last != null && last.isBefore(first);
    }
}
