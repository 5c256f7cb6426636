package id.patuh.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.testing.Api;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the contract and sends every operation what it should not get. No answer is a fault of ours, every refusal is a
 * problem that the contract documents, and a refused request writes nothing.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class FuzzTest {

    private static final boolean PROOF = Boolean.getBoolean("patuh.proof");
    private static final int EACH = PROOF ? Integer.MAX_VALUE : 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "501",
            "1e9",
            "999999999999999999999",
            "null",
            "true",
            "%00",
            "%ED%A0%80",
            "%FF",
            "%F0%9F%98%80",
            "..%2F..%2Fetc",
            "%27%20or%201%3D1--",
            "2026-02-30",
            "2026-13-01T00:00:00Z",
            "99999-01-01",
            "a".repeat(3000),
            "%0d%0aX-Injected:%20yes",
            "8203",
            "82",
            "820",
            "PWBD",
            "*",
            "%25",
            "%5B%5D");

    private static final Map<Integer, Integer> ANSWERS = new LinkedHashMap<>();

    @Inject
    Database database;

    @TestHTTPResource("/")
    URI server;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Random random = new Random(99);

    @AfterAll
    static void tell() {
        System.out.println("Fuzzed: answers by status " + ANSWERS);
    }

    @Test
    void no_request_is_a_fault_of_ours_and_no_refused_one_writes() throws Exception {
        List<String> failures = new ArrayList<>();
        for (ContractDocument.Operation operation : ContractDocument.served().operations()) {
            Map<String, Long> before = database.rows();
            for (Spoiled spoiled : requests(operation)) {
                HttpResponse<String> answer = send(operation, spoiled);
                ANSWERS.merge(answer.statusCode(), 1, Integer::sum);
                String fault = fault(operation, answer);
                if (!fault.isEmpty()) {
                    failures.add(operation + " " + spoiled.what() + ": " + fault);
                }
                if (answer.statusCode() < 300) {
                    before = database.rows();
                }
            }
            Map<String, Long> after = database.rows();
            if (!after.equals(before)) {
                failures.add(operation + " wrote though it refused: " + before + " then " + after);
            }
        }
        assertThat(failures).isEmpty();
    }

    private record Spoiled(String what, String path, Map<String, String> headers, byte[] body) {}

    private List<Spoiled> requests(ContractDocument.Operation operation) throws IOException {
        List<Spoiled> requests = new ArrayList<>();
        String path = operation.examplePath();
        byte[] good = body(operation);
        for (JsonNode parameter : operation.parameters("path")) {
            for (String text : TEXTS) {
                if (!text.isBlank() && !text.contains("%2F")) {
                    String spoiled = operation
                            .path()
                            .replace("{" + parameter.path("name").asText() + "}", text);
                    for (JsonNode other : operation.parameters("path")) {
                        spoiled = spoiled.replace("{" + other.path("name").asText() + "}", operation.example(other));
                    }
                    requests.add(new Spoiled("path " + shown(text), spoiled, headers(operation), good));
                }
            }
        }
        List<String> keys = new ArrayList<>(List.of("unknown", "%00", "a".repeat(200), "Limit", "offset"));
        operation
                .parameters("query")
                .forEach(parameter -> keys.add(parameter.path("name").asText()));
        for (String key : keys) {
            for (String text : TEXTS) {
                String value = text.equals(" ") ? "+" : text;
                requests.add(
                        new Spoiled(key + "=" + shown(text), path + "?" + key + "=" + value, headers(operation), good));
            }
            requests.add(new Spoiled(key + " twice", path + "?" + key + "=x&" + key + "=y", headers(operation), good));
        }
        for (JsonNode parameter : operation.parameters("header")) {
            String name = parameter.path("name").asText();
            for (String text : List.of(
                    "",
                    "x",
                    "\"\"",
                    "\"1.zz\"",
                    "W/\"1.0\"",
                    "\"99999999999999999999.00\"",
                    "é",
                    "*, *",
                    "a".repeat(4000),
                    "SUPERVISION; ref=",
                    "00000000-0000-0000-0000-000000000000",
                    ";;;,,,q=9")) {
                Map<String, String> headers = headers(operation);
                headers.put(name, text);
                requests.add(new Spoiled(name + ": " + shown(text), path, headers, good));
            }
            Map<String, String> without = headers(operation);
            if (without.remove(name) != null) {
                requests.add(new Spoiled("without " + name, path, without, good));
            }
        }
        bodies(operation, path, requests);
        Collections.shuffle(requests, random);
        return requests.subList(0, Math.min(EACH, requests.size()));
    }

    private void bodies(ContractDocument.Operation operation, String path, List<Spoiled> requests) {
        String type = operation.mediaType();
        for (String wrong : List.of(
                "text/plain", "application/xml", "application/json-patch+json", "x", "*/*", "multipart/form-data")) {
            Map<String, String> headers = headers(operation);
            headers.put("Content-Type", wrong);
            requests.add(new Spoiled("Content-Type " + wrong, path, headers, "x".getBytes(StandardCharsets.UTF_8)));
        }
        Map<String, String> accept = headers(operation);
        accept.put("Accept", "application/pdf");
        requests.add(new Spoiled("Accept", path, accept, new byte[0]));
        if (type.isEmpty()) {
            return;
        }
        List<String> bodies = new ArrayList<>();
        JsonNode example = operation.bodyExample();
        if (type.startsWith("multipart")) {
            for (String mapping : Mutations.of(example.path("mapping"))) {
                bodies.add(
                        new String(multipart("EMPLOYERS", mapping, "village_code,village\n"), StandardCharsets.UTF_8));
            }
            for (String csv : List.of("", "\n", "\"", "a,b\n\"x", "\u0000", "a;b\n1;2", "a".repeat(100_000))) {
                bodies.add(new String(
                        multipart("EMPLOYERS", example.path("mapping").toString(), csv), StandardCharsets.UTF_8));
            }
            bodies.add(new String(multipart("x", "{}", ""), StandardCharsets.UTF_8));
        } else {
            bodies.addAll(Mutations.of(example));
        }
        bodies.forEach(body -> requests.add(
                new Spoiled("body " + shown(body), path, headers(operation), body.getBytes(StandardCharsets.UTF_8))));
        Mutations.broken()
                .forEach(body -> requests.add(new Spoiled(
                        "body " + shown(body), path, headers(operation), body.getBytes(StandardCharsets.UTF_8))));
        requests.add(new Spoiled(
                "no UTF-8", path, headers(operation), new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
    }

    private Map<String, String> headers(ContractDocument.Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters("header")) {
            String name = parameter.path("name").asText();
            if (name.equals("Idempotency-Key")) {
                headers.put(name, "fuzz-" + UUID.randomUUID());
            } else if (name.equals("If-Match")) {
                headers.put(name, "\"999999.00\""); // a right body is refused as stale, so that the scenarios stand
            }
        }
        if (!operation.mediaType().isEmpty()) {
            headers.put(
                    "Content-Type",
                    operation.mediaType().startsWith("multipart")
                            ? operation.mediaType() + "; boundary=patuh"
                            : operation.mediaType());
        }
        return headers;
    }

    private byte[] body(ContractDocument.Operation operation) throws IOException {
        if (operation.mediaType().isEmpty()) {
            return new byte[0];
        }
        if (operation.mediaType().startsWith("multipart")) {
            return multipart("x", "{}", "a,b\n");
        }
        return JSON.writeValueAsBytes(operation.bodyExample());
    }

    private static byte[] multipart(String kind, String mapping, String csv) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = "--patuh\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--patuh\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                + "\r\n--patuh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--patuh--\r\n";
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<String> send(ContractDocument.Operation operation, Spoiled spoiled) throws Exception {
        String base = server.toString().replaceAll("/$", "");
        URI uri;
        try {
            uri = URI.create(base + spoiled.path().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            uri = URI.create(base
                    + URLEncoder.encode(spoiled.path(), StandardCharsets.UTF_8).replace("%2F", "/"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + Api.token(operation.client()))
                .method(
                        operation.verb(),
                        spoiled.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(spoiled.body()));
        spoiled.headers().forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What is wrong with an answer, or nothing. */
    private static String fault(ContractDocument.Operation operation, HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status >= 500) {
            return status + " " + answer.body();
        }
        if (status < 400) {
            return "";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return status + " is no problem but " + type + " " + answer.body();
        }
        JsonNode problem = JSON.readTree(answer.body());
        if (problem.path("code").asText().isEmpty() || problem.path("status").asInt() != status) {
            return "a problem without code or status: " + answer.body();
        }
        if (answer.body().matches("(?s).*(java\\.|org\\.|Exception|select |insert |hibernate).*")) {
            return "an inside shows: " + answer.body();
        }
        boolean routed = !List.of("not-found", "method-not-allowed")
                .contains(problem.path("code").asText());
        if (routed && !operation.statuses().contains(String.valueOf(status))) {
            return status + " is not in the contract: " + problem.path("code").asText();
        }
        return "";
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…(" + text.length() + ")" : text;
    }
}
