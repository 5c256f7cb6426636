package id.patuh.noncompliance;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Must show: 300 cases from detection to a served first reprimand in at most 30 requests, each with its own day of service and
 * so its own deadline. Without {@code -Pproof} it is 40.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class DetectionToReprimandHttpTest {

    private static final int FIRMS = Boolean.getBoolean("patuh.proof") ? 300 : 40;
    private static final int MOST_CALLS = 30;

    /** Central Halmahera, where few others have employers. */
    private static final String REGION = "8202";

    /** A Monday; no decree closes offices in the three weeks after it. */
    private static final LocalDate APPROVED = LocalDate.of(2027, 11, 1);

    /** The last day of ten working days, by the day of service. */
    private static final Map<LocalDate, String> LAST_BY_SERVED = Map.of(
            APPROVED,
            "2027-11-15",
            APPROVED.plusDays(1),
            "2027-11-16",
            APPROVED.plusDays(2),
            "2027-11-17",
            APPROVED.plusDays(3),
            "2027-11-18",
            APPROVED.plusDays(4),
            "2027-11-19",
            APPROVED.plusDays(6),
            "2027-11-19");

    @Inject
    Database database;

    private int calls;

    @Test
    void many_cases_go_from_detection_to_a_served_reprimand_in_few_requests() {
        Set<String> firms = new HashSet<>();
        for (int i = 0; i < FIRMS; i++) {
            firms.add(anUnregisteredEmployer());
        }

        String run = detected();
        List<String> findings = asking(as("bpjs-malut"))
                .get("/v1/detections/" + run + "/findings?status=OPEN&limit=500&category=PWBD")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(each -> firms.contains(String.valueOf(each.get("employerId"))))
                .map(each -> String.valueOf(each.get("id")))
                .toList();
        assertThat(findings).hasSize(FIRMS);
        JsonPath promoted = by(
                Cases.EXAMINER,
                "/v1/detections/" + run + "/promotions",
                "{\"findingIds\": " + json(findings) + ", \"assignee\": \"" + Cases.EXAMINER + "\"}",
                null);
        assertThat(promoted.getList("items.outcome")).hasSize(FIRMS).containsOnly("OPENED");
        List<String> cases = promoted.getList("items.caseId");

        step(cases, "VERIFY", "");
        step(cases, "EXAM", "");
        step(
                cases,
                "EXAM_REPORT",
                ", \"confirmFindings\": true, \"evidence\": [\"LHP 99/2027\"], \"note\": \"Diperiksa\"");
        List<String> letters = letters(
                        Cases.EXAMINER,
                        "{\"act\": \"DRAFT\", \"kind\": \"SP1\", \"caseIds\": " + json(cases) + "}",
                        APPROVED)
                .getList("items.letterId");
        JsonPath approved =
                letters(Cases.OTHER_EXAMINER, "{\"act\": \"APPROVE\", \"letterIds\": " + json(letters) + "}", APPROVED);
        assertThat(new HashSet<>(approved.<String>getList("items.number"))).hasSize(FIRMS);
        List<LocalDate> days = LAST_BY_SERVED.keySet().stream().sorted().toList();
        LocalDate today = days.get(days.size() - 1);
        for (int day = 0; day < days.size(); day++) {
            serves(every(days.size(), day, letters), cases.get(day), days.get(day), today);
        }
        step(cases, "SP1", "", today);
        byte[] paper = asking(as("bpjs-malut"))
                .header("Purpose-Of-Use", "SUPERVISION")
                .contentType("application/json")
                .body("{\"letterIds\": " + json(letters) + "}")
                .post("/v1/letter-prints")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(CaseLetters.pages(paper)).isEqualTo(FIRMS);

        JsonPath standing = asking(as("bpjs-malut"))
                .header("Sandbox-Date", today.toString())
                .get("/v1/cases?limit=500&state=REPRIMANDED&regionCode=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(calls).as("requests for %s cases", FIRMS).isLessThanOrEqualTo(MOST_CALLS);
        Map<String, Map<String, Object>> deadlines = standing.<Map<String, Object>>getList("items").stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.get("id")), DetectionToReprimandHttpTest::deadline));
        for (int i = 0; i < FIRMS; i++) {
            LocalDate day = days.get(i % days.size());
            assertThat(deadlines.get(cases.get(i)))
                    .containsEntry("startDate", day.toString())
                    .containsEntry("dueDate", LAST_BY_SERVED.get(day));
        }
        assertThat(database.count(
                        "case_event where step = 'SP1' and letter_id in ('" + String.join("', '", letters) + "')"))
                .isEqualTo(FIRMS);
    }

    @SuppressWarnings("unchecked") // the shape of the answer
    private static Map<String, Object> deadline(Map<String, Object> item) {
        return (Map<String, Object>) item.get("currentDeadline");
    }

    private String detected() {
        String id = asking(posting("bpjs-malut", "{\"regionCode\": \"" + REGION + "\", \"categories\": [\"PWBD\"]}"))
                .post("/v1/detections")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        database.awaitJobs();
        assertThat(asking(as("bpjs-malut")).get("/v1/detections/" + id).<String>path("state"))
                .isEqualTo("COMPLETED");
        return id;
    }

    private void step(List<String> cases, String step, String more) {
        step(cases, step, more, APPROVED);
    }

    private void step(List<String> cases, String step, String more, LocalDate day) {
        JsonPath taken = by(
                Cases.EXAMINER,
                "/v1/case-batches",
                "{\"step\": \"" + step + "\", \"caseIds\": " + json(cases) + more + "}",
                day);
        assertThat(taken.getList("items.outcome")).as(step).hasSize(FIRMS).containsOnly("TAKEN");
    }

    private JsonPath letters(String officer, String body, LocalDate day) {
        JsonPath taken = by(officer, "/v1/letter-batches", body, day);
        assertThat(taken.getList("items.outcome")).hasSize(FIRMS).containsOnly("TAKEN");
        return taken;
    }

    /** What the courier brought on one day, with the list of that day as proof for all. */
    private void serves(List<String> letters, String caseOfOne, LocalDate day, LocalDate today) {
        String proof = asking(as("bpjs-malut"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "kurir.txt", ("Daftar kurir " + day).getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/v1/cases/" + caseOfOne + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String service = "{\"servedDate\": \"" + day
                + "\", \"method\": \"COURIER\", \"recipient\": \"Direktur\", \"proofDocumentId\": \"" + proof + "\"}";
        JsonPath served = by(
                Cases.EXAMINER,
                "/v1/letter-batches",
                "{\"act\": \"SERVE\", \"letterIds\": " + json(letters) + ", \"service\": " + service + "}",
                today);
        assertThat(served.getList("items.outcome")).hasSize(letters.size()).containsOnly("TAKEN");
    }

    private static List<String> every(int step, int from, List<String> all) {
        return IntStream.iterate(from, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
    }

    private JsonPath by(String officer, String path, String body, LocalDate day) {
        RequestSpecification request = asking(posting("bpjs-malut", body)).header("Acting-Officer", officer);
        if (day != null) {
            request.header("Sandbox-Date", day.toString());
        }
        ValidatableResponse answer = request.post(path).then().statusCode(201);
        return answer.extract().jsonPath();
    }

    private RequestSpecification asking(RequestSpecification request) {
        calls++;
        return request;
    }

    private static String json(List<String> ids) {
        return new ArrayList<>(ids).stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private static String anUnregisteredEmployer() {
        return posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "%s",
                         "knownWorkers": {"count": 12, "source": "OSS", "asOfDate": "2026-01-31"}}
                        """
                                .formatted(UUID.randomUUID(), REGION))
                .header(
                        "Sandbox-Date",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString()) // today of the west
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
