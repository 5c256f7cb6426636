package id.patuh.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract as the running service serves it, operation by operation. */
public final class ContractDocument {

    private static @Nullable ContractDocument served;

    private final JsonNode root;

    private ContractDocument(JsonNode root) {
        this.root = root;
    }

    /** Read once: it is large, and the same as long as the service runs. */
    public static synchronized ContractDocument served() {
        ContractDocument document = served == null ? read() : served;
        served = document;
        return document;
    }

    private static ContractDocument read() {
        try {
            String json = RestAssured.given()
                    .get("/openapi.json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            return new ContractDocument(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(verb.getKey())) {
                        operations.add(
                                new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** One operation. */
    public final class Operation {

        private final String verb;
        private final String path;
        private final JsonNode body;

        private Operation(String verb, String path, JsonNode body) {
            this.verb = verb;
            this.path = path;
            this.body = body;
        }

        public String verb() {
            return verb;
        }

        public String path() {
            return path;
        }

        public String id() {
            return body.path("operationId").asText();
        }

        public JsonNode json() {
            return body;
        }

        public boolean isPublic() {
            return body.path("security").isEmpty();
        }

        /** Scopes, any of which is enough; empty if any scope at all is. */
        public Set<String> scopes() {
            Set<String> scopes = new LinkedHashSet<>();
            body.path("security").forEach(each -> each.path("oauth2").forEach(scope -> scopes.add(scope.asText())));
            return scopes;
        }

        public List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            body.path("parameters").forEach(each -> {
                JsonNode parameter = resolve(each);
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        /** The example of a parameter, or nothing. */
        public String example(JsonNode parameter) {
            if (parameter.has("example")) {
                return parameter.get("example").asText();
            }
            JsonNode examples = parameter.path("examples");
            return examples.isEmpty()
                    ? ""
                    : examples.elements().next().path("value").asText();
        }

        public String mediaType() {
            JsonNode content = body.path("requestBody").path("content");
            return content.isEmpty() ? "" : content.fieldNames().next();
        }

        public JsonNode bodyExample() {
            JsonNode media = body.path("requestBody").path("content").path(mediaType());
            return media.has("example")
                    ? media.get("example")
                    : media.path("examples").isEmpty()
                            ? media.path("example")
                            : media.path("examples").elements().next().path("value");
        }

        public Set<String> statuses() {
            Set<String> statuses = new LinkedHashSet<>();
            body.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        /** The path with the examples put in. */
        public String examplePath() {
            String filled = path;
            for (JsonNode parameter : parameters("path")) {
                filled = filled.replace("{" + parameter.path("name").asText() + "}", example(parameter));
            }
            return filled;
        }

        /** The client of the sandbox that may do this. */
        public String client() {
            Set<String> scopes = scopes();
            if (scopes.contains("admin:approve")
                    || scopes.contains("admin:propose")
                    || scopes.contains("sanctions:approve")) {
                return "bpjs-supervisor";
            }
            boolean isDesk = !scopes.isEmpty() && scopes.stream().allMatch(scope -> scope.startsWith("restrictions:"));
            return isDesk ? "dpmptsp-ternate" : "bpjs-malut";
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
