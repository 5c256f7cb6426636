package id.patuh.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.testing.Api;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every example of the contract works in the sandbox as it stands, and what is done once is answered again. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ExamplesTest {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void every_operation_works_with_its_own_examples() {
        Api.as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        List<String> failures = new ArrayList<>();
        List<ContractDocument.Operation> operations =
                new ArrayList<>(ContractDocument.served().operations());
        operations.sort(Comparator.comparing(operation -> ORDER.indexOf(operation.verb())));
        for (ContractDocument.Operation operation : operations) {
            Response answer = request(operation).request(operation.verb(), operation.examplePath());
            if (answer.statusCode() >= 300 || !operation.statuses().contains(String.valueOf(answer.statusCode()))) {
                failures.add(operation + ": " + answer.statusCode() + " " + answer.asString());
            } else if (operation.parameters("header").stream()
                    .anyMatch(header -> header.path("name").asText().equals("Idempotency-Key"))) {
                Response again = request(operation).request(operation.verb(), operation.examplePath());
                if (!answerOf(again).equals(answerOf(answer)) || again.header("Idempotency-Replayed") == null) {
                    failures.add(operation + " again: " + again.statusCode() + " " + again.asString());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static String answerOf(Response answer) {
        return answer.statusCode() + " " + answer.header("Location");
    }

    private static RequestSpecification request(ContractDocument.Operation operation) {
        RequestSpecification request = operation.isPublic() ? Api.anonymous() : Api.as(operation.client());
        for (JsonNode parameter : operation.parameters("header")) {
            String example = operation.example(parameter);
            boolean conditional = parameter.path("name").asText().equals("If-None-Match");
            if (!example.isEmpty() && !conditional) {
                request.header(parameter.path("name").asText(), example);
            }
        }
        if (operation.mediaType().startsWith("multipart")) {
            JsonNode example = operation.bodyExample();
            example.properties().forEach(part -> {
                if (part.getKey().equals("file")) {
                    request.multiPart(
                            "file", "villages.csv", part.getValue().asText().getBytes(), "text/csv");
                } else {
                    request.multiPart(
                            part.getKey(),
                            part.getValue().isValueNode()
                                    ? part.getValue().asText()
                                    : part.getValue().toString());
                }
            });
            return request;
        }
        return operation.mediaType().isEmpty()
                ? request
                : request.contentType(operation.mediaType())
                        .body(operation.bodyExample().toString());
    }
}
