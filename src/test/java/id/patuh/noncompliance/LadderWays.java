package id.patuh.noncompliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lifecycle as written by hand: which steps leave from a state ({@code steps.csv}), how a case gets there
 * ({@code steps-way.csv}; in small letters what is done beside the ladder), and where a step leads
 * ({@code steps-lead.csv}).
 */
final class LadderWays {

    private static final String ANY_STEP = "*";
    private static final String STAYS = "=";

    /** What must be done in a state before a step, whatever the state. */
    private static final Map<String, String> BEFORE = Map.ofEntries(
            Map.entry("ADMIN_FINE", "fine"),
            Map.entry("TMP2T_REQUEST", "withholding"),
            Map.entry("TMP2T_REVOKED", "pay resolve"),
            Map.entry("NOTA_1", "REPORT_WASNAKER"),
            Map.entry("NOTA_2", "REPORT_WASNAKER NOTA_1"),
            Map.entry("PPNS", "REPORT_WASNAKER"),
            Map.entry("SKK", "mandate"),
            Map.entry("COMMITMENT", "promise"),
            Map.entry("KPKNL", "owes"),
            Map.entry("CLOSE_COMPLIANT", "resolve"),
            Map.entry("CLOSE_DUPLICATE", "other"));

    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, String> leads = new LinkedHashMap<>();

    LadderWays() {
        rows("steps-way").forEach(cells -> {
            for (String step : cells[2].split(" ")) {
                ways.put(String.join(" ", cells[0], cells[1], step), cells[3]);
            }
        });
        rows("steps-lead").forEach(cells -> leads.put(cells[0], cells[1]));
    }

    /** A step that leaves from a state of a track. */
    record Pair(String track, String state, String step) {

        @Override
        public String toString() {
            return String.join(" ", track, state, step);
        }
    }

    /** Every pair of the table, in its order. */
    static List<Pair> pairs() {
        return rows("steps")
                .flatMap(cells -> Arrays.stream(cells[2].split(" ")).map(step -> new Pair(cells[0], cells[1], step)))
                .toList();
    }

    /** What brings a case that was opened to the state of a pair, with what its step needs there. */
    List<String> to(Pair pair) {
        String any = String.join(" ", pair.track(), pair.state(), ANY_STEP);
        String way = ways.getOrDefault(pair.toString(), ways.get(any));
        return Stream.of(way, BEFORE.getOrDefault(pair.step(), ""))
                .flatMap(acts -> Arrays.stream(acts.split(" ")))
                .filter(act -> !act.isEmpty())
                .toList();
    }

    /** Where a pair leads. */
    String lead(Pair pair) {
        String lead = leads.get(pair.step());
        return lead.equals(STAYS) ? pair.state() : lead;
    }

    private static Stream<String[]> rows(String table) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/noncompliance/" + table + ".csv")).stream()
                    .skip(1)
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
