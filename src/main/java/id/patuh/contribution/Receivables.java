package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.programme.AgeingClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells what a legal person owes, all its establishments together. */
@ApplicationScoped
public class Receivables {

    private final Arrears arrears;

    Receivables(Arrears arrears) {
        this.arrears = arrears;
    }

    /** What is overdue on a day, as known now. */
    public Receivable of(UUID legalPersonId, LocalDate day) {
        List<ArrearsView> owed = Employer.establishments(legalPersonId).stream()
                .map(each -> arrears.of(each, Optional.of(day), Optional.empty()))
                .toList();
        long total =
                owed.stream().mapToLong(each -> Money.amountOf(each.total())).sum();
        AgeingClass worst = owed.stream()
                .map(ArrearsView::ageing)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Receivable(total, worst);
    }
}
