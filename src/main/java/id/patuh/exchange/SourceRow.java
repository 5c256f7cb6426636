package id.patuh.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line line on which it begins, the header being line 1
 * @param cells its cells, in the order of the header
 * @param original its cells as a report shows them
 * @param cellFaults code of what is wrong with a cell before its text is looked at, by index
 * @param fault code of what is wrong with the row as a whole
 */
record SourceRow(
        int line, List<String> cells, List<String> original, Map<Integer, String> cellFaults, @Nullable String fault) {

    static SourceRow of(int line, List<String> cells) {
        return new SourceRow(line, cells, cells, Map.of(), null);
    }

    static SourceRow broken(int line, String original, String fault) {
        return new SourceRow(line, List.of(), List.of(original), Map.of(), fault);
    }

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }

    /** Characters it holds, for a bound on memory. */
    int size() {
        return original.stream().mapToInt(String::length).sum();
    }
}
