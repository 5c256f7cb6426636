package id.patuh.contribution;

import id.patuh.programme.FineRule;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of the ledger stands on a day, for those who judge it: what is overdue and what late fine is owed, from the
 * payments up to that day and no others.
 *
 * @param due rupiah owed in all
 * @param dueDate last day to pay in time, for all but what is deferred
 * @param deferred part that a relief put off, until {@code deferredUntil}
 */
public record LineStanding(
        UUID employer,
        YearMonth month,
        Programme programme,
        Segment segment,
        long due,
        LocalDate dueDate,
        long deferred,
        @Nullable LocalDate deferredUntil,
        List<Payment> payments) {

    /**
     * What a payment gave to the line.
     *
     * @param part {@code PRINCIPAL} or {@code LATE_FINE}
     */
    public record Payment(String part, LocalDate day, long amount) {}

    /** What is owed on a day. Rupiah of the contribution that is overdue, and of the late fine on all of it. */
    public record Owed(long overdue, long fine) {

        static final Owed NOTHING = new Owed(0, 0);
    }

    /** What is owed at the end of a day; without a rule on late fines there is none. */
    public Owed on(LocalDate day, Law law) {
        LineKey key = new LineKey(employer, month, programme, segment);
        FineRule rule = law.lateFine(programme, segment, month).orElse(null);
        Debt debt = new Debt(key, due, dueDate, deferred, deferredUntil, rule);
        return Overdue.of(new OpenLine(debt, paid(Part.PRINCIPAL), paid(Part.LATE_FINE)), day)
                .map(overdue -> new Owed(overdue.principal(), overdue.lateFine()))
                .orElse(Owed.NOTHING);
    }

    private List<Paid> paid(Part part) {
        return payments.stream()
                .filter(payment -> Part.valueOf(payment.part()) == part)
                .map(payment -> new Paid(payment.day(), payment.amount()))
                .toList();
    }
}
