package id.patuh.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with what was paid on it so far.
 *
 * @param principal payments of the contribution
 * @param finePaid rupiah of the late fine paid
 */
record OpenLine(Debt debt, List<Paid> principal, long finePaid) {

    LineKey key() {
        return debt.line();
    }

    /** Where it stands after every payment, of whatever day. */
    LateFine.Standing settled() {
        LocalDate last = principal.stream().map(Paid::day).max(LocalDate::compareTo).orElse(debt.dueDate());
        return LateFine.standing(debt, principal, last);
    }

    /** Day of the last payment of the contribution. */
    LocalDate lastPaid() {
        return principal.stream().map(Paid::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** Principal that is not paid and was not put off. */
    long unpaidAtOnce() {
        return Math.max(0, debt.atOnce() - paid());
    }

    /** Principal that is not paid and was put off. */
    long unpaidLater() {
        return Math.max(0, debt.due() - paid()) - unpaidAtOnce();
    }

    /** Late fine not paid, as of a day, but for what runs on the part put off; payments of later days fix theirs too. */
    long unpaidFineAtOnce(LocalDate day) {
        return Math.max(0, fineAtOnce(day) - finePaid);
    }

    /** Late fine not paid, as of a day; payments of later days fix theirs too. */
    long unpaidFine(LocalDate day) {
        long later = LateFine.of(unpaidLater(), debt.lastDay(), day, debt.fineRule());
        return Math.max(0, fineAtOnce(day) + later - finePaid);
    }

    private long fineAtOnce(LocalDate day) {
        return settled().fixed() + LateFine.of(unpaidAtOnce(), debt.dueDate(), day, debt.fineRule());
    }

    /** The same after one more share of a payment. */
    OpenLine with(Part part, LocalDate day, long amount) {
        if (part == Part.LATE_FINE) {
            return new OpenLine(debt, principal, finePaid + amount);
        }
        List<Paid> more = new ArrayList<>(principal);
        more.add(new Paid(day, amount));
        return new OpenLine(debt, List.copyOf(more), finePaid);
    }

    private long paid() {
        return principal.stream().mapToLong(Paid::amount).sum();
    }
}
