package id.patuh.contribution;

import id.patuh.calendar.WorkingDays;
import id.patuh.employer.Employer;
import id.patuh.employer.Kbli;
import id.patuh.employer.RiskGroup;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.ReliefFacts;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes lines of the ledger of what is told: what they owe by the law as it is known now, and when. */
@ApplicationScoped
class LedgerComputing {

    private final Laws laws;
    private final WorkingDays workingDays;

    LedgerComputing(Laws laws, WorkingDays workingDays) {
        this.laws = laws;
        this.workingDays = workingDays;
    }

    /**
     * What of an employer its contributions hang on.
     *
     * @param kbli business classification
     * @param riskGroup JKK risk group
     */
    record Bearer(String regionCode, @Nullable String kbli, @Nullable Integer riskGroup) {

        static Bearer of(Employer employer) {
            return new Bearer(
                    employer.regionCode(),
                    employer.kbli().map(Kbli::code).orElse(null),
                    employer.riskGroup().map(RiskGroup::code).orElse(null));
        }
    }

    /** The lines of a month; what is wrong with any is added to the faults, and the line left out. */
    List<LedgerLine> lines(Employer employer, YearMonth month, PutContributions told, List<Fault> faults) {
        Law law = laws.now();
        Bearer bearer = Bearer.of(employer);
        Set<LineKey> seen = new HashSet<>();
        List<LedgerLine> lines = new ArrayList<>();
        for (int i = 0; i < told.lines().size(); i++) {
            PutContributions.Line each = told.lines().get(i);
            String at = "/lines/" + i;
            LineKey key = new LineKey(employer.id(), month, each.programme(), each.segment());
            if (!seen.add(key)) {
                faults.add(Fault.at(at, "repeated-item"));
                continue;
            }
            line(law, bearer, key, each, told.source(), null, at, faults).ifPresent(lines::add);
        }
        return lines;
    }

    /** A line; what is wrong with it is added to the faults, below a pointer. */
    Optional<LedgerLine> line(
            Law law,
            Bearer bearer,
            LineKey key,
            PutContributions.Line told,
            String source,
            @Nullable UUID importId,
            String at,
            List<Fault> faults) {
        int faultsBefore = faults.size();
        ContributionRules.Facts facts = facts(bearer, key, told);
        Long reported = Money.amountOf(told.dueReported());
        ContributionRules.Owed owed = ContributionRules.owed(law, facts).orElse(null);
        if (owed == null && reported == null) {
            faults.add(notComputed(law, facts, at));
        }
        ContributionRules.largestBase(law, facts)
                .filter(largest -> facts.wageBase() != null && facts.wageBase() > largest)
                .ifPresent(largest ->
                        faults.add(Fault.at(at + "/wageBase", "above-ceiling", ceiling(law, facts), facts.workers())));
        LocalDate dueDate = dueDate(law, key.segment(), key.yearMonth(), bearer.regionCode())
                .orElse(null);
        if (dueDate == null) {
            faults.add(Fault.at(at + "/segment", "no-rule-of-law", key.yearMonth()));
        }
        if (faults.size() > faultsBefore || dueDate == null) {
            return Optional.empty();
        }
        long due = reported == null ? owed == null ? 0 : owed.sum() : reported;
        return Optional.of(new LedgerLine(
                key,
                told.workers(),
                facts.wageBase(),
                reported,
                owed,
                ContributionRules.deferral(law, facts, due).orElse(null),
                dueDate,
                told.sector(),
                source,
                importId));
    }

    /** Last day to pay in time: by the law, moved on to a day on which offices of the region are open. */
    Optional<LocalDate> dueDate(Law law, Segment segment, YearMonth month, String regionCode) {
        return dueDate(law, segment, month, day -> workingDays.firstOpenOn(day, regionCode));
    }

    /** The same by another calendar, which moves a day on to one on which offices are open. */
    Optional<LocalDate> dueDate(Law law, Segment segment, YearMonth month, UnaryOperator<LocalDate> calendar) {
        return law.due(segment, month)
                .map(rule -> rule.nextWorkingDay() ? calendar.apply(rule.nominalDay(month)) : rule.nominalDay(month));
    }

    private static ContributionRules.Facts facts(Bearer bearer, LineKey key, PutContributions.Line told) {
        ReliefFacts relief = new ReliefFacts(told.workers(), bearer.kbli(), told.sector());
        return new ContributionRules.Facts(
                key.programme(),
                key.segment(),
                key.yearMonth(),
                told.workers(),
                Money.amountOf(told.wageBase()),
                bearer.riskGroup(),
                relief);
    }

    /** Why nothing can be computed where the bill is not told either. */
    private static Fault notComputed(Law law, ContributionRules.Facts facts, String at) {
        boolean anyRate = !law.rates(facts.programme(), facts.segment(), facts.month(), facts.riskGroup())
                .isEmpty();
        if (anyRate) {
            return Fault.at(at + "/wageBase", "required");
        }
        boolean byGroup = facts.programme() == Programme.JKK && facts.riskGroup() == null;
        return byGroup
                        && !law.rates(facts.programme(), facts.segment(), facts.month(), 1)
                                .isEmpty()
                ? Fault.at(at + "/dueReported", "risk-group-unknown")
                : Fault.at(at + "/programme", "no-rule-of-law", facts.month());
    }

    private static String ceiling(Law law, ContributionRules.Facts facts) {
        return law.ceiling(facts.programme(), facts.month())
                .map(ceiling -> ceiling.amount().amount())
                .orElse("0");
    }
}
