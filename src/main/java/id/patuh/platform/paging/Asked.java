package id.patuh.platform.paging;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What a request asks for: the keys of its address, or the same keys in the body of a search. */
@RequestScoped
class Asked {

    /** Values that a key may have. */
    static final int MOST = 100;

    private final UriInfo uri;
    private final RequestFaults faults;
    private @Nullable JsonNode search;

    Asked(UriInfo uri, RequestFaults faults) {
        this.uri = uri;
        this.faults = faults;
    }

    /** One value of a key, with the place it stands in. */
    record Given(String key, String text, Optional<String> pointer) {

        Fault fault(String code, Object... arguments) {
            return pointer.map(at -> Fault.at(at, code, arguments))
                    .orElseGet(() -> Fault.parameter(key, code, arguments));
        }
    }

    /** Reads what follows from a body; keys in the address are faults then. */
    void search(JsonNode body) {
        this.search = body;
        uri.getQueryParameters()
                .keySet()
                .forEach(key -> faults.add(Fault.parameter(Fault.shown(key), "unknown-parameter")));
    }

    boolean isSearch() {
        return search != null;
    }

    Set<String> keys() {
        if (search == null) {
            return uri.getQueryParameters().keySet();
        }
        Map<String, JsonNode> named = new LinkedHashMap<>();
        search.properties().forEach(each -> named.put(each.getKey(), each.getValue()));
        return named.keySet();
    }

    /** A fault about a key as a whole. */
    void fault(String key, String code, Object... arguments) {
        String shown = Fault.shown(key);
        faults.add(
                isSearch()
                        ? Fault.at("/" + Fault.step(key), code, arguments)
                        : Fault.parameter(shown, code, arguments));
    }

    /** The one value of a key; a fault if there are more. */
    Optional<Given> one(String key, SchemaType type) {
        List<Given> given = all(key, type, false);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** The values of a key; a fault for each that is of another type, and if there are too many. */
    List<Given> all(String key, SchemaType type, boolean repeatable) {
        List<Given> given = search == null ? inAddress(key) : inBody(search, key, type, repeatable);
        if (given.size() > (repeatable ? MOST : 1)) {
            fault(key, repeatable ? "too-long" : "given-twice", MOST);
            return List.of();
        }
        return given;
    }

    private List<Given> inAddress(String key) {
        return uri.getQueryParameters().getOrDefault(key, List.of()).stream()
                .map(text -> new Given(key, text, Optional.empty()))
                .toList();
    }

    private List<Given> inBody(JsonNode body, String key, SchemaType type, boolean repeatable) {
        if (!body.has(key)) {
            return List.of();
        }
        JsonNode value = body.get(key);
        String at = "/" + Fault.step(key);
        List<Given> given = new ArrayList<>();
        if (!repeatable || !value.isArray()) {
            add(given, key, value, at, type);
        } else if (value.isEmpty()) {
            fault(key, "too-short", 1);
        } else {
            for (int i = 0; i < value.size(); i++) {
                add(given, key, value.get(i), at + "/" + i, type);
            }
        }
        return given;
    }

    private void add(List<Given> given, String key, JsonNode value, String at, SchemaType type) {
        boolean fits =
                switch (type) {
                    case STRING -> value.isTextual();
                    case INTEGER -> value.isIntegralNumber();
                    case BOOLEAN -> value.isBoolean();
                    case NUMBER, ARRAY, OBJECT, NULL -> false;
                };
        if (fits) {
            given.add(new Given(key, value.asText(), Optional.of(at)));
        } else {
            faults.add(Fault.at(at, "wrong-type", type.name().toLowerCase(Locale.ROOT)));
        }
    }
}
