package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Confirming a finding tells the registrations what it knows. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ConfirmedFiguresHttpTest {

    @Inject
    Database database;

    @Test
    void workers_known_of_a_suspicion_are_told_when_it_is_confirmed() {
        String employer = anEmployer();
        registered(employer, "JHT");
        ACase theCase = aCase(
                employer,
                "ADMINISTRATIVE",
                finding("PDS_TK", "SUSPECTED", ", \"toMonth\": \"2026-06\", \"workersKnown\": 30"));
        known(employer).body("items", empty());
        theCase.amendsFinding("{\"status\": \"CONFIRMED\"}").statusCode(200);
        known(employer)
                .body("items.source", contains("EXAMINATION"))
                .body("items.workers", contains(30))
                .body("items.asOfDate", contains("2026-06-30"))
                .body("items.reference", contains(theCase.<String>has("caseNumber")));
        as("bpjs-malut")
                .get("/v1/employers/" + employer + "/registrations/JHT")
                .then()
                .body("workersKnown", equalTo(30))
                .body("workersKnownSource", equalTo("EXAMINATION"))
                .body("difference.workers", equalTo(12))
                .body("version", equalTo(1));
        assertThat(database.count("change where employer_id = '" + employer
                        + "' and type in ('registration.workforce-known', 'registration.replaced')"))
                .isEqualTo(2);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'amendFinding' and subject_id = '"
                        + theCase.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_finding_that_names_programmes_tells_of_those_alone() {
        String employer = anEmployer();
        ACase theCase = aCase(employer, "ADMINISTRATIVE", Cases.PWBD);
        theCase.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"Sudah terdaftar\"}")
                .statusCode(200);
        theCase.adds(finding(
                        "PDS_UPAH",
                        "CONFIRMED",
                        ", \"programmes\": [\"JHT\", \"JP\"], \"evidence\": [\"slip\"],"
                                + " \"wageKnown\": {\"amount\": \"90000000\", \"currency\": \"IDR\"}"))
                .statusCode(201);
        known(employer)
                .body("items.programme", containsInAnyOrder("JHT", "JP"))
                .body("items.wages.amount.unique()", contains("90000000"));
        theCase.adds(finding("PDS_TK", "CONFIRMED", ", \"programmes\": [\"JHT\"], \"workersKnown\": 21"))
                .statusCode(201);
        known(employer)
                .body("items.size()", equalTo(2))
                .body("items.find { it.programme == 'JHT' }.workers", equalTo(21))
                .body("items.find { it.programme == 'JHT' }.wages.amount", equalTo("90000000"));
    }

    @Test
    void a_case_that_is_opened_with_a_confirmed_finding_tells_it() {
        String employer = anEmployer();
        aCase(employer, "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ", \"workersKnown\": 46"));
        known(employer).body("items.workers", contains(46));
    }

    @Test
    void after_a_merger_it_is_told_of_the_survivor() {
        String employer = anEmployer();
        ACase theCase = aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ", \"workersKnown\": 30"));
        String survivor = anEmployer();
        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Kembar", "source": "AHU"}
                        """
                                .formatted(survivor, java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jayapura"))))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then()
                .statusCode(201);
        theCase.amendsFinding("{\"status\": \"CONFIRMED\"}").statusCode(200);
        known(survivor).body("items.workers", contains(30));
    }

    @Test
    void a_finding_about_the_head_office_in_a_case_of_its_branch_waits_for_nobody_who_waits_for_the_case()
            throws Exception {
        String head = anEmployer();
        ACase open = aCase(
                Cases.aBranchOf(head, "8271"),
                "ADMINISTRATIVE",
                finding("PDS_TK", "CONFIRMED", ", \"workersKnown\": 1, \"employerId\": \"" + head + "\""));
        String url = open.findingUrl();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int workers = 10 + i;
                acts.add(() -> patching("bpjs-malut", "*", "{\"workersKnown\": " + workers + "}")
                        .patch(url)
                        .statusCode());
                acts.add(() -> open.takes("{\"step\": \"SKK\"}").extract().statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : pool.invokeAll(acts)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(200, 422);
        } finally {
            pool.shutdown();
        }
    }

    private static void registered(String employer, String programme) {
        as("bpjs-malut")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(
                        """
                        {"segment": "PU", "status": "PARTIAL", "workersRegistered": 18, "source": "BPJS",
                         "validFrom": "2026-01-01"}
                        """)
                .put("/v1/employers/" + employer + "/registrations/" + programme)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse known(String employer) {
        return as("bpjs-malut")
                .get("/v1/employers/" + employer + "/known-workforce")
                .then()
                .statusCode(200);
    }
}
