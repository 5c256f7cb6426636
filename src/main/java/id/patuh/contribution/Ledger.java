package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters and corrects months of the ledger. */
@ApplicationScoped
class Ledger {

    private final Visibility visibility;
    private final Precondition precondition;
    private final LedgerComputing computing;
    private final LastMonth lastMonth;
    private final LedgerWriter writer;
    private final Journal journal;
    private final LegalTime time;

    Ledger(
            Visibility visibility,
            Precondition precondition,
            LedgerComputing computing,
            LastMonth lastMonth,
            LedgerWriter writer,
            Journal journal,
            LegalTime time) {
        this.visibility = visibility;
        this.precondition = precondition;
        this.computing = computing;
        this.lastMonth = lastMonth;
        this.writer = writer;
        this.journal = journal;
        this.time = time;
    }

    /** Makes a month say what is told and nothing else; whether there was nothing before. */
    @Transactional
    boolean put(UUID employerId, YearMonth month, PutContributions told) {
        Employer employer = Employer.locked(employerId, visibility.of(SubjectKind.CONTRIBUTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        List<Contribution> before = Contribution.of(employerId, month);
        Optional<Long> version = Contribution.version(before);
        precondition.matchesOrCreates(version.orElse(null));
        employer.checkNotMerged();
        List<Fault> faults = new ArrayList<>();
        checkKept(month, lastMonth.in(employer.zone()), faults);
        List<LedgerLine> lines = faults.isEmpty() ? computing.lines(employer, month, told, faults) : List.of();
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        List<LineKey> left = left(before, lines);
        Instant now = time.now();
        boolean isChanged = writer.write(lines, now, new Journal.Bulk(SubjectKind.CONTRIBUTION, employerId, 1)) > 0;
        if (!left.isEmpty()) {
            writer.remove(left, now);
            writer.touch(employerId, month, version.orElse(0L) + 1, now);
        }
        if (isChanged || !left.isEmpty()) {
            journal.record(new ContributionEvent.MonthRecorded(employer, month, writer.version(employerId, month)));
        }
        return before.isEmpty();
    }

    private static void checkKept(YearMonth month, YearMonth last, List<Fault> faults) {
        if (month.isBefore(Months.FIRST) || month.isAfter(last)) {
            faults.add(Fault.parameter("month", "month-not-kept", Months.FIRST, last));
        }
    }

    /** Lines that are told no longer; refused where something was paid on one. */
    private static List<LineKey> left(List<Contribution> before, List<LedgerLine> lines) {
        Set<LineKey> told = lines.stream().map(LedgerLine::key).collect(Collectors.toSet());
        List<Contribution> left =
                before.stream().filter(line -> !told.contains(line.key())).toList();
        left.stream().filter(Contribution::isPaidOn).findFirst().ifPresent(line -> {
            throw Refusal.of(ContributionProblem.CONTRIBUTION_PAID, line.line());
        });
        return left.stream().map(Contribution::key).toList();
    }
}
