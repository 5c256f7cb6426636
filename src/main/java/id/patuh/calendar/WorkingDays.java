package id.patuh.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The days on which offices are open, Monday to Friday but for what the calendar closes, for the deadlines of the law.
 * Kept for half a second, so that a day entered takes effect on every replica within one.
 */
@ApplicationScoped
public class WorkingDays {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final CalendarSettings settings;
    private final LoadingCache<Boolean, ClosedDays> closed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(KEPT).build(this::load);

    WorkingDays(CalendarSettings settings) {
        this.settings = settings;
    }

    /** The day itself if offices of the region (two or four digits) are open, else the next on which they are. */
    public LocalDate firstOpenOn(LocalDate day, String regionCode) {
        return days().firstOpenOn(day, regionCode);
    }

    /** Whether offices of the region are open. */
    public boolean isOpen(LocalDate day, String regionCode) {
        return days().isOpen(day, regionCode);
    }

    private ClosedDays days() {
        return closed.get(settings.jointLeaveCloses());
    }

    private ClosedDays load(boolean jointLeaveCloses) {
        return QuarkusTransaction.joiningExisting().call(() -> new ClosedDays(Holiday.everyDay(), jointLeaveCloses));
    }
}
