package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says the contract (OpenAPI 3.1) in OpenAPI 3.0.3, which is what many API managers read. Pure. */
public final class OlderContract {

    /** Keys whose object holds names of our own, not keywords. */
    private static final Set<String> NAMES = Set.of("properties", "schemas", "parameters", "headers", "responses");

    private OlderContract() {}

    /** The rendition; the given document stays as it is. */
    public static JsonNode of(JsonNode contract) {
        ObjectNode older = contract.deepCopy();
        older.put("openapi", "3.0.3");
        older.remove(List.of("jsonSchemaDialect", "webhooks"));
        if (older.path("info") instanceof ObjectNode info) {
            info.remove("summary");
        }
        rewrite(older, false);
        return older;
    }

    private static void rewrite(JsonNode node, boolean names) {
        if (node instanceof ArrayNode list) {
            list.forEach(each -> rewrite(each, false));
        } else if (node instanceof ObjectNode object) {
            if (!names) {
                schema(object);
            }
            object.properties().forEach(entry -> {
                if (names || !isExample(entry.getKey())) {
                    rewrite(entry.getValue(), !names && NAMES.contains(entry.getKey()));
                }
            });
        }
    }

    private static boolean isExample(String key) {
        return key.equals("example") || key.equals("examples");
    }

    private static void schema(ObjectNode schema) {
        types(schema);
        nullAlternative(schema, "anyOf");
        nullAlternative(schema, "oneOf");
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        if (schema.get("examples") instanceof ArrayNode examples) {
            schema.remove("examples");
            if (!examples.isEmpty()) {
                schema.set("example", examples.get(0));
            }
        }
        if (schema.has("$ref") && schema.size() > 1) {
            ObjectNode reference =
                    schema.objectNode().put("$ref", schema.remove("$ref").asText());
            schema.putArray("allOf").add(reference);
        }
    }

    /** A list of types is one type, nullable if null was among them. */
    private static void types(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)) {
            return;
        }
        List<String> others = new ArrayList<>();
        types.forEach(type -> others.add(type.asText()));
        if (others.remove("null")) {
            schema.put("nullable", true);
        }
        if (others.size() != 1) {
            throw new IllegalArgumentException("OpenAPI 3.0 has one type per schema, not " + types);
        }
        schema.put("type", others.get(0));
    }

    /** There is no type null: "or null" is an alternative that is nullable and nothing else. */
    private static void nullAlternative(ObjectNode schema, String key) {
        schema.path(key).forEach(alternative -> {
            if (alternative.path("type").asText().equals("null")) {
                ((ObjectNode) alternative)
                        .put("type", "object")
                        .put("nullable", true)
                        .putArray("enum")
                        .addNull();
            }
        });
    }
}
