package id.patuh.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says the contract (OpenAPI 3.1) in OpenAPI 3.0.3, which is what many API managers read. Pure. */
public final class OlderContract {

    private OlderContract() {}

    /** The rendition; the given document stays as it is. */
    public static JsonNode of(JsonNode contract) {
        ObjectNode older = contract.deepCopy();
        older.put("openapi", "3.0.3");
        older.remove("jsonSchemaDialect");
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
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                boolean inside = !names && (key.equals("properties") || key.equals("schemas"));
                if (names || !key.equals("example") && !key.equals("examples")) {
                    rewrite(object.get(key), inside);
                }
            }
        }
    }

    private static void schema(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            boolean nullable = false;
            String type = "string";
            for (JsonNode each : types) {
                if (each.asText().equals("null")) {
                    nullable = true;
                } else {
                    type = each.asText();
                }
            }
            schema.put("type", type);
            if (nullable) {
                schema.put("nullable", true);
            }
        }
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
            ObjectNode reference = schema.objectNode().put("$ref", schema.remove("$ref").asText());
            schema.putArray("allOf").add(reference);
        }
    }

    /** "or null" becomes nullable. */
    private static void nullAlternative(ObjectNode schema, String key) {
        if (!(schema.get(key) instanceof ArrayNode alternatives)) {
            return;
        }
        List<JsonNode> others = new ArrayList<>();
        alternatives.forEach(each -> {
            if (!each.path("type").asText().equals("null")) {
                others.add(each);
            }
        });
        if (others.size() == alternatives.size()) {
            return;
        }
        schema.remove(key);
        schema.put("nullable", true);
        ArrayNode kept = schema.putArray(others.size() == 1 ? "allOf" : key);
        others.forEach(kept::add);
    }
}
