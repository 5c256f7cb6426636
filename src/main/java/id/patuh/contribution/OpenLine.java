package id.patuh.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with what was paid on it.
 *
 * @param principal payments of the contribution
 * @param fines payments of its late fine
 */
record OpenLine(Debt debt, List<Paid> principal, List<Paid> fines) {

    LineKey key() {
        return debt.line();
    }

    /** The same with the payments up to a day. */
    OpenLine upTo(LocalDate day) {
        return new OpenLine(debt, upTo(principal, day), upTo(fines, day));
    }

    private static List<Paid> upTo(List<Paid> payments, LocalDate day) {
        return payments.stream().filter(paid -> !paid.day().isAfter(day)).toList();
    }

    /** Where it stands with every payment, of whatever day. */
    LateFine.Standing settled() {
        LocalDate last =
                principal.stream().map(Paid::day).max(LocalDate::compareTo).orElse(debt.dueDate());
        return LateFine.standing(debt, principal, last);
    }

    /** Day of the last payment of the contribution. */
    LocalDate lastPaid() {
        return principal.stream().map(Paid::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** Rupiah of the contribution paid. */
    long paid() {
        return sum(principal);
    }

    /** Rupiah of the late fine paid. */
    long finePaid() {
        return sum(fines);
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
        return Math.max(0, fineAtOnce(day) - finePaid());
    }

    /** Late fine not paid, as of a day; payments of later days fix theirs too. */
    long unpaidFine(LocalDate day) {
        return Math.max(0, fine(day) - finePaid());
    }

    private long fine(LocalDate day) {
        return fineAtOnce(day) + LateFine.of(unpaidLater(), debt.lastDay(), day, debt.fineRule());
    }

    /** Rupiah paid of the contribution beyond what is owed. */
    long overpaid() {
        return Math.max(0, paid() - debt.due());
    }

    /** Rupiah paid of the late fine beyond what it was on the day of its last payment. */
    long overpaidFine() {
        return fines.stream()
                .map(Paid::day)
                .max(LocalDate::compareTo)
                .map(last -> Math.max(0, finePaid() - fine(last)))
                .orElse(0L);
    }

    /** What is not paid of a part, as of a day. */
    long unpaid(Part part, LocalDate day) {
        return switch (part) {
            case PRINCIPAL -> unpaidAtOnce() + unpaidLater();
            case LATE_FINE -> unpaidFine(day);
        };
    }

    private long fineAtOnce(LocalDate day) {
        return settled().fixed() + LateFine.of(unpaidAtOnce(), debt.dueDate(), day, debt.fineRule());
    }

    /** The same after one more share of a payment. */
    OpenLine with(Part part, LocalDate day, long amount) {
        Paid paid = new Paid(day, amount);
        return part == Part.PRINCIPAL
                ? new OpenLine(debt, and(principal, paid), fines)
                : new OpenLine(debt, principal, and(fines, paid));
    }

    private static List<Paid> and(List<Paid> payments, Paid one) {
        List<Paid> more = new ArrayList<>(payments);
        more.add(one);
        return List.copyOf(more);
    }

    private static long sum(List<Paid> payments) {
        return payments.stream().mapToLong(Paid::amount).sum();
    }
}
