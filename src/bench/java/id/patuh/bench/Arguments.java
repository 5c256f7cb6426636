package id.patuh.bench;

import java.util.HashMap;
import java.util.Map;

/** Arguments of the form {@code name=value}. */
record Arguments(Map<String, String> values) {

    static Arguments of(String... args) {
        Map<String, String> values = new HashMap<>();
        for (String arg : args) {
            int at = arg.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("name=value, not: " + arg);
            }
            values.put(arg.substring(0, at), arg.substring(at + 1));
        }
        return new Arguments(values);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }
}
