package id.patuh.agency;

import static id.patuh.agency.Offices.ends;
import static id.patuh.agency.Offices.given;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.agency.Offices.Office;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a prosecution office sees by mandate, on every operation of the contract that reads: nothing before its first day,
 * the employer and its case from that to the last day, nothing after.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MandateSightHttpTest {

    private static final String BEFORE = "2027-02-28";
    private static final String FIRST = "2027-03-01";
    private static final String LAST = "2027-03-31";
    private static final String AFTER = "2027-04-01";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Jayapura")).toString();

    /** Words of the body of the mandate itself, which names its employers to giver and receiver at any time. */
    private static final String MANDATES = "/v1/mandates";

    @Inject
    Database database;

    private final List<String> failures = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private Office office;
    private String employer;
    private String theCase;
    private String name;

    @BeforeEach
    void an_employer_with_everything_and_a_mandate_about_it() {
        office = Office.made(database);
        employer = anEmployer("bpjs-malut", "8271");
        name = as("bpjs-malut").get("/v1/employers/" + employer).path("name");
        as("bpjs-malut")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"segment": "PU", "status": "REGISTERED", "registeredDate": "2024-01-01", "workersRegistered": 3,
                         "source": "BPJS"}
                        """)
                .put("/v1/employers/" + employer + "/registrations/JKK")
                .then()
                .statusCode(201);
        posting("bpjs-malut", "{\"scheme\": \"LOCAL\", \"value\": \"" + number() + "\", \"source\": \"Contoh\"}")
                .post("/v1/employers/" + employer + "/identifiers")
                .then()
                .statusCode(201);
        parts.put(
                "figureId",
                posting("bpjs-malut", "{\"source\": \"WLKP\", \"asOfDate\": \"2026-01-31\", \"workers\": 5}")
                        .post("/v1/employers/" + employer + "/known-workforce")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        theCase = posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE",
                         "findings": [{"category": "PDS_TK", "status": "SUSPECTED", "fromMonth": "2026-01"}]}
                        """
                                .formatted(employer))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parts.put("findingId", as("bpjs-malut").get("/v1/cases/" + theCase).path("findings[0].id"));
        parts.put("programme", "JKK");
        parts.put(
                "documentId",
                as("bpjs-malut")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .multiPart("file", "bukti.txt", "Bukti contoh".getBytes(StandardCharsets.UTF_8), "text/plain")
                        .post("/v1/cases/" + theCase + "/documents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        parts.put(
                "letterId",
                posting("bpjs-malut", "{\"kind\": \"NOTICE_1\", \"findingIds\": [\"" + parts.get("findingId") + "\"]}")
                        .post("/v1/cases/" + theCase + "/letters")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        posting("bpjs-malut-2", "")
                .header("If-Match", "*")
                .post("/v1/cases/" + theCase + "/letters/" + parts.get("letterId") + "/approval")
                .then()
                .statusCode(201); // a draft is its office's alone
        parts.put(
                "commitmentId",
                posting(
                                "bpjs-malut",
                                """
                                {"promise": "Mendaftarkan seluruh pekerja", "promisedDate": "%s",
                                 "dueDate": "2099-12-20"}"""
                                        .formatted(TODAY))
                        .header("If-Match", "*")
                        .post("/v1/cases/" + theCase + "/commitments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        given(office.id(), List.of(employer), FIRST, ", \"validTo\": \"" + LAST + "\"");
    }

    @Test
    void every_read_shows_employer_and_case_on_the_days_of_the_mandate_and_on_no_other() {
        Set<String> scopes = Set.copyOf(as(office.client()).get("/v1/me").path("scopes"));
        int inSight = 0;
        for (ContractDocument.Operation operation : ContractDocument.served().operations()) {
            if (!operation.verb().equals("GET") || operation.path().startsWith(MANDATES)) {
                continue;
            }
            boolean mayCall = operation.isPublic()
                    || operation.scopes().isEmpty()
                    || operation.scopes().stream().anyMatch(scopes::contains);
            boolean isAbout = isAbout(operation);
            for (String day : List.of(BEFORE, AFTER)) {
                Response answer = read(operation, day);
                int hidden = mayCall ? isAbout ? 404 : 200 : 403;
                boolean fits = answer.statusCode() == hidden || !isAbout && answer.statusCode() == 404;
                check(fits, operation, day, answer);
                check(!tells(answer), operation, day, answer);
            }
            for (String day : List.of(FIRST, LAST)) {
                Response answer = read(operation, day);
                if (isAbout) {
                    check(answer.statusCode() == (mayCall ? 200 : 403), operation, day, answer);
                    inSight += mayCall ? 1 : 0;
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(inSight).isGreaterThanOrEqualTo(2 * 11);
    }

    /** Whether the address names the employer or the case. */
    private static boolean isAbout(ContractDocument.Operation operation) {
        return operation.path().startsWith("/v1/employers/{id}")
                || operation.path().startsWith("/v1/cases/{id}");
    }

    private Response read(ContractDocument.Operation operation, String day) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String part = parameter.path("name").asText();
            String value = parts.getOrDefault(part, operation.example(parameter));
            if (part.equals("id") && isAbout(operation)) {
                value = path.startsWith("/v1/cases") ? theCase : employer;
            }
            path = path.replace("{" + part + "}", value);
        }
        RequestSpecification request = office.asksOn(day);
        operation.parameters("query").stream()
                .filter(parameter -> parameter.path("name").asText().equals("embed"))
                .forEach(parameter -> request.queryParam("embed", names(parameter)));
        return request.get(path);
    }

    private static String names(JsonNode parameter) {
        return StreamSupport.stream(parameter.at("/schema/items/enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    private boolean tells(Response answer) {
        String body = answer.asString();
        return answer.statusCode() < 300 && (body.contains(employer) || body.contains(theCase) || body.contains(name));
    }

    private void check(boolean holds, ContractDocument.Operation operation, String day, Response answer) {
        if (!holds) {
            failures.add(operation + " on " + day + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    @Test
    void lists_and_searches_hold_exactly_what_is_under_the_mandate() {
        for (String day : List.of(FIRST, LAST)) {
            listed(day, "/v1/employers").body("items.id", contains(employer)).body("page.count.value", equalTo(1));
            listed(day, "/v1/cases").body("items.id", contains(theCase)).body("page.count.value", equalTo(1));
            searched(day, "/v1/employers/search", "{}").body("items.id", contains(employer));
            searched(day, "/v1/cases/search", "{}").body("items.id", contains(theCase));
            searched(day, "/v1/employer-matches", matching()).body("items[0].candidates.employerId", hasItem(employer));
            office.asksOn(day)
                    .queryParam("embed", "employer,findings")
                    .get("/v1/cases")
                    .then()
                    .statusCode(200)
                    .body("items[0].embedded.employer.id", equalTo(employer))
                    .body("items[0].embedded.findings", org.hamcrest.Matchers.hasSize(1));
        }
        for (String day : List.of(BEFORE, AFTER)) {
            listed(day, "/v1/employers").body("items", empty()).body("page.count.value", equalTo(0));
            listed(day, "/v1/cases").body("items", empty()).body("page.count.value", equalTo(0));
            searched(day, "/v1/employers/search", "{}").body("items", empty());
            searched(day, "/v1/cases/search", "{}").body("items", empty());
            searched(day, "/v1/employer-matches", matching()).body("items[0].candidates", empty());
        }
    }

    private io.restassured.response.ValidatableResponse listed(String day, String path) {
        return office.asksOn(day).queryParam("count", "exact").get(path).then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse searched(String day, String path, String body) {
        return office.asksOn(day)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private String matching() {
        return "{\"queries\": [{\"name\": \"" + name + "\", \"regionCode\": \"8271\"}]}";
    }

    @Test
    void a_cursor_and_a_tag_of_the_last_day_open_nothing_after_it() {
        given(office.id(), List.of(anEmployer("bpjs-malut", "8203")), FIRST, ", \"validTo\": \"" + LAST + "\"");
        String cursor = office.asksOn(LAST)
                .queryParam("limit", 1)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .extract()
                .path("page.next");
        office.asksOn(AFTER)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items", empty());
        String tag = office.asksOn(LAST).get("/v1/cases/" + theCase).header("ETag");
        office.asksOn(AFTER)
                .header("If-None-Match", tag)
                .get("/v1/cases/" + theCase)
                .then()
                .statusCode(404);
        office.asksOn(AFTER)
                .queryParam("asOf", FIRST)
                .get("/v1/employers/" + employer)
                .then()
                .statusCode(404);
    }

    @Test
    void another_office_sees_nothing_whatever_its_place() {
        Office neighbour = Office.made(database);
        for (String client : List.of(neighbour.client(), "kejati-malut", "kejari-ternate")) {
            for (String path : List.of("/v1/employers/" + employer, "/v1/cases/" + theCase)) {
                as(client)
                        .header("Purpose-Of-Use", "ENFORCEMENT")
                        .header("Sandbox-Date", FIRST)
                        .get(path)
                        .then()
                        .statusCode(404);
            }
        }
        neighbour.asksOn(FIRST).get("/v1/employers").then().statusCode(200).body("items", empty());
        neighbour.asksOn(FIRST).get("/v1/cases").then().statusCode(200).body("items", empty());
    }

    @Test
    void who_sees_by_mandate_writes_nothing() {
        Map<String, Long> before = database.rows();
        office.asksOn(FIRST)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"step\": \"VERIFY\"}")
                .post("/v1/cases/" + theCase + "/steps")
                .then()
                .statusCode(403);
        office.asksOn(FIRST)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"PT Contoh\"}")
                .patch("/v1/employers/" + employer)
                .then()
                .statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_mandate_that_is_ended_closes_the_sight_within_a_second() {
        String other = anEmployer("bpjs-malut", "8271");
        String mandate = given(office.id(), List.of(other), "2026-09-01", "");
        withinASecond(TODAY, other, 200);
        ends("bpjs-malut", mandate, TODAY).statusCode(201);
        withinASecond(TODAY, other, 404);
        office.asks().get("/v1/employers").then().statusCode(200).body("items", empty());
    }

    private void withinASecond(String day, String id, int expected) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(1));
        int status;
        do {
            status = office.asksOn(day).get("/v1/employers/" + id).statusCode();
        } while (status != expected && Instant.now().isBefore(patience));
        assertThat(status).isEqualTo(expected);
    }

    @Test
    void two_mandates_about_one_employer_show_it_as_long_as_one_of_them_holds() {
        String later = given(office.id(), List.of(employer), "2027-03-20", ", \"validTo\": \"2027-04-10\"");
        office.asksOn("2027-04-01").get("/v1/employers/" + employer).then().statusCode(200);
        office.asksOn("2027-04-11").get("/v1/employers/" + employer).then().statusCode(404);
        posting("bpjs-malut", "{\"endDate\": \"2027-03-25\", \"reason\": \"Contoh\"}")
                .header("Sandbox-Date", "2027-03-25")
                .header("If-Match", "*")
                .post("/v1/mandates/" + later + "/termination")
                .then()
                .statusCode(201);
        withinASecond("2027-04-01", employer, 404);
        office.asksOn("2027-03-31").get("/v1/employers/" + employer).then().statusCode(200);
    }

    @Test
    void the_survivor_of_a_merged_employer_joins_the_mandate() {
        String survivor = anEmployer("bpjs-malut", "8203");
        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}"""
                                .formatted(survivor, TODAY))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then()
                .statusCode(201);
        office.asksOn(FIRST)
                .redirects()
                .follow(false)
                .get("/v1/employers/" + employer)
                .then()
                .statusCode(308);
        office.asksOn(FIRST).get("/v1/employers/" + survivor).then().statusCode(200);
        office.asksOn(FIRST).get("/v1/cases/" + theCase).then().statusCode(200).body("employerId", equalTo(survivor));
        office.asks().get("/v1/mandates").then().body("items[0].employerIds", hasItem(survivor));
        assertThat(database.count("change where type = 'mandate.employer-merged' and employer_id = '" + survivor + "'"))
                .isEqualTo(1);
    }

    private static String number() {
        return "REG-99-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
