package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.programme.Law;
import id.patuh.programme.Payer;
import id.patuh.programme.Programme;
import id.patuh.programme.Rate;
import id.patuh.programme.Relief;
import id.patuh.programme.ReliefFacts;
import id.patuh.programme.ReliefKind;
import id.patuh.programme.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a month by the law of the month (PP 44/2015, 45/2015, 46/2015; PP 37/2021 for JKP): each payer's share
 * rounded half up to whole rupiah by line. What the government pays and what is taken out of another programme is owed by
 * nobody here. Pure: facts and law in, amounts out.
 */
final class ContributionRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ContributionRules() {}

    /**
     * A line to compute.
     *
     * @param wageBase rupiah that percentages are of, all workers together
     * @param riskGroup JKK risk group
     */
    record Facts(
            Programme programme,
            Segment segment,
            YearMonth month,
            int workers,
            @Nullable Long wageBase,
            @Nullable Integer riskGroup,
            ReliefFacts relief) {}

    /** Shares of the employer, or of an own-account member, and of the workers. */
    record Owed(long employer, long worker) {

        long sum() {
            return employer + worker;
        }
    }

    /** A part that is put off, and its last day. */
    record Deferral(long amount, LocalDate until) {}

    /** What is owed by the rates of the month; empty where no rate fits, or the base is not known. */
    static Optional<Owed> owed(Law law, Facts facts) {
        List<Rate> rates = law.rates(facts.programme(), facts.segment(), facts.month(), facts.riskGroup());
        boolean needsBase = rates.stream().anyMatch(rate -> isOwed(rate) && rate.percent() != null);
        if (rates.isEmpty() || needsBase && facts.wageBase() == null) {
            return Optional.empty();
        }
        BigDecimal factor = reliefs(law, facts, ReliefKind.REDUCTION).stream()
                .map(Relief::factor)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        long employer = 0;
        long worker = 0;
        for (Rate rate : rates) {
            if (rate.payer() == Payer.WORKER) {
                worker += share(rate, facts, factor);
            } else if (isOwed(rate)) {
                employer += share(rate, facts, factor);
            }
        }
        return Optional.of(new Owed(employer, worker));
    }

    /** What of an amount owed is put off, if the law of the month puts off anything. */
    static Optional<Deferral> deferral(Law law, Facts facts, long due) {
        return reliefs(law, facts, ReliefKind.DEFERRAL).stream().findFirst().flatMap(relief -> {
            LocalDate until = relief.settleTo();
            long later = due - rupiah(relief.factor().multiply(BigDecimal.valueOf(due)));
            return until == null || later == 0 ? Optional.empty() : Optional.of(new Deferral(later, until));
        });
    }

    /** The largest sum of wages that as many workers can have below the ceiling; empty where there is none. */
    static Optional<Long> largestBase(Law law, Facts facts) {
        return facts.segment() != Segment.PU
                ? Optional.empty()
                : law.ceiling(facts.programme(), facts.month())
                        .map(ceiling -> Long.parseLong(ceiling.amount().amount()) * facts.workers());
    }

    /** What a construction project owes of its contract value, slice by slice (PP 44/2015), where wages are not known. */
    static long bySlices(List<Rate> slices, long contractValue) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Rate slice : slices) {
            long from = slice.sliceFrom() == null ? 0 : amount(slice.sliceFrom());
            long to = slice.sliceTo() == null ? contractValue : Math.min(contractValue, amount(slice.sliceTo()));
            if (to > from && slice.percent() != null) {
                sum = sum.add(slice.percent().multiply(BigDecimal.valueOf(to - from)));
            }
        }
        return rupiah(sum.divide(HUNDRED));
    }

    private static List<Relief> reliefs(Law law, Facts facts, ReliefKind kind) {
        return law.reliefs(facts.programme(), facts.segment(), facts.month(), facts.relief()).stream()
                .filter(relief -> relief.kind() == kind)
                .toList();
    }

    private static boolean isOwed(Rate rate) {
        return switch (rate.payer()) {
            case EMPLOYER, WORKER, PARTICIPANT -> true;
            case GOVERNMENT, RECOMPOSED_JKK, RECOMPOSED_JKM -> false;
        };
    }

    private static long share(Rate rate, Facts facts, BigDecimal factor) {
        BigDecimal workers = BigDecimal.valueOf(facts.workers());
        BigDecimal whole = rate.percent() == null || facts.wageBase() == null
                ? workers.multiply(BigDecimal.valueOf(amount(rate.amount())))
                : rate.percent().multiply(BigDecimal.valueOf(facts.wageBase())).divide(HUNDRED);
        BigDecimal least = workers.multiply(BigDecimal.valueOf(amount(rate.least())));
        return rupiah(whole.max(least).multiply(factor));
    }

    private static long rupiah(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long amount(@Nullable Money money) {
        return money == null ? 0 : Long.parseLong(money.amount());
    }
}
