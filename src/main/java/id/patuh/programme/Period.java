package id.patuh.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days on which something holds: the last one included, or open. */
record Period(LocalDate first, @Nullable LocalDate last) {

    boolean has(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    boolean sharesADayWith(Period other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }

    /** What is left of it before and after another that it shares a day with. */
    List<Period> without(Period other) {
        List<Period> rests = new ArrayList<>();
        if (first.isBefore(other.first)) {
            rests.add(new Period(first, other.first.minusDays(1)));
        }
        LocalDate end = other.last;
        if (end != null && (last == null || last.isAfter(end))) {
            rests.add(new Period(end.plusDays(1), last));
        }
        return rests;
    }

    boolean isTurned() {
        return last != null && last.isBefore(first);
    }
}
