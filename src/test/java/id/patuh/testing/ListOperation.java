package id.patuh.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A list of the contract, called as a client of the sandbox that may. */
public final class ListOperation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractDocument.Operation operation;

    private ListOperation(ContractDocument.Operation operation) {
        this.operation = operation;
    }

    /** Every operation whose answer is a page. */
    public static List<ListOperation> all() {
        return ContractDocument.served().operations().stream()
                .filter(operation -> operation.verb().equals("GET"))
                .filter(operation -> operation
                        .json()
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText()
                        .endsWith("Page"))
                .map(ListOperation::new)
                .toList();
    }

    public ContractDocument.Operation operation() {
        return operation;
    }

    public String path() {
        return operation.examplePath();
    }

    /** The search of the list, if it has one. */
    public Optional<ContractDocument.Operation> search() {
        return ContractDocument.served().operations().stream()
                .filter(other -> other.verb().equals("POST"))
                .filter(other -> other.path().equals(operation.path() + "/search"))
                .findFirst();
    }

    public Optional<JsonNode> parameter(String name) {
        return operation.parameters("query").stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
    }

    /** Values that a parameter names, such as the properties of {@code fields}. */
    public List<String> names(String parameter) {
        return parameter(parameter)
                .map(found -> StreamSupport.stream(
                                found.at("/schema/items/enum").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                .orElse(List.of());
    }

    /** Query parameters that are filters. */
    public List<JsonNode> filters() {
        List<String> others = List.of("limit", "cursor", "sort", "count", "fields", "embed");
        return operation.parameters("query").stream()
                .filter(parameter -> !others.contains(parameter.path("name").asText()))
                .toList();
    }

    public RequestSpecification request() {
        return Api.as(operation.client());
    }

    public Response get(Map<String, ?> parameters) {
        return request().queryParams(parameters).get(path());
    }

    /** A page that must come. */
    public JsonNode page(Map<String, ?> parameters) {
        return read(get(parameters));
    }

    /** Every item, page by page. */
    public List<JsonNode> walk(Map<String, ?> parameters) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(parameters);
        asked.putIfAbsent("limit", 500);
        JsonNode page;
        do {
            page = page(asked);
            page.path("items").forEach(items::add);
            asked.put("cursor", page.at("/page/next").asText());
        } while (page.path("page").has("next"));
        return items;
    }

    /** Every item that a search finds, page by page. */
    public List<JsonNode> searched(Map<String, ?> body) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(body);
        asked.putIfAbsent("limit", 500);
        JsonNode page;
        do {
            page = read(request()
                    .contentType("application/json")
                    .body(JSON.valueToTree(asked).toString())
                    .post(path() + "/search"));
            page.path("items").forEach(items::add);
            asked.put("cursor", page.at("/page/next").asText());
        } while (page.path("page").has("next"));
        return items;
    }

    private JsonNode read(Response answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(operation + ": " + answer.statusCode() + " " + answer.asString());
        }
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
