package id.patuh.testing.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where employers are: regencies weighted by their villages, cities (which have none) by a figure, North Maluku first. */
final class Places {

    private static final String NORTH_MALUKU = "82";
    private static final int CITY = 150;
    private static final int REGENCY = 20;
    private static final int IN_NORTH_MALUKU_PERCENT = 25;

    private final NavigableMap<Integer, String> country = new TreeMap<>();
    private final NavigableMap<Integer, String> northMaluku = new TreeMap<>();

    Places(List<Village> villages, String under) {
        Map<String, Long> counts =
                villages.stream().collect(Collectors.groupingBy(Village::regencyCode, Collectors.counting()));
        for (String code : codes()) {
            int weight = counts.getOrDefault(code, 0L).intValue() + (isCity(code) ? CITY : REGENCY);
            if (code.startsWith(under)) {
                add(country, code, weight);
                if (code.startsWith(NORTH_MALUKU)) {
                    add(northMaluku, code, weight);
                }
            }
        }
    }

    /** A regency or city, Kemendagri code. */
    String any(SplittableRandom dice) {
        boolean near = !northMaluku.isEmpty() && dice.nextInt(100) < IN_NORTH_MALUKU_PERCENT;
        NavigableMap<Integer, String> from = near ? northMaluku : country;
        return from.higherEntry(dice.nextInt(from.lastKey())).getValue();
    }

    private static void add(NavigableMap<Integer, String> weighted, String code, int weight) {
        weighted.put((weighted.isEmpty() ? 0 : weighted.lastKey()) + weight, code);
    }

    private static boolean isCity(String code) {
        return code.charAt(2) >= '7';
    }

    private static List<String> codes() {
        return column("/reference/regions/regions.csv", row -> row[0]);
    }

    /** Codes of the statistics office that no region has in the other system, so that mixing them up is noticed. */
    static List<String> bpsOnly() {
        List<String> ours = codes();
        List<String> theirs = new ArrayList<>(column("/reference/regions-bps/bridge.csv", row -> row[1]));
        theirs.removeIf(code -> code.isEmpty() || ours.contains(code));
        return theirs;
    }

    private static List<String> column(String file, Function<String[], String> cell) {
        try (InputStream csv = Places.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> cell.apply(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
