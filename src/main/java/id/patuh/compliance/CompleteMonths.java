package id.patuh.compliance;

import id.patuh.programme.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months that sources declared complete, as of a day: for a region or its whole province, after the month was due. */
final class CompleteMonths {

    private static final int PROVINCE_DIGITS = 2;

    private final Map<String, List<Declaration>> declarations;
    private final DueMonths due;
    private final Map<String, Map<Segment, Set<YearMonth>>> byRegion = new ConcurrentHashMap<>();
    private final Map<String, Map<YearMonth, Declaration>> lastByRegion = new ConcurrentHashMap<>();
    private final Map<String, List<Declaration>> latestByRegion = new ConcurrentHashMap<>();

    CompleteMonths(List<Declaration> declarations, DueMonths due) {
        this.declarations = declarations.stream().collect(Collectors.groupingBy(Declaration::regionCode));
        this.due = due;
    }

    /** That a month is complete for a region of two or four digits, as a source declared on a day. */
    record Declaration(YearMonth month, String regionCode, String source, LocalDate declaredDate) {}

    /** Of the months looked back to those that are complete, by segment, for each falls due on its own day. */
    Map<Segment, Set<YearMonth>> of(String region) {
        return byRegion.computeIfAbsent(region, this::months);
    }

    private Map<Segment, Set<YearMonth>> months(String region) {
        Map<Segment, Set<YearMonth>> months = new EnumMap<>(Segment.class);
        due.of(region)
                .forEach((segment, expected) -> months.put(
                        segment,
                        expected.stream()
                                .filter(month -> due.dueDate(segment, month, region)
                                        .filter(day -> isComplete(month, region, day))
                                        .isPresent())
                                .collect(Collectors.toUnmodifiableSet())));
        return months;
    }

    /** Whether a month that fell due on a day was declared complete for a region after it. */
    boolean isComplete(YearMonth month, String region, LocalDate dueDate) {
        Declaration last = last(region).get(month);
        return last != null && last.declaredDate().isAfter(dueDate);
    }

    /** By each source, the latest month that it declared complete for a region after wage earners' contributions were due. */
    List<Declaration> latest(String region) {
        return latestByRegion.computeIfAbsent(region, one -> about(one)
                .filter(each -> due.dueDate(Segment.PU, each.month(), one)
                        .filter(each.declaredDate()::isAfter)
                        .isPresent())
                .collect(Collectors.toMap(
                        Declaration::source,
                        each -> each,
                        BinaryOperator.maxBy(Comparator.comparing(Declaration::month)),
                        TreeMap::new))
                .values()
                .stream()
                .toList());
    }

    /** Declarations for a region or its province. */
    private Stream<Declaration> about(String region) {
        return Stream.of(region, region.substring(0, PROVINCE_DIGITS))
                .distinct()
                .flatMap(code -> declarations.getOrDefault(code, List.of()).stream());
    }

    /** The last declaration of each month for a region or its province. */
    private Map<YearMonth, Declaration> last(String region) {
        return lastByRegion.computeIfAbsent(region, one -> about(one)
                .collect(Collectors.toMap(
                        Declaration::month,
                        each -> each,
                        BinaryOperator.maxBy(Comparator.comparing(Declaration::declaredDate)))));
    }
}
