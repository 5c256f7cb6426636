package id.patuh.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it was read by the mapping: values for the staged row, numbers, and every fault of its cells. */
final class ReadRow {

    /** A number of the row: of the employer, or of its head office. */
    record Number(String scheme, String value, @Nullable String typed) {

        static Number of(String scheme, String value, String cell) {
            return new Number(scheme, value, value.equals(cell) ? null : cell);
        }
    }

    /** What is wrong with a field; the empty field is the row as a whole. */
    record RowFault(String field, String code, List<String> arguments) {}

    /** A value that may stand in the file once. */
    record Unique(String field, String value) {}

    final int line;
    final @Nullable String[] values;
    final List<Number> numbers = new ArrayList<>(3);
    final List<Number> headOffice = new ArrayList<>(1);
    final List<RowFault> faults = new ArrayList<>(0);

    ReadRow(int line, @Nullable String[] values) {
        this.line = line;
        this.values = values;
    }

    void fault(String field, String code, String... arguments) {
        faults.add(new RowFault(field, code, List.of(arguments)));
    }

    boolean isBranch() {
        return !headOffice.isEmpty();
    }

    @Nullable
    String number(String scheme) {
        for (Number number : numbers) {
            if (number.scheme().equals(scheme)) {
                return number.value();
            }
        }
        return null;
    }
}
