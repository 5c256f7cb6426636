package id.patuh.calendar;

import id.patuh.platform.concurrency.Remembered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The days on which offices are open, Monday to Friday but for what the calendar closes, for the deadlines of the law.
 * Kept for half a second, so that a day entered takes effect on every replica within one.
 */
@ApplicationScoped
public class WorkingDays {

    private static final Duration KEPT = Duration.ofMillis(500);

    private static final String HELD = WorkingDays.class.getName();

    private final CalendarSettings settings;
    private final TransactionSynchronizationRegistry transaction;
    private final Remembered<Boolean, ClosedDays> closed = new Remembered<>(KEPT, 2, this::load);

    WorkingDays(CalendarSettings settings, TransactionSynchronizationRegistry transaction) {
        this.settings = settings;
        this.transaction = transaction;
    }

    /** The day itself if offices of the region (two or four digits) are open, else the next on which they are. */
    public LocalDate firstOpenOn(LocalDate day, String regionCode) {
        return days().firstOpenOn(day, regionCode);
    }

    /** Whether offices of the region are open. */
    public boolean isOpen(LocalDate day, String regionCode) {
        return days().isOpen(day, regionCode);
    }

    private static Term term(
            ClosedDays days, LocalDate dayZero, Term.Length length, String regionCode, boolean jointLeaveCloses) {
        LocalDate due =
                switch (length.unit()) {
                    case WORKING_DAYS -> days.after(dayZero, length.value(), regionCode);
                    case CALENDAR_DAYS -> dayZero.plusDays(length.value());
                };
        boolean provisional = length.unit() == Term.Unit.WORKING_DAYS && !days.isComplete(due.getYear());
        return new Term(due, jointLeaveCloses, provisional);
    }

    /** Counts terms by one state of the calendar. */
    public static final class Count {

        private final Map<Boolean, ClosedDays> days;
        private final boolean jointLeaveCloses;

        private Count(List<HolidayFacts> closed, boolean jointLeaveCloses) {
            this.days = Map.of(true, new ClosedDays(closed, true), false, new ClosedDays(closed, false));
            this.jointLeaveCloses = jointLeaveCloses;
        }

        /** The end of a term that begins now: the day it is counted from is day 0. */
        public Term term(LocalDate dayZero, Term.Length length, String regionCode) {
            return term(dayZero, length, regionCode, jointLeaveCloses);
        }

        /** The end of a term, with what was decided about joint leave when it began. */
        public Term term(LocalDate dayZero, Term.Length length, String regionCode, boolean jointLeaveCloses) {
            return WorkingDays.term(by(jointLeaveCloses), dayZero, length, regionCode, jointLeaveCloses);
        }

        /** The day itself if offices of the region (two or four digits) are open, else the next on which they are. */
        public LocalDate firstOpenOn(LocalDate day, String regionCode) {
            return by(jointLeaveCloses).firstOpenOn(day, regionCode);
        }

        /** Days of a unit after one day until another, that one included; none where it is not later. */
        public int passed(
                LocalDate dayZero, LocalDate until, Term.Unit unit, String regionCode, boolean jointLeaveCloses) {
            return (int) dayZero.plusDays(1)
                    .datesUntil(until.isAfter(dayZero) ? until.plusDays(1) : dayZero.plusDays(1))
                    .filter(day -> unit == Term.Unit.CALENDAR_DAYS
                            || by(jointLeaveCloses).isOpen(day, regionCode))
                    .count();
        }

        private ClosedDays by(boolean jointLeaveCloses) {
            return Objects.requireNonNull(days.get(jointLeaveCloses));
        }
    }

    /** Counts terms that are kept: by a calendar that nobody changes until the transaction ends, read once in it. */
    public Count held() {
        Holiday.hold();
        if (transaction.getResource(HELD) instanceof Count known) {
            return known;
        }
        Count read = anew();
        transaction.putResource(HELD, read);
        return read;
    }

    /** Counts by the calendar read anew, what the present transaction changed included. */
    public Count anew() {
        return new Count(QuarkusTransaction.joiningExisting().call(Holiday::everyDay), settings.jointLeaveCloses());
    }

    /** Whether the decree for a year is in the calendar; a deadline in a year without one knows weekends alone. */
    public boolean isCalendarComplete(int year) {
        return days().isComplete(year);
    }

    private ClosedDays days() {
        return closed.get(settings.jointLeaveCloses());
    }

    private ClosedDays load(boolean jointLeaveCloses) {
        return QuarkusTransaction.joiningExisting().call(() -> new ClosedDays(Holiday.everyDay(), jointLeaveCloses));
    }
}
