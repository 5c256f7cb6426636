package id.patuh.exchange;

import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Rate;
import id.patuh.programme.Segment;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums over rows that are about one worker each: workers and wages by employer, month and programme, the wages of each
 * worker cut at the ceiling of the month where the programme has one, the income of an own-account member raised to what
 * the smallest contribution is of. Nothing about a worker stays. A row with a fault is
 * left out, and every sum of its employer is told to be incomplete.
 */
final class WorkerSums {

    /** What is read of a row. */
    static final List<String> COLUMNS =
            List.of("month", "programmes", "segment", "wages", "worker", "sector", "source");

    private final Law law;
    private final String key;
    private final Set<Integer> repeated;
    private final Map<Key, Sum> sums = new HashMap<>();

    /** Number of an employer to the first line with a fault among its rows. */
    private final Map<String, Integer> incomplete = new HashMap<>();

    /** What is summed together. */
    private record Key(String number, String month, String segment, @Nullable String sector, @Nullable String source) {}

    /** Workers and rupiah by programme. */
    private record Sum(int line, Map<Programme, long[]> bases) {

        String written() {
            return bases.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue()[0] + ":" + each.getValue()[1])
                    .collect(Collectors.joining(";"));
        }
    }

    /**
     * Sums to be filled.
     *
     * @param key scheme of the number by which rows match employers
     * @param repeated lines about a worker who stands in the file already
     */
    WorkerSums(Law law, String key, Set<Integer> repeated) {
        this.law = law;
        this.key = key;
        this.repeated = repeated;
    }

    /** Reads a whole file once. */
    WorkerSums over(SourceFile file, RowReader reader) throws IOException {
        for (SourceRow source = file.next(); source != null; source = file.next()) {
            add(reader.read(source));
        }
        return this;
    }

    private void add(ReadRow row) {
        String number = row.number(key);
        if (isFaulty(row)) {
            if (number != null) {
                incomplete.putIfAbsent(number, row.line);
            }
            return;
        }
        Key of = key(row);
        YearMonth month = YearMonth.from(LocalDate.parse(of.month()));
        long wages = Long.parseLong(value(row, "wages"));
        Sum sum = sums.computeIfAbsent(of, unused -> new Sum(row.line, new TreeMap<>()));
        for (String name : value(row, "programmes").split(",", -1)) {
            Programme programme = Programme.valueOf(name);
            long[] base = sum.bases().computeIfAbsent(programme, unused -> new long[2]);
            base[0]++;
            base[1] += counted(programme, Segment.valueOf(of.segment()), month, wages);
        }
    }

    /** What of the wages or the income of one worker counts. */
    private long counted(Programme programme, Segment segment, YearMonth month, long wages) {
        return switch (segment) {
            case PU -> capped(programme, month, wages);
            case BPU -> Math.max(wages, leastIncome(programme, month));
            case JAKON -> wages;
        };
    }

    private long leastIncome(Programme programme, YearMonth month) {
        return law.rates(programme, Segment.BPU, month, null).stream()
                .mapToLong(Rate::leastBase)
                .max()
                .orElse(0);
    }

    private long capped(Programme programme, YearMonth month, long wages) {
        return law.ceiling(programme, month)
                .map(ceiling -> Math.min(wages, Long.parseLong(ceiling.amount().amount())))
                .orElse(wages);
    }

    private boolean isFaulty(ReadRow row) {
        return !row.faults.isEmpty() || repeated.contains(row.line);
    }

    /**
     * What a row comes to: itself with its faults, the sum that begins with it, or null where the sum of an earlier row
     * has it.
     *
     * @param columns columns of the staged row, in their order
     */
    @Nullable
    ReadRow unit(ReadRow row, List<String> columns) {
        if (isFaulty(row)) {
            ReadRow refused = new ReadRow(row.line, new @Nullable String[columns.size()]);
            refused.numbers.addAll(row.numbers);
            refused.faults.addAll(row.faults);
            return refused;
        }
        Key of = key(row);
        Sum sum = sums.get(of);
        if (sum == null || sum.line() != row.line) {
            return null;
        }
        @Nullable String[] values = new @Nullable String[columns.size()];
        values[columns.indexOf("month")] = of.month();
        values[columns.indexOf("segment")] = of.segment();
        values[columns.indexOf("sector")] = of.sector();
        values[columns.indexOf("source")] = of.source();
        values[columns.indexOf("bases")] = sum.written();
        ReadRow unit = new ReadRow(row.line, values);
        unit.numbers.addAll(row.numbers);
        Integer missing = incomplete.get(of.number());
        if (missing != null) {
            unit.fault("", "sum-incomplete", String.valueOf(missing));
        }
        return unit;
    }

    private Key key(ReadRow row) {
        String segment = row.values[COLUMNS.indexOf("segment")];
        String number = row.number(key);
        return new Key(
                number == null ? "" : number,
                value(row, "month"),
                segment == null ? Segment.PU.name() : segment,
                row.values[COLUMNS.indexOf("sector")],
                row.values[COLUMNS.indexOf("source")]);
    }

    private static String value(ReadRow row, String column) {
        String value = row.values[COLUMNS.indexOf(column)];
        return value == null ? "" : value;
    }

    /** The cells of a row that a report may show: those that are read, but for whoever the worker is. */
    static SourceRow withoutWorker(SourceRow source, SourceFile file, ImportMapping mapping) {
        boolean isRead = file.hasFixedHeader() && source.fault() == null;
        if (!isRead || source.cells().size() != file.header().size()) {
            return new SourceRow(source.line(), source.cells(), List.of(), source.cellFaults(), source.fault());
        }
        String[] shown = new String[source.cells().size()];
        Arrays.fill(shown, "");
        mapping.read().forEach((field, column) -> {
            int at = file.header().indexOf(column);
            if (at >= 0 && !field.equals("worker")) {
                shown[at] = source.original().get(at);
            }
        });
        String worker = mapping.read().get("worker");
        if (worker != null) {
            shown[file.header().indexOf(worker)] = "";
        }
        return new SourceRow(source.line(), source.cells(), List.of(shown), source.cellFaults(), source.fault());
    }
}
