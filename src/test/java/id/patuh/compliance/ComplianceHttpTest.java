package id.patuh.compliance;

import static id.patuh.testing.Api.PWBD;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.Statements;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The verdict over HTTP, one and many. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ComplianceHttpTest {

    /** What all verdicts of a day share (law, calendar, months, minimum wages), read twice a second at most. */
    private static final int OF_A_DAY = 8;

    @Inject
    Database database;

    @Test
    void an_employer_that_is_not_registered_does_not_comply_and_the_answer_says_why() {
        as("bpjs-malut")
                .get("/v1/employers/" + PWBD + "/compliance-status")
                .then()
                .statusCode(200)
                .body("employerId", equalTo(PWBD))
                .body("legalPersonId", equalTo(PWBD))
                .body("outcome", equalTo("NON_COMPLIANT"))
                .body("reasons.code", contains("NOT_REGISTERED", "ACTIVE"))
                .body("reasons[0].category", equalTo("PWBD"))
                .body("reasons[0].effect", equalTo("BREACH"))
                .body("reasons[0].legalBasis.act", equalTo("PP 86/2013"))
                .body("reasons[0].facts.registration", equalTo("NOT_REGISTERED"))
                .body("reasons[0].facts.workersKnown", notNullValue())
                .body("reasons[0].text", notNullValue())
                .body("programmes", hasSize(5))
                .body("programmes.find { it.programme == 'JKP' }.duty", equalTo("INFORMATION"))
                .body("ruleSet", notNullValue())
                .body("validUntil", notNullValue());
    }

    @Test
    void the_sentence_is_in_the_language_asked_for() {
        String english = as("bpjs-malut")
                .get("/v1/employers/" + PWBD + "/compliance-status")
                .then()
                .extract()
                .path("reasons[0].text");
        String indonesian = ((FilterableRequestSpecification) as("bpjs-malut"))
                .replaceHeader("Accept-Language", "id")
                .get("/v1/employers/" + PWBD + "/compliance-status")
                .then()
                .extract()
                .path("reasons[0].text");
        assertThat(english).contains("registered in no programme");
        assertThat(indonesian).contains("tidak terdaftar");
    }

    @Test
    void what_one_may_not_see_is_not_found() {
        as("bpjs-jateng")
                .get("/v1/employers/" + PWBD + "/compliance-status")
                .then()
                .statusCode(404);
        as("dpmptsp-ternate")
                .get("/v1/employers/" + PWBD + "/compliance-status")
                .then()
                .statusCode(403);
    }

    @Test
    void a_day_before_anything_was_known_is_not_found() {
        as("bpjs-malut")
                .get("/v1/employers/" + PWBD + "/compliance-status?asOf=1990-01-01")
                .then()
                .statusCode(404);
        as("bpjs-malut")
                .get("/v1/employers/" + PWBD + "/compliance-status?knownAt=1990-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        as("bpjs-malut")
                .get("/v1/employers/" + PWBD + "/compliance-status?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("issues[0].parameter", equalTo("asOf"));
    }

    @Test
    void numbers_of_mixed_kinds_are_checked_in_their_order_unknown_ones_too() {
        Map<String, Long> before = database.rows();
        posting(
                        "bpjs-malut",
                        """
                        {"items": [
                          {"ref": "a", "identifier": {"scheme": "NIB", "value": "9900000000002"}},
                          {"ref": "b", "identifier": {"scheme": "NPP", "value": "99ZZ9998"}},
                          {"ref": "c", "identifier": {"scheme": "NIB", "value": "12"}},
                          {"ref": "d", "identifier": {"scheme": "NIB", "value": "9900 0000 0000 2"}}
                        ]}
                        """)
                .post("/v1/compliance-checks")
                .then()
                .statusCode(200)
                .body("items.ref", contains("a", "b", "c", "d"))
                .body("items.match", contains("FOUND", "NOT_FOUND", "INVALID", "FOUND"))
                .body("items[0].employerId", equalTo(PWBD))
                .body("items[0].outcome", equalTo("NON_COMPLIANT"))
                .body("items[0].reasons.code", contains("NOT_REGISTERED"))
                .body("items[0].reasons[0].facts.workersKnown", notNullValue())
                .body("items[1].outcome", nullValue())
                .body("items[1].reasons", hasSize(0))
                .body("items[3].employerId", equalTo(PWBD));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void who_may_not_see_the_employer_is_told_the_outcome_without_amounts_and_facts() {
        posting("bpjs-jateng", "{\"items\": [{\"identifier\": {\"scheme\": \"NIB\", \"value\": \"9900000000002\"}}]}")
                .post("/v1/compliance-checks")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("NON_COMPLIANT"))
                .body("items[0].reasons.code", contains("NOT_REGISTERED"))
                .body("items[0].reasons[0].facts", is(Map.of()))
                .body("items[0].reasons[0].text", not(matchesPattern(".*\\d.*")));
    }

    @Test
    void a_fine_follows_its_employer_into_a_merger() {
        String merged = anEmployer("bpjs-malut", "8271");
        String survivor = anEmployer("bpjs-malut", "8271");
        database.run(
                "insert into administrative_fine (id, employer_id, reference, amount, imposed_date, from_date, recorded_at)"
                        + " values ('%s', '%s', 'KP-99', 5, '2026-01-01', '2026-01-01', now())"
                                .formatted(UUID.randomUUID(), merged));
        Instant before = Instant.now();
        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}
                        """
                                .formatted(survivor, LocalDate.now(ZoneId.of("Asia/Jayapura"))))
                .header("If-Match", "*")
                .post("/v1/employers/" + merged + "/merger")
                .then()
                .statusCode(201);
        as("bpjs-malut")
                .get("/v1/employers/" + survivor + "/compliance-status")
                .then()
                .body("outcome", equalTo("NON_COMPLIANT"))
                .body("reasons.code", hasItem("ADMINISTRATIVE_FINE_UNPAID"));
        String yesterday = "?asOf=" + LocalDate.now(ZoneId.of("Asia/Jayapura")).minusDays(1);
        as("bpjs-malut")
                .get("/v1/employers/" + survivor + "/compliance-status" + yesterday)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(404)))
                .body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));
        as("bpjs-malut")
                .redirects()
                .follow(false)
                .get("/v1/employers/" + merged + "/compliance-status")
                .then()
                .statusCode(308);
        as("bpjs-malut")
                .redirects()
                .follow(false)
                .get("/v1/employers/" + merged + "/compliance-status?knownAt=" + before)
                .then()
                .statusCode(200)
                .body("reasons.code", hasItem("ADMINISTRATIVE_FINE_UNPAID"));
    }

    @Test
    void as_of_today_is_now() {
        List<String> employers =
                as("bpjs-malut").get("/v1/employers?limit=40").then().extract().path("items.id");
        for (String employer : employers) {
            String now = "/v1/employers/" + employer + "/compliance-status";
            String zone = as("bpjs-malut").get("/v1/employers/" + employer).path("regionCode");
            assertThat(zone).startsWith("82");
            String today = LocalDate.now(ZoneId.of("Asia/Jayapura")).toString();
            assertThat(as("bpjs-malut").get(now + "?asOf=" + today).asString())
                    .isEqualTo(as("bpjs-malut").get(now).asString());
        }
    }

    @Test
    void many_are_checked_by_as_many_statements_as_few() {
        String few = items(3);
        String many = items(400);
        assertThat(Statements.of(() -> check(few))).hasSizeLessThanOrEqualTo(OF_A_DAY);
        assertThat(Statements.of(() -> check(many))).hasSizeLessThanOrEqualTo(OF_A_DAY);
    }

    private static String items(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"identifier\": {\"scheme\": \"NIB\", \"value\": \"%013d\"}}".formatted(9900000000000L + i))
                .collect(java.util.stream.Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static Response check(String items) {
        return posting("bpjs-pusat", items).post("/v1/compliance-checks");
    }

    @Test
    void who_sees_itself_alone_is_told_of_nobody_else() {
        posting("employer-self", "{\"items\": [{\"identifier\": {\"scheme\": \"NIB\", \"value\": \"9900000000002\"}}]}")
                .header("Purpose-Of-Use", "SELF")
                .post("/v1/compliance-checks")
                .then()
                .statusCode(200)
                .body("items.match", contains("NOT_FOUND"));
    }

    @Test
    void every_fault_of_a_batch_is_told() {
        posting("bpjs-malut", "{\"items\": [{\"identifier\": {\"scheme\": \"KTP\", \"value\": \"\"}}, {}]}")
                .post("/v1/compliance-checks")
                .then()
                .statusCode(400)
                .body("issues.pointer", hasItem("/items/0/identifier/scheme"))
                .body("issues.pointer", hasItem("/items/1/identifier"));
    }

    @Test
    void a_scenario_village_is_never_judged_by_pp_86_2013() {
        String village = as("bpjs-malut")
                .get("/v1/employers?employerClass=VILLAGE&limit=1")
                .then()
                .extract()
                .path("items[0].id");
        as("bpjs-malut")
                .get("/v1/employers/" + village + "/compliance-status")
                .then()
                .statusCode(200)
                .body("reasons.legalBasis.act", everyItem(not(equalTo("PP 86/2013"))));
    }
}
