package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the ledger as it is answered. */
@Schema(name = "ContributionMonth", description = "A month of an employer's ledger, a line per programme and segment")
record MonthView(
        @Schema(description = "Employer", required = true) UUID employerId,
        @Schema(description = "Month", pattern = Months.FORM, examples = "2026-08", required = true) String month,
        @Schema(description = "Lines, in the order of the programmes", maxItems = 15, required = true)
                List<ContributionView> lines,
        @Schema(description = "What is owed in all", required = true) Money due,
        @Schema(description = "What is paid of it", required = true) Money paid,
        @Schema(description = "Version: moves with every change of a line, by a payment too", required = true)
                long version)
        implements Versioned {

    static MonthView of(UUID employerId, YearMonth month, List<Contribution> lines) {
        return new MonthView(
                employerId,
                month.toString(),
                lines.stream().map(ContributionView::of).toList(),
                sum(lines, Contribution::due),
                sum(lines, Contribution::paid),
                Contribution.version(lines).orElse(0L));
    }

    private static Money sum(List<Contribution> lines, ToLongFunction<Contribution> amount) {
        return Money.rupiah(lines.stream().mapToLong(amount).sum());
    }
}
