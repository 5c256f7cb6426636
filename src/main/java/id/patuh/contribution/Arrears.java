package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.AgeingScheme;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what an employer owes that is overdue (tunggakan), as of any day and as known at any moment. */
@ApplicationScoped
class Arrears {

    private final OpenLines lines;
    private final CompleteMonths complete;
    private final PaymentShares shares;
    private final Laws laws;
    private final LegalTime time;

    Arrears(OpenLines lines, CompleteMonths complete, PaymentShares shares, Laws laws, LegalTime time) {
        this.lines = lines;
        this.complete = complete;
        this.shares = shares;
        this.laws = laws;
        this.time = time;
    }

    ArrearsView of(Employer employer, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        LocalDate day = asOf.orElseGet(() -> time.today(employer.zone()));
        Instant moment = knownAt.orElseGet(time::now);
        Law law = knownAt.map(laws::knownAt).orElseGet(laws::now);
        Map<YearMonth, LocalDate> until = complete.until(employer.regionCode(), day, moment);
        List<Overdue> arrears = new ArrayList<>();
        List<Overdue> unknown = new ArrayList<>();
        for (OpenLine line : lines.asOf(employer.id(), day, moment, law)) {
            LocalDate known = until.get(line.key().yearMonth());
            boolean isComplete = known != null && known.isAfter(line.debt().dueDate());
            Overdue.of(line, day).ifPresent(isComplete ? arrears::add : unknown::add);
        }
        long credit = shares.credit(employer.id(), day, moment);
        return view(employer, day, moment, law, arrears, unknown, credit);
    }

    private static ArrearsView view(
            Employer employer,
            LocalDate day,
            Instant moment,
            Law law,
            List<Overdue> arrears,
            List<Overdue> unknown,
            long credit) {
        AgeingScheme scheme = law.ageing(day).orElse(null);
        LocalDate oldest =
                arrears.stream().map(Overdue::dueDate).min(LocalDate::compareTo).orElse(null);
        return new ArrearsView(
                employer.id(),
                day,
                moment,
                law.ruleSet(),
                scheme == null ? null : scheme.version(),
                months(arrears, day, scheme),
                sum(arrears, Overdue::principal),
                sum(arrears, Overdue::lateFine),
                sum(arrears, each -> each.principal() + each.lateFine()),
                oldest,
                oldest == null ? null : oldest.until(day, java.time.temporal.ChronoUnit.DAYS),
                oldest == null || scheme == null ? null : scheme.classOn(day, oldest),
                Money.rupiah(credit),
                notLoaded(unknown));
    }

    private static List<ArrearsView.Month> months(List<Overdue> arrears, LocalDate day, @Nullable AgeingScheme scheme) {
        return byMonth(arrears).entrySet().stream()
                .map(month -> new ArrearsView.Month(
                        month.getKey().toString(),
                        sum(month.getValue(), Overdue::principal),
                        sum(month.getValue(), Overdue::lateFine),
                        month.getValue().stream()
                                .map(line -> line.view(day, scheme))
                                .toList()))
                .toList();
    }

    private static List<ArrearsView.NotLoaded> notLoaded(List<Overdue> unknown) {
        return byMonth(unknown).entrySet().stream()
                .map(month -> new ArrearsView.NotLoaded(month.getKey().toString(), programmes(month.getValue())))
                .toList();
    }

    private static List<Programme> programmes(List<Overdue> lines) {
        return lines.stream()
                .map(line -> line.line().programme())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<YearMonth, List<Overdue>> byMonth(List<Overdue> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.line().yearMonth(), TreeMap::new, Collectors.toList()));
    }

    private static Money sum(List<Overdue> lines, ToLongFunction<Overdue> amount) {
        return Money.rupiah(lines.stream().mapToLong(amount).sum());
    }
}
