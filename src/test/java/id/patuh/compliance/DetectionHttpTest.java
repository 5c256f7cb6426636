package id.patuh.compliance;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Detection over HTTP: counting, finding, finding nothing twice, promoting. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class DetectionHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    private static JsonPath ran(String client, String body) throws InterruptedException {
        String id = posting(client, body)
                .post("/v1/detections")
                .then()
                .statusCode(202)
                .body("state", notNullValue())
                .extract()
                .path("id");
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            JsonPath run = as(client)
                    .get("/v1/detections/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!List.of("ORDERED", "RUNNING").contains(run.getString("state"))) {
                assertThat(run.getString("state")).as(run.getString("failure")).isEqualTo("COMPLETED");
                return run;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The run did not end");
    }

    @Test
    void a_dry_run_counts_by_region_and_category_and_keeps_nothing() throws InterruptedException {
        long before = database.count("detected_finding");
        JsonPath run = ran("bpjs-malut", "{\"categories\": [\"PWBD\"], \"dryRun\": true}");
        assertThat(run.getInt("persons")).isPositive();
        assertThat(run.getInt("found")).isPositive();
        assertThat(run.getInt("created")).isZero();
        assertThat(run.getList("counts.category")).containsOnly("PWBD");
        assertThat(run.getList("counts.findings", Integer.class).stream()
                        .mapToInt(each -> each)
                        .sum())
                .isEqualTo(run.getInt("found"));
        assertThat(database.count("detected_finding")).isEqualTo(before);
    }

    @Test
    void what_is_found_is_kept_once_and_promoted_to_a_case() throws InterruptedException {
        String employer = posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh Belum Daftar", "legalForm": "PT", "employerClass": "PRIVATE",
                         "regionCode": "8271", "knownWorkers": {"count": 12, "source": "OSS", "asOfDate": "2026-01-31"}}
                        """)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath first = ran("bpjs-malut", "{\"regionCode\": \"8271\", \"categories\": [\"PWBD\"]}");
        JsonPath second = ran("bpjs-malut", "{\"regionCode\": \"8271\", \"categories\": [\"PWBD\"]}");
        assertThat(second.getInt("found")).isEqualTo(first.getInt("found"));
        assertThat(second.getInt("created")).isZero();

        String run = second.getString("id");
        String finding = as("bpjs-malut")
                .get("/v1/detections/" + run + "/findings?status=OPEN&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.employerId == '" + employer + "' }.id");
        posting("bpjs-malut", "{\"findingIds\": [\"" + finding + "\"], \"dryRun\": true}")
                .post("/v1/detections/" + run + "/promotions")
                .then()
                .statusCode(201)
                .body("items.findingId", contains(finding));
        assertThat(database.count("detected_finding where status = 'PROMOTED' and id = '" + finding + "'"))
                .isZero();
        String location = posting("bpjs-malut", "{\"findingIds\": [\"" + finding + "\"]}")
                .post("/v1/detections/" + run + "/promotions")
                .then()
                .statusCode(201)
                .body("items[0].outcome", equalTo("OPENED"))
                .body("items[0].caseId", notNullValue())
                .extract()
                .header("Location");
        String opened =
                as("bpjs-malut").get(location).then().statusCode(200).extract().path("items[0].caseId");
        as("bpjs-malut")
                .get("/v1/cases/" + opened)
                .then()
                .statusCode(200)
                .body("employerId", equalTo(employer))
                .body("findings.category", hasItem("PWBD"))
                .body("findings.status", contains("SUSPECTED"));
        JsonPath third = ran("bpjs-malut", "{\"regionCode\": \"8271\", \"categories\": [\"PWBD\"]}");
        assertThat(third.getInt("created")).isZero();
        posting("bpjs-malut", "{\"findingIds\": [\"" + finding + "\"]}")
                .post("/v1/detections/" + third.getString("id") + "/promotions")
                .then()
                .statusCode(201)
                .body("items[0].outcome", equalTo("NOT_FOUND"));
    }

    @Test
    void more_than_wanted_is_refused_as_a_whole() throws InterruptedException {
        JsonPath run = ran("bpjs-malut", "{\"categories\": [\"PWBD\", \"PDS_PROGRAM\"]}");
        assertThat(run.getInt("found")).isGreaterThan(1);
        Map<String, Long> before = database.rows();
        posting("bpjs-malut", "{\"maxAffected\": 1}")
                .post("/v1/detections/" + run.getString("id") + "/promotions")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-affected"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_run_of_another_agency_is_not_found_and_regions_out_of_sight_are_not_judged() throws InterruptedException {
        JsonPath run = ran("bpjs-malut", "{\"regionCode\": \"33\", \"dryRun\": true}");
        assertThat(run.getInt("persons")).isZero();
        as("bpjs-jateng").get("/v1/detections/" + run.getString("id")).then().statusCode(404);
        as("bpjs-jateng")
                .get("/v1/detections/" + run.getString("id") + "/findings")
                .then()
                .statusCode(404);
        as("bpjs-malut").get("/v1/detections").then().statusCode(200).body("items.size()", greaterThan(0));
        as("bpjs-jateng").get("/v1/detections").then().statusCode(200).body("items", empty());
    }

    @Test
    void faults_of_an_order_are_told_together() {
        posting("bpjs-malut", "{\"regionCode\": \"9999\", \"asOf\": \"2999-01-01\"}")
                .post("/v1/detections")
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/regionCode", "/asOf"));
    }
}
