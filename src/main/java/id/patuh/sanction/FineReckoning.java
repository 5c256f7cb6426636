package id.patuh.sanction;

import id.patuh.calendar.WorkingDays;
import id.patuh.contribution.DueContributions;
import id.patuh.noncompliance.CaseSanctions.ReprimandedFinding;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.programme.FineRule;
import id.patuh.programme.Laws;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reckons a fine: gathers what should have been paid from the ledger or from an assessment, and what the law takes of it. */
@ApplicationScoped
class FineReckoning {

    private final DueContributions ledger;
    private final Laws laws;

    FineReckoning(DueContributions ledger, Laws laws) {
        this.ledger = ledger;
        this.laws = laws;
    }

    /** A fine with its arithmetic. */
    record Reckoned(Fine fine, List<FineLine> lines, String legalBasis) {}

    /** The fine for findings, counted to today; refused where what should have been paid is not known of each. */
    Reckoned reckon(SanctionedCase theCase, List<ReprimandedFinding> findings) {
        LocalDate from = SanctionGround.secondReprimandEnds(theCase);
        LocalDate to = FineArithmetic.countedTo(from, theCase.today());
        FineRule rule = laws.now().administrativeFine(from).orElseThrow(() -> withoutBase(findings.size()));
        List<FineArithmetic.Base> bases = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Optional<FineArithmetic.Base> base = base(findings.get(i), from);
            base.ifPresent(bases::add);
            if (base.isEmpty()) {
                faults.add(Fault.at("/findingIds/" + i, "finding-without-base"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.at(SanctionProblem.FINE_WITHOUT_BASE, faults, faults.size())
                    .with("legalBasis", legalBasis(rule));
        }
        List<FineLine> lines = FineArithmetic.lines(rule, bases, from, to);
        long total = FineArithmetic.total(lines);
        if (total == 0) {
            throw withoutBase(findings.size()).with("legalBasis", legalBasis(rule)); // rounds to nothing
        }
        Fine fine = new Fine(from, to, total, FineArithmetic.standsUntil(from), null, 0, null);
        return new Reckoned(fine, lines, legalBasis(rule));
    }

    /**
     * The last day to pay a fine imposed on a day: with the contribution of that month (art. 10(5)), but not before the last
     * of the days it is given for (art. 7(1)). The 30 days are calendar days; the due date of a contribution moves past closed
     * days, so that the calendar may move this day too.
     */
    LocalDate payableUntil(Fine fine, LocalDate imposed, String regionCode, WorkingDays.Count count) {
        return ledger.dueDate(YearMonth.from(imposed), regionCode, count)
                .filter(due -> due.isAfter(fine.standsUntil()))
                .orElse(fine.standsUntil());
    }

    private Optional<FineArithmetic.Base> base(ReprimandedFinding finding, LocalDate dueBy) {
        return ledger.of(finding.employerId(), finding.fromMonth(), finding.toMonth(), finding.programmes(), dueBy)
                .map(due -> new FineArithmetic.Base(
                        finding.id(),
                        due.amount(),
                        due.isBilled() ? FineLine.Source.BILL : FineLine.Source.LEDGER,
                        due.months()))
                .or(() -> finding.assessment()
                        .filter(assessed -> assessed > 0)
                        .map(assessed ->
                                new FineArithmetic.Base(finding.id(), assessed, FineLine.Source.ASSESSMENT, null)));
    }

    private static Refusal withoutBase(int findings) {
        return Refusal.of(SanctionProblem.FINE_WITHOUT_BASE, findings);
    }

    private static String legalBasis(FineRule rule) {
        String article = rule.basis().article();
        return article == null ? rule.basis().act() : rule.basis().act() + " art. 7(1), " + article + ", 10(5)";
    }
}
