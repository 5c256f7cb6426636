package id.patuh.sanction;

import id.patuh.calendar.CalendarChanged;
import id.patuh.calendar.WorkingDays;
import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.TermsCounted;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the last day to pay of fines that are owed anew when the calendar changes, in the same transaction and behind the cases:
 * it is the due date of a contribution, which moves past closed days. A day that the paper told, and one after which services
 * were asked to be withheld, stay as they were.
 */
@ApplicationScoped
class FineRecount {

    private final FineReckoning reckoning;
    private final WorkingDays working;
    private final CaseSanctions cases;
    private final Journal journal;
    private final LegalTime time;

    FineRecount(FineReckoning reckoning, WorkingDays working, CaseSanctions cases, Journal journal, LegalTime time) {
        this.reckoning = reckoning;
        this.working = working;
        this.cases = cases;
        this.journal = journal;
        this.time = time;
    }

    void count(@Observes TermsCounted counted) {
        CalendarChanged change = counted.change();
        WorkingDays.Count count = working.anew();
        Instant now = time.now();
        List<UUID> moved = new ArrayList<>();
        for (Sanction each : owed(change.first(), change.last())) {
            if (!isRestedOn(each) && count(each, count, now)) {
                moved.add(each.id());
            }
        }
        if (!moved.isEmpty()) {
            tell(moved);
        }
    }

    /** Fines that were imposed here and are owed, whose last day to pay may be counted over any of some days, locked. */
    private static List<Sanction> owed(LocalDate first, LocalDate last) {
        return Sanction.<Sanction>find(
                        "kind = ?1 and state = ?2 and not takenOver and fine.payableUntil >= ?3 and decided.day <= ?4"
                                + " order by id",
                        SanctionKind.ADMINISTRATIVE_FINE,
                        SanctionState.APPROVED,
                        first,
                        last)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether an office was asked to withhold services for it, and not left it. */
    private static boolean isRestedOn(Sanction fine) {
        return Sanction.ofCase(fine.caseId()).stream()
                .filter(other -> other.state().isWithholding() || other.state() == SanctionState.LIFTED)
                .anyMatch(other -> other.reaches(fine.findingIds()));
    }

    /** Tells whether its day moved. */
    private boolean count(Sanction sanction, WorkingDays.Count count, Instant now) {
        Fine fine = sanction.fine().orElseThrow();
        LocalDate imposed = sanction.decided().map(SanctionActs.Decided::day).orElseThrow();
        LocalDate day = reckoning.payableUntil(fine, imposed, sanction.bearer().regionCode(), count);
        if (day.equals(fine.payableUntil())) {
            return false;
        }
        sanction.imposed(day, now);
        cases.finePayableUntil(
                sanction.caseId(), sanction.id(), sanction.fine().orElseThrow().lastDay());
        return true;
    }

    private void tell(List<UUID> moved) {
        Sanction.flush();
        journal.recordAll(
                "sanction.payment-date-moved",
                SubjectKind.SANCTION,
                new Journal.Bulk(SubjectKind.SANCTION, moved.get(0), moved.size()),
                """
                select s.id as subject_id, s.version as subject_version, s.employer_id, s.region_code,
                       array['fine'] as fields
                from sanction s
                where s.id = any (:sanctions)
                """,
                Map.of("sanctions", moved.toArray(UUID[]::new)));
    }
}
