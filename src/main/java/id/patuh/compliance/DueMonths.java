package id.patuh.compliance;

import id.patuh.calendar.WorkingDays;
import id.patuh.programme.DueRule;
import id.patuh.programme.Law;
import id.patuh.programme.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which months had fallen due on a day, by segment and region: the due date of the law, moved to the next day on which
 * offices of the region are open. Worked out once for a region, however many employers are in it.
 */
final class DueMonths {

    private final Law law;
    private final WorkingDays open;
    private final LocalDate day;
    private final int most;
    private final Map<String, Map<Segment, List<YearMonth>>> byRegion = new ConcurrentHashMap<>();
    private final Map<Due, Optional<LocalDate>> dueDates = new ConcurrentHashMap<>();

    DueMonths(Law law, WorkingDays open, LocalDate day, int most) {
        this.law = law;
        this.open = open;
        this.day = day;
        this.most = most;
    }

    /** First month that any segment looks back to, wherever the employer is. */
    YearMonth window() {
        return YearMonth.from(day).minusMonths(most + 2L);
    }

    /** The months that fell due last, in order, by segment. */
    Map<Segment, List<YearMonth>> of(String region) {
        return byRegion.computeIfAbsent(region, this::months);
    }

    private Map<Segment, List<YearMonth>> months(String region) {
        Map<Segment, List<YearMonth>> months = new EnumMap<>(Segment.class);
        for (Segment segment : Segment.values()) {
            months.put(segment, months(segment, region));
        }
        return months;
    }

    private List<YearMonth> months(Segment segment, String region) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = window(); !month.isAfter(YearMonth.from(day)); month = month.plusMonths(1)) {
            if (dueDate(segment, month, region).filter(day::isAfter).isPresent()) {
                months.add(month);
            }
        }
        return List.copyOf(months.subList(Math.max(0, months.size() - most), months.size()));
    }

    /** When a month falls due in a region, if the law says so of the segment. */
    Optional<LocalDate> dueDate(Segment segment, YearMonth month, String region) {
        return dueDates.computeIfAbsent(new Due(segment, month, region), this::dueDate);
    }

    private record Due(Segment segment, YearMonth month, String region) {}

    private Optional<LocalDate> dueDate(Due which) {
        return law.due(which.segment(), which.month()).map(rule -> moved(rule, which.month(), which.region()));
    }

    /** The day after which one more month is due: until then the verdict stands unless something is recorded. */
    Optional<LocalDate> next(String region) {
        for (YearMonth month = YearMonth.from(day).minusMonths(2);
                !month.isAfter(YearMonth.from(day).plusMonths(1));
                month = month.plusMonths(1)) {
            Optional<LocalDate> due = dueDate(Segment.PU, month, region).filter(date -> !date.isBefore(day));
            if (due.isPresent()) {
                return due;
            }
        }
        return Optional.empty();
    }

    private LocalDate moved(DueRule rule, YearMonth month, String region) {
        LocalDate nominal = rule.nominalDay(month);
        return rule.nextWorkingDay() ? open.firstOpenOn(nominal, region) : nominal;
    }
}
