package id.patuh.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock. {@link #now()} is the moment things are recorded and never moves; {@link #today} is the legal day in a
 * region's zone, which the sandbox may move for one request.
 */
@ApplicationScoped
public class LegalTime {

    private final Clock clock;
    private final LegalDay day;

    LegalTime(LegalDay day) {
        this.clock = Clock.systemUTC();
        this.day = day;
    }

    /** The moment, to the microsecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The legal day in a zone: at 23:30 in Jakarta it is already tomorrow in Ternate. */
    public LocalDate today(ZoneId zone) {
        return day.moved().orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    }
}
