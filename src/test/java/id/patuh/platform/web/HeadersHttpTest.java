package id.patuh.platform.web;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whatever it answers. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class HeadersHttpTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    /** Headers that differ from answer to answer. */
    private static final Set<String> OF_THE_MOMENT = Set.of("traceparent", "ratelimit", "date");

    @Inject
    Database database;

    /** A request with its kind of answer. */
    record Asked(int status, String what, Supplier<Response> request) {

        @Override
        public String toString() {
            return status + " " + what;
        }
    }

    static Stream<Asked> answers() {
        return Stream.of(
                new Asked(200, "one", () -> as("bpjs-malut").get("/v1/employers/" + SELF)),
                new Asked(200, "list", () -> as("bpjs-malut").get("/v1/cases?limit=1")),
                new Asked(200, "code list", () -> as("bpjs-malut").get("/v1/regions?level=PROVINCE")),
                new Asked(200, "public page", () -> anonymous().get("/v1/problems/stale")),
                new Asked(201, "made", HeadersHttpTest::anEmployer),
                new Asked(304, "held", HeadersHttpTest::held),
                new Asked(400, "bad", () -> as("bpjs-malut").get("/v1/cases?colour=red")),
                new Asked(401, "no token", () -> anonymous().get("/v1/me")),
                new Asked(403, "no scope", () -> as("bpjs-malut").get("/v1/clients")),
                new Asked(404, "no row", () -> as("bpjs-malut").get("/v1/cases/" + UUID.randomUUID())),
                new Asked(404, "no path", () -> as("bpjs-malut").get("/v1/nothing")),
                new Asked(405, "no method", () -> as("bpjs-malut").delete("/v1/cases")),
                new Asked(406, "no format", () -> as("bpjs-malut")
                        .header("Accept", "text/xml")
                        .get("/v1/cases")),
                new Asked(415, "no type", () -> as("bpjs-malut")
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/cases")),
                new Asked(428, "no version", () -> as("bpjs-malut")
                        .contentType("application/merge-patch+json")
                        .body("{\"name\": \"x\"}")
                        .patch("/v1/employers/" + SELF)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_tells_the_full_version(Asked asked) {
        assertThat(answer(asked).header("API-Version")).matches("1\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void the_version_told_is_that_of_the_contract() {
        String version = anonymous()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .path("info.version");

        as("bpjs-malut").get("/v1/me").then().header("API-Version", equalTo(version));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_is_taken_for_what_it_is_and_framed_by_nobody(Asked asked) {
        Response answer = answer(asked);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_tells_the_limit_and_what_is_left(Asked asked) {
        Response answer = answer(asked);

        assertThat(answer.header("RateLimit-Policy")).matches("\"client\";q=[1-9][0-9]*;w=60");
        assertThat(answer.header("RateLimit")).matches("\"client\";r=[0-9]+;t=[0-9]+");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_depends_on_who_asks_in_which_language(Asked asked) {
        assertThat(answer(asked).header("Vary")).contains("Authorization", "Accept-Language");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_goes_on_with_the_trace_of_the_request(Asked asked) {
        assertThat(answer(asked).header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void only_reference_data_is_kept(Asked asked) {
        String cacheControl = answer(asked).header("Cache-Control");
        if (asked.what().equals("code list") || asked.what().equals("public page")) {
            assertThat(cacheControl).isEqualTo("private, max-age=3600");
        } else {
            assertThat(cacheControl).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/nothing", "/v1/cases?colour=red", "/v1/cases/8271", "/v1/clients"})
    void the_trace_of_the_caller_is_that_of_the_answer_and_of_the_problem(String path) {
        for (String trace : new String[] {TRACE, UUID.randomUUID().toString().replace("-", "")}) {
            Response answer = as("bpjs-malut")
                    .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                    .get(path);
            assertThat(answer.header("traceparent"))
                    .startsWith("00-" + trace + "-")
                    .doesNotContain(PARENT);
            if (answer.statusCode() >= 400) {
                answer.then().body("traceId", equalTo(trace));
            }
        }
    }

    @Test
    void without_a_token_the_trace_goes_on_too() {
        anonymous()
                .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e47-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void a_trace_that_is_none_is_begun_anew(String traceparent) {
        Response first = as("bpjs-malut").header("traceparent", traceparent).get("/v1/nothing");
        Response second = as("bpjs-malut").header("traceparent", traceparent).get("/v1/nothing");

        String traceId = first.path("traceId");
        assertThat(traceId).matches("[0-9a-f]{32}").isNotEqualTo(TRACE).isNotEqualTo(second.path("traceId"));
        assertThat(first.header("traceparent")).startsWith("00-" + traceId + "-");
    }

    @Test
    void the_audit_names_the_trace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh Jejak", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                        """)
                .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                .post("/v1/employers")
                .then()
                .statusCode(201);
        as("bpjs-malut")
                .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                .get("/v1/employers/" + SELF)
                .then()
                .statusCode(200);

        assertThat(database.count("audit_entry where kind = 'WRITE' and trace_id = '" + trace + "'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'READ' and trace_id = '" + trace + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/employers/" + SELF,
                "/v1/employers?limit=2",
                "/v1/regions?provinceCode=82",
                "/v1/holidays",
                "/v1/me",
                "/v1/problems",
                "/v1/employers/8271",
                "/v1/cases?colour=red"
            })
    void head_tells_what_get_would(String path) {
        Response get = as("bpjs-malut").get(path);
        Response head = as("bpjs-malut").head(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.asString()).isEmpty();
        Map<String, String> expected = headers(get);
        Map<String, String> told = headers(head);
        if (!told.containsKey("content-length")) {
            expected.remove("content-length"); // may be left out (RFC 9110 section 9.3.2)
        }
        assertThat(told).isEqualTo(expected);
        assertThat(told).containsKeys("api-version", "vary", "cache-control", "content-type");
    }

    private static Response answer(Asked asked) {
        Response answer = asked.request().get();
        assertThat(answer.statusCode()).isEqualTo(asked.status());
        return answer;
    }

    private static Response anEmployer() {
        return posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                        """)
                .post("/v1/employers");
    }

    private static Response held() {
        String url = "/v1/employers/" + SELF;
        return as("bpjs-malut")
                .header("If-None-Match", as("bpjs-malut").get(url).header("ETag"))
                .get(url);
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Header::getValue,
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }
}
