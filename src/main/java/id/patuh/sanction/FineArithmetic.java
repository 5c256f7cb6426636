package id.patuh.sanction;

import id.patuh.programme.FineRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The administrative fine (denda administratif, PP 86/2013 art. 10(4)): a percentage a month of the contribution that should
 * have been paid, counted from the end of the second reprimand, at most for the 30 calendar days it is given for (art. 7(1)).
 * Each finding is rounded by itself, half up to whole rupiah. Pure.
 */
final class FineArithmetic {

    /** Calendar days that a fine is given for, from the end of the second reprimand (art. 7(1)). */
    static final int DAYS = 30;

    private FineArithmetic() {}

    /**
     * What should have been paid.
     *
     * @param amount rupiah, above zero
     * @param months months of contribution in it, where the ledger has them
     */
    record Base(UUID findingId, long amount, FineLine.Source source, @Nullable Integer months) {}

    /** The last day that a fine is given for. */
    static LocalDate standsUntil(LocalDate secondReprimandEnds) {
        return secondReprimandEnds.plusDays(DAYS);
    }

    /** The day to which months are counted: the day of the fine, at the latest the last that it is given for. */
    static LocalDate countedTo(LocalDate secondReprimandEnds, LocalDate day) {
        LocalDate last = standsUntil(secondReprimandEnds);
        return day.isAfter(last) ? last : day;
    }

    /** A line for each base, numbered. */
    static List<FineLine> lines(FineRule rule, List<Base> bases, LocalDate secondReprimandEnds, LocalDate countedTo) {
        int months = rule.months(secondReprimandEnds, countedTo);
        List<FineLine> lines = new ArrayList<>();
        for (Base base : bases) {
            lines.add(new FineLine(
                    lines.size() + 1,
                    base.findingId(),
                    base.amount(),
                    base.source(),
                    base.months(),
                    months,
                    rule.percent(),
                    rule.of(base.amount(), months)));
        }
        return lines;
    }

    static long total(List<FineLine> lines) {
        return lines.stream().mapToLong(FineLine::amount).sum();
    }
}
