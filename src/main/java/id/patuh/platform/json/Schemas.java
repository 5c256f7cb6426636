package id.patuh.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import id.patuh.platform.problem.Fault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks JSON against the schemas of the published contract, so that what it says is what is enforced. */
@Singleton
public class Schemas {

    static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonNode contract;

    Schemas(ObjectMapper json) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(CONTRACT)) {
            if (stream == null) {
                throw new IllegalStateException("The contract was not built: " + CONTRACT);
            }
            this.contract = json.readTree(stream);
        }
    }

    /** Every fault of a document against a schema of the contract, named by the simple name of its record; one a place. */
    public List<Fault> faults(String schema, JsonNode document) {
        List<Fault> faults = new ArrayList<>();
        characters(document, "", faults);
        schemas.computeIfAbsent(schema, this::load).validate(document).stream()
                .filter(message -> !isNullAlternative(message))
                .map(Schemas::fault)
                .forEach(faults::add);
        Map<String, Fault> places = new LinkedHashMap<>();
        faults.forEach(fault -> places.merge(fault.where(), fault, Schemas::tellingOne));
        return List.copyOf(places.values());
    }

    /** A root that refers to the schema: a location alone does not pick it out of the contract. */
    private JsonSchema load(String name) {
        if (contract.at("/components/schemas/" + name).isMissingNode()) {
            throw new IllegalStateException("The contract has no schema " + name);
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
        root.set("components", contract.get("components"));
        return factory.getSchema(SchemaLocation.of("urn:patuh:contract:" + name), root, config);
    }

    /** "Or null" beside a schema that did not fit either: what that schema says is the fault. */
    private static boolean isNullAlternative(ValidationMessage message) {
        return message.getType().equals("type")
                && message.getSchemaNode().asText().equals("null");
    }

    /** A value of the wrong type breaks other rules too, but that it has the wrong type says it all. */
    private static Fault tellingOne(Fault one, Fault other) {
        return other.code().equals("wrong-type") ? other : one;
    }

    private static Fault fault(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        Object[] arguments = message.getArguments() == null ? new Object[0] : message.getArguments();
        Object first = arguments.length == 0 ? "" : arguments[0];
        return switch (message.getType()) {
            case "required" -> Fault.at(at + "/" + Fault.step(String.valueOf(message.getProperty())), "required");
            case "additionalProperties", "unevaluatedProperties" -> Fault.at(
                    at + "/" + Fault.step(String.valueOf(message.getProperty())), "unknown-property");
            case "type" -> Fault.at(at, "wrong-type", list(message));
            case "enum", "const" -> Fault.at(at, "not-in-list", list(message));
            case "minLength", "minItems", "minProperties" -> Fault.at(at, "too-short", first);
            case "maxLength", "maxItems", "maxProperties" -> Fault.at(at, "too-long", first);
            case "minimum", "exclusiveMinimum" -> Fault.at(at, "too-small", first);
            case "maximum", "exclusiveMaximum" -> Fault.at(at, "too-large", first);
            case "pattern", "format" -> Fault.at(at, "wrong-format", first);
            case "uniqueItems" -> Fault.at(at, "repeated-item");
            default -> Fault.at(at, "not-valid");
        };
    }

    private static String list(ValidationMessage message) {
        JsonNode allowed = message.getSchemaNode();
        if (!allowed.isArray()) {
            return allowed.asText();
        }
        List<String> names = new ArrayList<>();
        allowed.forEach(each -> names.add(each.asText()));
        return String.join(", ", names);
    }

    private static void characters(JsonNode node, String at, List<Fault> faults) {
        if (node.isTextual() && !Characters.areFine(node.textValue())) {
            faults.add(Fault.at(at, "forbidden-character"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                characters(node.get(i), at + "/" + i, faults);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> characters(entry.getValue(), at + "/" + Fault.step(entry.getKey()), faults));
        }
    }
}
