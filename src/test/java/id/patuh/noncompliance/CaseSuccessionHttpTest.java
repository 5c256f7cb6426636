package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.aCaseOf;
import static id.patuh.noncompliance.Cases.aClosedCaseOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases whose employer is merged, ceases, or gets another head office. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseSuccessionHttpTest {

    @Inject
    Database database;

    @Test
    void open_and_closed_cases_go_on_with_the_survivor_and_their_history_says_so() {
        String employer = anEmployer();
        ACase closed = aClosedCaseOf(employer);
        ACase open = aCaseOf(employer);
        String survivor = anEmployer();
        merges("bpjs-malut", employer, survivor).statusCode(201);

        for (ACase each : new ACase[] {open, closed}) {
            each.is().body("employerId", equalTo(survivor)).body("regionCode", equalTo("8271"));
            each.history()
                    .body("items[-1].step", equalTo("EMPLOYER_MERGED"))
                    .body("items[-1].stateBefore", equalTo(each.<String>has("state")))
                    .body("items[-1].stateAfter", equalTo(each.<String>has("state")))
                    .body("items[-1].note", equalTo("Tercatat dua kali"));
            assertThat(database.count("change where type = 'case.employer-merged' and subject_id = '" + each.id()
                            + "' and employer_id = '" + survivor + "' and subject_version = "
                            + each.<Integer>has("version")))
                    .isEqualTo(1);
        }
        assertThat(database.count("audit_entry where operation = 'mergeEmployer' and row_count = 4 and subject_id = '"
                        + employer + "'"))
                .isEqualTo(1);
        posting("bpjs-malut", opening(survivor, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("caseId", equalTo(open.id()));
        open.takes("{\"step\": \"VERIFY\"}").statusCode(201);
    }

    @Test
    void where_both_have_an_open_case_on_a_track_nothing_moves() {
        String employer = anEmployer();
        String survivor = anEmployer();
        ACase one = aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        ACase arrears = aCase(employer, "ARREARS", finding("ARREARS", "SUSPECTED", ""));
        ACase other = aCaseOf(survivor);
        Map<String, Long> before = database.rows();
        merges("bpjs-malut", employer, survivor)
                .statusCode(409)
                .body("code", equalTo("succession-conflict"))
                .body("conflicts.track", contains("ADMINISTRATIVE", "ARREARS"))
                .body(
                        "conflicts.caseNumber",
                        contains(one.<String>has("caseNumber"), arrears.<String>has("caseNumber")))
                .body(
                        "conflicts.otherCaseNumber",
                        contains(other.<String>has("caseNumber"), other.<String>has("caseNumber")));
        assertThat(database.rows()).isEqualTo(before);
        one.is().body("employerId", equalTo(employer));

        one.takes("{\"step\": \"CLOSE_DUPLICATE\", \"linkedCaseId\": \"" + other.id() + "\"}")
                .statusCode(201);
        merges("bpjs-malut", employer, survivor).statusCode(409).body("conflicts.track", contains("ARREARS"));
        other.takes("{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tidak ada pekerja\"}")
                .statusCode(201);
        merges("bpjs-malut", employer, survivor).statusCode(201);
        arrears.is().body("employerId", equalTo(survivor));
    }

    @Test
    void a_conflict_does_not_name_a_case_that_the_caller_does_not_see() {
        String employer = anEmployer();
        ACase one = aCaseOf(employer);
        String head = anEmployer();
        String branchInJateng = aBranchOf(head, "3374");
        posting("bpjs-jateng", opening(branchInJateng, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(201);
        merges("bpjs-malut", employer, head)
                .statusCode(409)
                .body("conflicts[0].caseNumber", equalTo(one.<String>has("caseNumber")))
                .body("conflicts[0].otherCaseNumber", nullValue());
    }

    @Test
    void cases_of_branches_go_on_under_the_legal_person_of_the_survivor() {
        String head = anEmployer();
        String branch = aBranchOf(head, "8271");
        ACase ofBranch = aCaseOf(branch);
        String survivor = anEmployer();
        merges("bpjs-malut", head, survivor).statusCode(201);
        ofBranch.is().body("employerId", equalTo(branch));
        posting("bpjs-malut", opening(survivor, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("caseId", equalTo(ofBranch.id()));
    }

    @Test
    void a_case_does_not_go_on_about_an_employer_whose_class_its_track_does_not_fit() {
        String employer = anEmployer();
        ACase one = aCaseOf(employer);
        String village = anEmployer("DESA", "VILLAGE");
        merges("bpjs-malut", employer, village)
                .statusCode(409)
                .body("conflicts[0].caseNumber", equalTo(one.<String>has("caseNumber")))
                .body("conflicts[0].otherCaseNumber", nullValue());
    }

    @Test
    void a_case_follows_its_employer_under_another_head_office() {
        String head = anEmployer();
        String employer = anEmployer();
        ACase one = aCaseOf(employer);
        under(employer, "\"" + head + "\"").statusCode(200);
        one.history().body("items[-1].step", equalTo("LEGAL_PERSON_CHANGED"));
        posting("bpjs-malut", opening(head, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("caseId", equalTo(one.id()));
        under(employer, "null").statusCode(200);
        ACase ofHead = aCaseOf(head);
        under(employer, "\"" + head + "\"")
                .statusCode(409)
                .body("code", equalTo("succession-conflict"))
                .body("conflicts.otherCaseNumber", contains(ofHead.<String>has("caseNumber")));
    }

    @Test
    void a_case_about_an_employer_that_ceased_goes_on_and_no_new_one_is_opened() {
        String employer = anEmployer();
        ACase one = aCaseOf(employer);
        posting(
                        "bpjs-malut",
                        "{\"ceasedDate\": \"%s\", \"reason\": \"Ditutup\", \"source\": \"OSS\"}".formatted(today()))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/cessation")
                .then()
                .statusCode(201);
        one.takes("{\"step\": \"VERIFY\"}").statusCode(201);
        posting("bpjs-malut", opening(employer, "ARREARS", finding("ARREARS", "SUSPECTED", "")))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-ceased"));
    }

    @Test
    void a_case_that_is_opened_while_its_employer_is_merged_is_about_the_survivor_or_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String employer = anEmployer();
            String survivor = anEmployer();
            List<Integer> answers = together(
                    () -> merges("bpjs-malut", employer, survivor).extract().statusCode(),
                    () -> posting("bpjs-malut", opening(employer, "ADMINISTRATIVE", PWBD))
                            .post("/v1/cases")
                            .statusCode());
            assertThat(answers.get(0)).isEqualTo(201);
            assertThat(answers.get(1)).isIn(201, 409);
            assertThat(database.count("noncompliance_case where employer_id = '" + employer + "' or legal_person_id = '"
                            + employer + "'"))
                    .isZero();
        }
    }

    @Test
    void a_finding_that_is_confirmed_while_its_employer_is_merged_tells_of_the_survivor_or_is_refused()
            throws Exception {
        for (int round = 0; round < 5; round++) {
            String employer = anEmployer();
            String survivor = anEmployer();
            ACase theCase = aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ", \"workersKnown\": 30"));
            String url = theCase.findingUrl();
            List<Integer> answers = together(
                    () -> merges("bpjs-malut", employer, survivor).extract().statusCode(),
                    () -> patching("bpjs-malut", "*", "{\"status\": \"CONFIRMED\"}")
                            .patch(url)
                            .statusCode());
            assertThat(answers.get(0)).isEqualTo(201);
            assertThat(answers.get(1)).isIn(200, 412);
            String told = "known_workforce where superseded_at is null and employer_id = '";
            assertThat(database.count(told + employer + "'")).isZero();
            assertThat(database.count(told + survivor + "'")).isEqualTo(answers.get(1) == 200 ? 1 : 0);
        }
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService offices = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> calls = Stream.of(one, other)
                    .<Callable<Integer>>map(call -> () -> {
                        start.await();
                        return call.call();
                    })
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var answer : offices.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            offices.shutdownNow();
        }
    }

    private static ValidatableResponse merges(String client, String employer, String survivor) {
        return posting(
                        client,
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}
                        """
                                .formatted(survivor, today()))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then();
    }

    private static ValidatableResponse under(String employer, String head) {
        return patching("bpjs-malut", "*", "{\"parentId\": " + head + "}")
                .patch("/v1/employers/" + employer)
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura"));
    }
}
