package id.patuh.contribution;

import id.patuh.programme.FineRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The late fine (denda keterlambatan, PP 44/2015, 45/2015, 46/2015): a percentage a month of what is unpaid after the
 * due date, by the rule of the month that the contribution is for. It is fixed when what it is for is paid, and runs on
 * the rest. Each payment and the rest are rounded by themselves, half up to whole rupiah. Pure.
 */
final class LateFine {

    private LateFine() {}

    /**
     * Where a line stands at the end of a day.
     *
     * @param paid rupiah of the principal paid
     * @param overdue rupiah of the principal unpaid though their last day is over
     * @param unpaid rupiah of the principal unpaid in all
     * @param fixed late fine of what was paid late
     * @param running late fine so far of what is overdue
     */
    record Standing(long paid, long overdue, long unpaid, long fixed, long running) {

        /** Late fine in all, whether it is paid or not. */
        long fine() {
            return fixed + running;
        }
    }

    /** Where a line stands, with the payments up to the day; first comes what is owed first. */
    static Standing standing(Debt debt, List<Paid> payments, LocalDate asOf) {
        List<Paid> counted = payments.stream()
                .filter(each -> !each.day().isAfter(asOf))
                .sorted(Comparator.comparing(Paid::day))
                .toList();
        long paid = 0;
        long fixed = 0;
        for (Paid each : counted) {
            long atOnce = between(paid, paid + each.amount(), 0, debt.atOnce());
            long later = between(paid, paid + each.amount(), debt.atOnce(), debt.due());
            fixed += of(atOnce, debt.dueDate(), each.day(), debt.fineRule())
                    + of(later, debt.lastDay(), each.day(), debt.fineRule());
            paid += each.amount();
        }
        long atOnce = Math.max(0, debt.atOnce() - paid);
        long later = Math.max(0, debt.due() - paid) - atOnce;
        long running =
                of(atOnce, debt.dueDate(), asOf, debt.fineRule()) + of(later, debt.lastDay(), asOf, debt.fineRule());
        long overdue = (asOf.isAfter(debt.dueDate()) ? atOnce : 0) + (asOf.isAfter(debt.lastDay()) ? later : 0);
        return new Standing(paid, overdue, atOnce + later, fixed, running);
    }

    /** The fine of an amount that is paid, or still unpaid, on a day. */
    static long of(long amount, LocalDate dueDate, LocalDate day, @Nullable FineRule rule) {
        return rule == null ? 0 : rule.of(amount, rule.months(dueDate, day));
    }

    /** How much of the stretch from one mark to another lies between two bounds. */
    private static long between(long from, long to, long low, long high) {
        return Math.max(0, Math.min(to, high) - Math.max(from, low));
    }
}
