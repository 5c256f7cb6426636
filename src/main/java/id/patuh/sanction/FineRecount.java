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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        List<Sanction> owed = owed(change.first(), change.last());
        Set<UUID> restedOn = restedOn(owed);
        Map<UUID, LocalDate> moved = new LinkedHashMap<>();
        for (Sanction each : owed) {
            if (each.findingIds().stream().noneMatch(restedOn::contains)) {
                moved(each, count, now).ifPresent(day -> moved.put(each.id(), day));
            }
        }
        if (!moved.isEmpty()) {
            cases.finesPayableUntil(moved);
            Sanction.flush();
            journal.recordRows("sanction.payment-date-moved", SubjectKind.SANCTION, "sanction", moved.keySet(), "fine");
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

    /** Findings for which an office was asked to withhold services, and that it did not leave. */
    private static Set<UUID> restedOn(List<Sanction> fines) {
        return Sanction.<Sanction>list(
                        "caseId in ?1", fines.stream().map(Sanction::caseId).toList())
                .stream()
                .filter(other -> other.state().isWithholding() || other.state() == SanctionState.LIFTED)
                .flatMap(other -> other.findingIds().stream())
                .collect(Collectors.toSet());
    }

    /** The last day to pay, if it moved. */
    private Optional<LocalDate> moved(Sanction sanction, WorkingDays.Count count, Instant now) {
        Fine fine = sanction.fine().orElseThrow();
        LocalDate imposed = sanction.decided().map(SanctionActs.Decided::day).orElseThrow();
        LocalDate day = reckoning.payableUntil(fine, imposed, sanction.bearer().regionCode(), count);
        if (day.equals(fine.payableUntil())) {
            return Optional.empty();
        }
        sanction.imposed(day, now);
        return sanction.fine().map(Fine::lastDay);
    }
}
