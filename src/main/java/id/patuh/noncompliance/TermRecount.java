package id.patuh.noncompliance;

import id.patuh.calendar.CalendarChanged;
import id.patuh.calendar.WorkingDays;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Counts open terms anew when the calendar changes, in the same transaction; what has ended stays as it was. Who changes the
 * calendar has it alone, so that no term is set, ended or let go on meanwhile by what it was.
 */
@ApplicationScoped
class TermRecount {

    private final WorkingDays working;
    private final Journal journal;
    private final Event<TermsCounted> counted;

    TermRecount(WorkingDays working, Journal journal, Event<TermsCounted> counted) {
        this.working = working;
        this.journal = journal;
        this.counted = counted;
    }

    void count(@Observes CalendarChanged change) {
        WorkingDays.Count count = working.anew();
        // a year's first closed days also tell whether its decree is in the calendar, so its terms are counted as a
        // whole
        LocalDate from = change.first().withDayOfYear(1);
        LocalDate to = change.last().plusYears(1).withDayOfYear(1);
        List<UUID> moved = new ArrayList<>();
        for (CaseDeadline each : CaseDeadline.lockedInWorkingDays(from, to)) {
            if (each.count(count)) {
                moved.add(each.caseId());
            }
        }
        if (!moved.isEmpty()) {
            CaseDeadline.keepDueDates(moved);
            journal.recordRows("case.deadline-moved", SubjectKind.CASE, "noncompliance_case", moved, "currentDeadline");
        }
        counted.fire(new TermsCounted(change));
    }
}
