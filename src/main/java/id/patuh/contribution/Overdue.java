package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.programme.AgeingClass;
import id.patuh.programme.AgeingScheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a line is overdue at the end of a day. Pure.
 *
 * @param dueDate last day on which what is overdue would have been in time
 * @param lateFine late fine less what is paid of it
 */
record Overdue(LineKey line, LocalDate dueDate, long principal, long lateFine) {

    /** What is overdue; empty where nothing is, neither of the contribution nor of its fine. */
    static Optional<Overdue> of(OpenLine line, LocalDate day) {
        OpenLine then = line.upTo(day);
        Debt debt = line.debt();
        LateFine.Standing standing = LateFine.standing(debt, then.principal(), day);
        long fine = Math.max(0, standing.fine() - then.finePaid());
        boolean onlyLater = then.unpaidAtOnce() == 0 && standing.overdue() > 0;
        return standing.overdue() == 0 && fine == 0
                ? Optional.empty()
                : Optional.of(new Overdue(
                        debt.line(), onlyLater ? debt.lastDay() : debt.dueDate(), standing.overdue(), fine));
    }

    long ageDays(LocalDate day) {
        return ChronoUnit.DAYS.between(dueDate, day);
    }

    ArrearsView.Line view(LocalDate day, @Nullable AgeingScheme scheme) {
        AgeingClass ageing = scheme == null ? null : scheme.classOn(day, dueDate);
        return new ArrearsView.Line(
                line.programme(),
                line.segment(),
                Money.rupiah(principal),
                Money.rupiah(lateFine),
                dueDate,
                ageDays(day),
                ageing);
    }
}
