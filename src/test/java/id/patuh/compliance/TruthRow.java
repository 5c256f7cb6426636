package id.patuh.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the truth table. Memberships are written {@code R20/31!@80/100?~J}: status (R registered, P partial, N not, X
 * exempt, - nothing known) with the workers registered, then the workers known, the wages reported and known in millions of
 * rupiah ({@code !} shown by an examination, {@code ?} counted by another source), and the segment (J jakon, B own account).
 */
record TruthRow(
        String name,
        LocalDate asOf,
        String employerClass,
        String scale,
        String status,
        String workers,
        List<String> memberships,
        String since,
        List<String> ledger,
        String loaded,
        String cover,
        String fine,
        String outcome,
        String registered,
        String paid,
        String others,
        String order) {

    static final int MONTHS = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int COLUMNS = 20;

    static TruthRow of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " cells: " + line);
        }
        return new TruthRow(
                cells[0],
                cells[1].isEmpty() ? TODAY : LocalDate.parse(cells[1]),
                cells[2],
                cells[3],
                cells[4].isEmpty() ? "ACTIVE" : cells[4],
                cells[5],
                List.of(cells[6], cells[7], cells[8], cells[9]),
                cells[10],
                words(cells[11]),
                cells[12],
                cells[13],
                cells[14],
                cells[15],
                cells[16],
                cells[17],
                cells[18],
                cells[19]);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /** Outcome and reasons as {@link TruthTableTest#text} tells a verdict. */
    String expected() {
        return outcome + " | " + registered + " | " + paid + " | " + each(others) + " | " + each(order);
    }

    private static String each(String cell) {
        return words(cell).stream().flatMap(TruthRow::programmes).sorted().collect(Collectors.joining(" "));
    }

    /** A reason for each of the programmes joined by a plus. */
    private static Stream<String> programmes(String reason) {
        String[] parts = reason.split(":", -1);
        if (parts.length == 1) {
            return Stream.of(reason);
        }
        return Arrays.stream(parts[1].split("\\+")).map(programme -> Stream.concat(
                        Stream.of(parts[0], programme), Arrays.stream(parts).skip(2))
                .collect(Collectors.joining(":")));
    }
}
