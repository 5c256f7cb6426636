package id.patuh.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What payments are for once a line owes less than was paid on it: what is too much is given back, by the latest payment
 * first; the contribution first, for the late fine follows from what is left of it. Pure.
 */
final class OverpaidRules {

    private static final Comparator<Held> LATEST_FIRST = Comparator.comparing(
                    (Held held) -> held.paid().day())
            .thenComparing(Held::payment)
            .reversed();

    private OverpaidRules() {}

    /** What a payment holds of a part of a line. */
    record Held(UUID payment, LineKey line, Part part, Paid paid) {

        Held less(long amount) {
            return new Held(payment, line, part, new Paid(paid.day(), paid.amount() - amount));
        }
    }

    /** What of the shares of a line changes, each as it is now; nothing is left of one that is for zero. */
    static List<Held> changed(Debt debt, List<Held> held) {
        List<Held> changed = new ArrayList<>();
        List<Held> principal = cut(of(held, Part.PRINCIPAL), open(debt, held).overpaid(), changed);
        List<Held> fines = of(held, Part.LATE_FINE);
        List<Held> left = new ArrayList<>(principal);
        left.addAll(fines);
        cut(fines, open(debt, left).overpaidFine(), changed);
        return changed;
    }

    /** The shares after an amount was given back. */
    private static List<Held> cut(List<Held> held, long amount, List<Held> changed) {
        List<Held> left = new ArrayList<>();
        long over = amount;
        for (Held each : held.stream().sorted(LATEST_FIRST).toList()) {
            long back = Math.min(over, each.paid().amount());
            over -= back;
            Held now = each.less(back);
            left.add(now);
            if (back > 0) {
                changed.add(now);
            }
        }
        return left;
    }

    private static OpenLine open(Debt debt, List<Held> held) {
        return new OpenLine(debt, paid(held, Part.PRINCIPAL), paid(held, Part.LATE_FINE));
    }

    private static List<Paid> paid(List<Held> held, Part part) {
        return of(held, part).stream()
                .map(Held::paid)
                .filter(paid -> paid.amount() > 0)
                .toList();
    }

    private static List<Held> of(List<Held> held, Part part) {
        return held.stream().filter(each -> each.part() == part).toList();
    }
}
