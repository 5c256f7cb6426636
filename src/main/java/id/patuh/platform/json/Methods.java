package id.patuh.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which methods an address has, from the contract: for the header {@code Allow} of a 405. */
@Singleton
public class Methods {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Set<String>> byPattern = new LinkedHashMap<>();

    Methods(ObjectMapper json) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(Schemas.CONTRACT)) {
            if (stream == null) {
                throw new IllegalStateException("The contract was not built");
            }
            json.readTree(stream).path("paths").properties().forEach(path -> add(path.getKey(), path.getValue()));
        }
    }

    /** The methods of the addresses of this form, separated by commas; empty for none of ours. */
    public String of(String path) {
        Set<String> named = byPattern.get(path);
        if (named != null) {
            return String.join(", ", named);
        }
        Set<String> methods = new TreeSet<>();
        byPattern.forEach((pattern, each) -> {
            if (path.matches(pattern)) {
                methods.addAll(each);
            }
        });
        return String.join(", ", methods);
    }

    /** Whether an address is named as it is, such as that of a search beside {@code {id}}, and has not this method. */
    public boolean isNamedWithout(String path, String method) {
        Set<String> named = byPattern.get(path);
        return named != null && !named.contains(method);
    }

    private void add(String path, JsonNode item) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        item.fieldNames().forEachRemaining(verb -> {
            if (VERBS.contains(verb)) {
                methods.add(verb.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        byPattern.put(path.replaceAll("\\{[^}]+}", "[^/]+"), methods);
    }
}
