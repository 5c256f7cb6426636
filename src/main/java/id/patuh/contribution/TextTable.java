package id.patuh.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of values as a query, so that a statement written for any number of rows takes them: one or a million. */
final class TextTable {

    private final Map<String, String> types = new java.util.LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> columns = new HashMap<>();

    /** Adds a column of a type of the database. */
    TextTable column(String name, String type) {
        types.put(name, type);
        columns.put(name, new ArrayList<>());
        return this;
    }

    /** Adds a row: a value for each column, in order. */
    void row(@Nullable Object... values) {
        int i = 0;
        for (String name : types.keySet()) {
            Object value = values[i++];
            columns.getOrDefault(name, List.of()).add(value == null ? null : value.toString());
        }
    }

    boolean isEmpty() {
        return columns.values().iterator().next().isEmpty();
    }

    /** The rows as a query, with {@link #values()}. */
    String query() {
        List<String> selected = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        types.forEach((name, type) -> {
            selected.add("cast(t." + name + " as " + type + ") as " + name);
            arrays.add("cast(:" + parameter(name) + " as text[])");
        });
        return "select %s\nfrom unnest(%s) t (%s)"
                .formatted(String.join(", ", selected), String.join(", ", arrays), String.join(", ", types.keySet()));
    }

    /** Parameters of {@link #query()}. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((name, column) -> values.put(parameter(name), column.toArray(String[]::new)));
        return values;
    }

    private static String parameter(String column) {
        return "t_" + column;
    }
}
