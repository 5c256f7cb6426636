package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says is overdue of some months, for who demands it in writing: the bill of BPJS where one was told, else what
 * was computed; only months that a source declared complete.
 */
@ApplicationScoped
public class OverdueMonths {

    private final Arrears arrears;

    OverdueMonths(Arrears arrears) {
        this.arrears = arrears;
    }

    /**
     * A month in arrears.
     *
     * @param principal rupiah of the contribution
     * @param lateFine rupiah of its late fine
     */
    public record Month(YearMonth month, long principal, long lateFine) {}

    /**
     * What is overdue at the end of a day, the oldest month first.
     *
     * @param to last month, null for up to now
     * @param programmes those asked about; all where none is named
     */
    public List<Month> of(
            Employer employer,
            LocalDate day,
            YearMonth from,
            @Nullable YearMonth to,
            Collection<Programme> programmes) {
        return arrears.of(employer, Optional.of(day), Optional.empty()).months().stream()
                .filter(each -> isWithin(YearMonth.parse(each.month()), from, to))
                .map(each -> month(each, programmes))
                .filter(each -> each.principal() + each.lateFine() > 0)
                .toList();
    }

    private static boolean isWithin(YearMonth month, YearMonth from, @Nullable YearMonth to) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    private static Month month(ArrearsView.Month month, Collection<Programme> programmes) {
        List<ArrearsView.Line> lines = month.lines().stream()
                .filter(line -> programmes.isEmpty() || programmes.contains(line.programme()))
                .toList();
        return new Month(
                YearMonth.parse(month.month()),
                lines.stream().mapToLong(line -> rupiah(line.principal())).sum(),
                lines.stream().mapToLong(line -> rupiah(line.lateFine())).sum());
    }

    private static long rupiah(Money money) {
        return Long.parseLong(money.amount());
    }
}
