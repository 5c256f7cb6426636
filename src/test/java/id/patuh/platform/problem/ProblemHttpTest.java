package id.patuh.platform.problem;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal is a problem, in both languages, and every code has its page. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ProblemHttpTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String EMPLOYERS = "/v1/employers";
    private static final String NOBODY = "01990000-0000-7000-8000-999999999999";

    @Inject
    Database database;

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @TestHTTPResource(EMPLOYERS)
    URI employers;

    /** A request that is refused, and how. */
    record Refused(int status, String code, String why, Function<RequestSpecification, Response> request) {

        @Override
        public String toString() {
            return status + " " + why;
        }
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused(404, "not-found", "path that is not there", r -> r.get("/v1/nothing")),
                new Refused(404, "not-found", "path below one that is there", r -> r.get("/v1/regions/8271")),
                new Refused(404, "not-found", "path outside the contract", r -> r.get("/nothing")),
                new Refused(404, "not-found", "id that is none", r -> r.get(EMPLOYERS + "/8271")),
                new Refused(404, "not-found", "id of nothing", r -> r.get(EMPLOYERS + "/" + NOBODY)),
                new Refused(404, "not-found", "code that is none", r -> r.get("/v1/problems/no-such-code")),
                new Refused(405, "method-not-allowed", "method", r -> r.delete(EMPLOYERS + "/" + SELF)),
                new Refused(405, "method-not-allowed", "method of a list", r -> json(r, "{}")
                        .put(EMPLOYERS)),
                new Refused(406, "not-acceptable", "answer as XML", r -> r.header("Accept", "text/xml")
                        .get("/v1/regions")),
                new Refused(415, "media-type-not-supported", "body as text", r -> typed(r, "text/plain")
                        .post(EMPLOYERS)),
                new Refused(415, "media-type-not-supported", "body as XML", r -> typed(r, "text/xml")
                        .post(EMPLOYERS)),
                new Refused(415, "media-type-not-supported", "patch as JSON", r -> json(r, "{}")
                        .header("If-Match", "*")
                        .patch(EMPLOYERS + "/" + SELF)),
                new Refused(400, "invalid-request", "no key", r -> r.contentType("application/json")
                        .body("{\"name\": \"PT Contoh\"}")
                        .post(EMPLOYERS)),
                new Refused(400, "invalid-request", "no JSON", r -> json(r, "PT Contoh")
                        .post(EMPLOYERS)),
                new Refused(400, "invalid-request", "a name twice", r -> json(r, "{\"a\": 1, \"a\": 2}")
                        .post(EMPLOYERS)),
                new Refused(400, "invalid-request", "no bottom", r -> json(r, "[".repeat(1_000))
                        .post(EMPLOYERS)),
                new Refused(413, "body-too-large", "2 MiB", r -> json(r, "\"" + "x".repeat(2 * MEBIBYTE))
                        .post(EMPLOYERS)),
                new Refused(400, "invalid-request", "unknown parameter", r -> r.queryParam("x", "1")
                        .get(EMPLOYERS)),
                new Refused(400, "cursor-not-valid", "cursor", r -> r.queryParam("cursor", "x")
                        .get(EMPLOYERS)),
                new Refused(
                        428, "precondition-required", "no version", r -> r.contentType("application/merge-patch+json")
                                .body("{\"name\": \"x\"}")
                                .patch(EMPLOYERS + "/" + SELF)),
                new Refused(412, "stale", "old version", r -> r.contentType("application/merge-patch+json")
                        .header("If-Match", "\"999.00\"")
                        .body("{\"name\": \"x\"}")
                        .patch(EMPLOYERS + "/" + SELF)),
                new Refused(403, "scope-missing", "scope", r -> r.get("/v1/clients")),
                new Refused(403, "officer-not-yours", "officer", r -> r.header("Acting-Officer", NOBODY)
                        .get("/v1/me")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refusal_is_a_problem_in_the_language_asked_for(Refused refused) {
        Map<String, Long> before = database.rows();
        Response english = refused.request().apply(as("bpjs-malut"));
        Response indonesian = refused.request().apply(inIndonesian(as("bpjs-malut")));

        assertThatItIsAProblem(english, refused.status(), refused.code(), Language.EN);
        assertThatItIsAProblem(indonesian, refused.status(), refused.code(), Language.ID);
        assertThat(english.<String>path("instance"))
                .isEqualTo(indonesian.path("instance"))
                .startsWith("/");
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void without_a_token_it_is_a_problem_too() {
        assertThatItIsAProblem(anonymous().get("/v1/me"), 401, "unauthenticated", Language.EN);
        assertThatItIsAProblem(inIndonesian(anonymous()).get("/v1/me"), 401, "unauthenticated", Language.ID);
        assertThatItIsAProblem(anonymous().get("/v1/nothing"), 404, "not-found", Language.EN);
        assertThatItIsAProblem(
                anonymous().contentType("application/json").body("{").post(EMPLOYERS),
                401,
                "unauthenticated",
                Language.EN);
    }

    @Test
    void an_address_tells_the_methods_it_has() {
        assertThat(allowed(as("bpjs-malut").delete(EMPLOYERS + "/" + SELF)))
                .contains("GET", "PATCH")
                .doesNotContain("POST");
        for (String search : new String[] {EMPLOYERS + "/search", "/v1/cases/search"}) {
            assertThat(allowed(as("bpjs-malut").get(search))).containsExactly("OPTIONS", "POST");
            assertThat(allowed(as("bpjs-malut").header("If-Match", "*").delete(search)))
                    .containsExactly("OPTIONS", "POST");
        }
        as("bpjs-malut").get(EMPLOYERS + "/searches").then().statusCode(404);
        assertThat(allowed(json(as("bpjs-malut"), "{}").put(EMPLOYERS)))
                .contains("GET", "POST")
                .doesNotContain("PUT");
        assertThat(allowed(json(as("bpjs-malut"), "{}").post("/v1/regions")))
                .contains("GET")
                .doesNotContain("POST");
    }

    /** One client whose rights are known and one whose rights must be read first. */
    @Test
    void where_no_connection_is_free_it_says_so_and_when_to_come_again() throws Exception {
        List<Connection> taken = new ArrayList<>();
        as("bpjs-malut").get("/v1/me").then().statusCode(200);
        String kpknl = token("kpknl-ternate");
        try {
            while (taken.size() < connections) {
                taken.add(source.getConnection());
            }
            CompletableFuture<Response> known =
                    CompletableFuture.supplyAsync(() -> as("bpjs-malut").get("/v1/agencies"));
            CompletableFuture<Response> unknown = CompletableFuture.supplyAsync(
                    () -> anonymous().header("Authorization", "Bearer " + kpknl).get("/v1/agencies"));
            for (Response answer : List.of(known.get(), unknown.get())) {
                assertThatItIsAProblem(answer, 503, "unavailable", Language.EN);
                assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        as("bpjs-malut").get("/v1/agencies").then().statusCode(200);
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_too_large_whether_it_says_so_or_not() throws Exception {
        String body = "{\"name\": \"" + "x".repeat(2 * MEBIBYTE) + "\"}";
        Map<String, Long> before = database.rows();
        assertThatItIsAProblem(json(as("bpjs-malut"), body).post(EMPLOYERS), 413, "body-too-large", Language.EN);

        HttpResponse<String> chunked = inChunks(body);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(chunked.body()).contains("\"code\":\"body-too-large\"");
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_body_of_a_mebibyte_is_read() {
        String body = "{\"name\": \"" + "x".repeat(MEBIBYTE - 14) + "\"}";
        json(as("bpjs-malut"), body)
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .body("issues.find { it.pointer == '/name' }.code", equalTo("too-long"));
    }

    /** Texts that are no JSON as the contract has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "nope",
                "PT Contoh",
                "{\"name\": \"x\"",
                "{\"name\": \"x\"}}",
                "{\"name\": \"x\"} {}",
                "{\"name\": \"x\",}",
                "{name: \"x\"}",
                "{'name': 'x'}",
                "{\"name\": \"x\"} // why",
                "{\"name\": NaN}",
                "{\"name\": 01}",
                "{\"name\": \"tab\there\"}",
                "{\"name\": \"\\x\"}",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{\"name\": \"x\", \"scale\": {\"code\": \"SMALL\", \"code\": \"LARGE\"}}"
            })
    void what_is_no_json_is_told_with_its_place(String body) {
        json(as("bpjs-malut"), body)
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("issues.pointer", contains(""))
                .body("issues.code", contains("json-not-valid"))
                .body("issues[0].detail", matchesPattern(".*line 1, column [0-9]+\\."));
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_json() {
        as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"name\": \"Ternat\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .body("issues.code", contains("json-not-valid"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 1_000, 100_000})
    void json_without_bottom_is_told_as_such(int depth) {
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        for (String body : new String[] {arrays, objects}) {
            json(as("bpjs-malut"), body)
                    .post(EMPLOYERS)
                    .then()
                    .statusCode(400)
                    .body("issues.pointer", contains(""))
                    .body("issues.code", contains("json-too-deep"));
        }
    }

    @Test
    void a_body_is_needed_and_it_is_an_object() {
        json(as("bpjs-malut"), "")
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .body("issues.code", contains("body-required"));
        json(as("bpjs-malut"), " \n ")
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .body("issues.code", contains("body-required"));
        for (String body : new String[] {"[]", "\"x\"", "1", "true", "null"}) {
            json(as("bpjs-malut"), body)
                    .post(EMPLOYERS)
                    .then()
                    .statusCode(400)
                    .body("issues.pointer", contains(""))
                    .body("issues.code", contains("wrong-type"));
        }
    }

    @Test
    void a_character_that_cannot_be_stored_is_told_by_its_place() {
        json(
                        as("bpjs-malut"),
                        """
                        {"name": "PT\\u0000Contoh", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "address": "half \\ud83d"}
                        """)
                .post(EMPLOYERS)
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/name", "/address"))
                .body("issues.code", contains("forbidden-character", "forbidden-character"));
    }

    @Test
    void every_code_that_has_a_text_has_its_page_open_to_all() {
        List<String> codes = Texts.keys(Language.EN).stream()
                .filter(key -> key.endsWith(".title"))
                .map(key -> key.replace(".title", ""))
                .sorted()
                .toList();
        anonymous().get("/v1/problems").then().statusCode(200).body("items.code", equalTo(codes));

        for (String code : codes) {
            String url = "/v1/problems/" + code;
            int status = anonymous()
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo(code))
                    .body("title", equalTo(Texts.of(Language.EN, code + ".title")))
                    .body("help", equalTo(Texts.of(Language.EN, code + ".help")))
                    .extract()
                    .path("status");
            assertThat(status).isBetween(400, 503);
            inIndonesian(anonymous())
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo(Texts.of(Language.ID, code + ".title")))
                    .body("help", equalTo(Texts.of(Language.ID, code + ".help")))
                    .body("status", equalTo(status));
        }
    }

    @Test
    void every_code_of_the_catalogues_is_listed_with_its_status() {
        Map<String, Integer> expected = Arrays.stream(PlatformProblem.values())
                .collect(Collectors.toMap(PlatformProblem::code, PlatformProblem::status));
        List<Map<String, Object>> items =
                anonymous().get("/v1/problems").then().extract().path("items");
        items.forEach(item -> expected.remove(item.get("code"), item.get("status")));
        assertThat(expected).isEmpty();
    }

    @Test
    void the_pages_of_the_codes_need_no_token_and_mind_none() {
        as("serikat-malut").get("/v1/problems/stale").then().statusCode(200);
        anonymous().get("/v1/problems?limit=5").then().statusCode(400).body("issues.parameter", contains("limit"));
        String tag = anonymous()
                .get("/v1/problems")
                .then()
                .header("Cache-Control", matchesPattern(".*max-age=3600"))
                .extract()
                .header("ETag");
        anonymous().header("If-None-Match", tag).get("/v1/problems").then().statusCode(304);
        inIndonesian(anonymous())
                .header("If-None-Match", tag)
                .get("/v1/problems")
                .then()
                .statusCode(200);
    }

    private static void assertThatItIsAProblem(Response answer, int status, String code, Language language) {
        ValidatableResponse problem = answer.then().statusCode(status).contentType("application/problem+json");
        problem.body("type", equalTo("/v1/problems/" + code))
                .body("title", equalTo(Texts.of(language, code + ".title")))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("exception", nullValue());
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.asString())
                .doesNotContain("java.", "id.patuh", "Exception", "select ", "org.hibernate", "\tat ");
    }

    private HttpResponse<String> inChunks(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(employers)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token("bpjs-malut"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> allowed(Response answer) {
        String allow = answer.then().statusCode(405).extract().header("Allow");
        return allow == null ? List.of() : List.of(allow.split(", *"));
    }

    private static RequestSpecification inIndonesian(RequestSpecification request) {
        return ((FilterableRequestSpecification) request).replaceHeader("Accept-Language", "id");
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }

    private static RequestSpecification typed(RequestSpecification request, String type) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body("x");
    }
}
