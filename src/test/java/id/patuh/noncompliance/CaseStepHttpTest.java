package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.CASE_OF_JATENG;
import static id.patuh.noncompliance.Cases.EXAMINER;
import static id.patuh.noncompliance.Cases.EXAMINER_OF_JATENG;
import static id.patuh.noncompliance.Cases.OTHER_EXAMINER;
import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.aCaseOf;
import static id.patuh.noncompliance.Cases.aClosedCaseOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of a case: which can be taken, by whom, on what proof, and what is refused. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseStepHttpTest {

    private static final String VERIFY = "{\"step\": \"VERIFY\"}";
    private static final String NOT_OBLIGED = "{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tidak ada pekerja\"}";
    private static final String COMPLIANT = "{\"step\": \"CLOSE_COMPLIANT\"}";
    private static final String REOPEN = "{\"step\": \"REOPEN\", \"note\": \"Bukti baru\"}";

    @Inject
    Database database;

    @Test
    void the_steps_of_a_case_say_what_is_allowed_and_what_blocks_the_rest() {
        ACase open = aCase();
        as("bpjs-malut")
                .get(open.url() + "/steps")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.allowed }.step",
                        contains("VERIFY", "CLOSE_NOT_OBLIGED", "CLOSE_DUPLICATE", "CORRECTION"))
                .body("items.find { it.step == 'CLOSE_COMPLIANT' }.blockedBy", equalTo("step-needs-proof"))
                .body("items.find { it.step == 'CLOSE_COMPLIANT' }.legalBasis", equalTo("PP 86/2013 art. 10(8)"))
                .body("items.find { it.step == 'SP1' }.blockedBy", equalTo("step-not-allowed"))
                .body("items.find { it.step == 'SP1' }.term.value", equalTo(10))
                .body("items.find { it.step == 'SP1' }.term.unit", equalTo("WORKING_DAYS"))
                .body("items.find { it.step == 'SP1' }.term.countedFrom", equalTo("SERVICE"))
                .body("items.find { it.step == 'NOTA_1' }.blockedBy", equalTo("step-not-allowed"));
        open.takes(VERIFY).statusCode(201);
        as("bpjs-malut")
                .get(open.url() + "/steps")
                .then()
                .statusCode(200)
                .body("items.find { it.step == 'NOTA_1' }.blockedBy", equalTo("step-not-yet"))
                .body("items.find { it.step == 'NOTA_1' }.guard", equalTo("REPORTED_TO_INSPECTORATE"))
                .body("items.find { it.step == 'NOTA_1' }.to", equalTo("VERIFYING"));
        open.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"Sudah terdaftar\"}")
                .statusCode(200);
        open.takes(COMPLIANT).statusCode(201);
        as("bpjs-malut")
                .get(open.url() + "/steps")
                .then()
                .statusCode(200)
                .body("items.findAll { it.allowed }.step", contains("REOPEN", "CORRECTION"));
    }

    @Test
    void a_step_moves_the_case_and_leaves_a_line_a_change_and_an_audit_entry() {
        ACase open = aCase();
        long audits = database.count("audit_entry where kind = 'WRITE'");
        open.stepping("{\"step\": \"VERIFY\", \"note\": \"Dicocokkan dengan WLKP\"}")
                .header("If-Match", open.tag())
                .post(open.url() + "/steps")
                .then()
                .statusCode(201)
                .header("Location", equalTo(open.url()))
                .header("ETag", startsWith("\"1."))
                .body("id", equalTo(open.id()))
                .body("state", equalTo("VERIFYING"))
                .body("version", equalTo(1))
                .body("closedDate", nullValue())
                .body(
                        "nextSteps",
                        contains(
                                "NOTICE_1",
                                "VISIT",
                                "EXAM",
                                "REPORT_WASNAKER",
                                "NOTA_1",
                                "NOTA_2",
                                "CLOSE_COMPLIANT",
                                "CLOSE_NOT_OBLIGED",
                                "CLOSE_DUPLICATE",
                                "CORRECTION"))
                .body("currentDeadline", nullValue());

        open.history()
                .body("items.step", contains("DETECT", "VERIFY"))
                .body("items[1].stateBefore", equalTo("DETECTED"))
                .body("items[1].stateAfter", equalTo("VERIFYING"))
                .body("items[1].note", equalTo("Dicocokkan dengan WLKP"));
        assertThat(database.count(
                        "change where type = 'case.step.verify' and subject_version = 1 and fields = '{state}' "
                                + "and subject_id = '" + open.id() + "'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE'")).isEqualTo(audits + 1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'takeStep' and subject_id = '"
                        + open.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_case_closes_as_compliant_when_every_finding_is_settled() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "SUSPECTED", ""),
                finding("PDS_PROGRAM", "CONFIRMED", ""));
        open.takes(COMPLIANT)
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("legalBasis", equalTo("PP 86/2013 art. 10(8)"));
        String second = open.url() + "/findings/" + open.has("findings[1].id");
        open.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"Semua terdaftar\"}")
                .statusCode(200);
        open.takes(COMPLIANT).statusCode(422).body("code", equalTo("step-needs-proof"));
        Cases.registers(open.has("employerId"), "");
        patching("bpjs-malut", "*", "{\"status\": \"RESOLVED\", \"resolution\": \"Program ditambah\"}")
                .patch(second)
                .then()
                .statusCode(200);

        LocalDate before = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        String closed = open.takes(COMPLIANT)
                .statusCode(201)
                .body("state", equalTo("CLOSED_COMPLIANT"))
                .body("closure", equalTo("COMPLIANT"))
                .body("nextSteps", contains("REOPEN", "CORRECTION"))
                .extract()
                .path("closedDate");
        assertThat(LocalDate.parse(closed)).isBetween(before, LocalDate.now(ZoneId.of("Asia/Jayapura")));
    }

    @Test
    void a_case_of_who_is_not_obliged_closes_with_the_reason() {
        ACase open = aCase();
        open.takes("{\"step\": \"CLOSE_NOT_OBLIGED\"}")
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.pointer", contains("/note"))
                .body("issues.code", contains("required"));
        open.takes(NOT_OBLIGED)
                .statusCode(201)
                .body("state", equalTo("CLOSED_NOT_OBLIGED"))
                .body("closure", equalTo("NOT_OBLIGED"))
                .body("closedDate", not(nullValue()));
        open.history().body("items[1].note", equalTo("Tidak ada pekerja"));
    }

    @Test
    void a_duplicate_names_another_open_case_and_stays_closed() {
        ACase open = aCase();
        ACase other = aCase();
        String closed = aClosedCaseOf(anEmployer()).id();
        Map<String, Long> before = database.rows();
        open.takes("{\"step\": \"CLOSE_DUPLICATE\"}")
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.pointer", contains("/linkedCaseId"))
                .body("issues.code", contains("required"));
        for (String wrong : new String[] {
            open.id(), closed, CASE_OF_JATENG, UUID.randomUUID().toString()
        }) {
            open.takes("{\"step\": \"CLOSE_DUPLICATE\", \"linkedCaseId\": \"" + wrong + "\"}")
                    .statusCode(422)
                    .body("code", equalTo("step-needs-proof"))
                    .body("issues.pointer", contains("/linkedCaseId"))
                    .body("issues.code", contains("unknown-case"));
        }
        assertThat(database.rows()).isEqualTo(before);

        open.takes("{\"step\": \"CLOSE_DUPLICATE\", \"linkedCaseId\": \"" + other.id() + "\"}")
                .statusCode(201)
                .body("state", equalTo("CLOSED_DUPLICATE"))
                .body("closure", equalTo("DUPLICATE"))
                .body("nextSteps", contains("CORRECTION"));
        open.history().body("items[1].linkedCaseId", equalTo(other.id()));
        open.takes(REOPEN)
                .statusCode(422)
                .body("code", equalTo("step-not-allowed"))
                .body("allowed", contains("CORRECTION"));
        other.is().body("state", equalTo("DETECTED"));
    }

    @Test
    void a_closed_case_is_reopened_with_the_reason_and_may_be_closed_again() {
        ACase closed = aClosedCaseOf(anEmployer());
        closed.takes("{\"step\": \"REOPEN\"}")
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.pointer", contains("/note"));
        closed.takes(REOPEN)
                .statusCode(201)
                .body("state", equalTo("VERIFYING"))
                .body("closedDate", nullValue())
                .body("closure", nullValue());
        closed.adds(finding("PWBD", "SUSPECTED", "")
                        .replace("2026-01", "2025-01")
                        .replace("}", ", \"toMonth\": \"2025-12\"}"))
                .statusCode(201);
        closed.takes(NOT_OBLIGED).statusCode(201).body("state", equalTo("CLOSED_NOT_OBLIGED"));
        closed.history()
                .body(
                        "items.step",
                        contains("DETECT", "CLOSE_NOT_OBLIGED", "REOPEN", "FINDING_ADDED", "CLOSE_NOT_OBLIGED"));
    }

    @Test
    void reopening_makes_no_second_open_case() {
        String employer = anEmployer();
        ACase closed = aClosedCaseOf(employer);
        ACase open = aCaseOf(employer);
        Map<String, Long> before = database.rows();

        closed.takes(REOPEN)
                .statusCode(409)
                .body("code", equalTo("case-already-open"))
                .body("caseId", equalTo(open.id()));
        assertThat(database.rows()).isEqualTo(before);
        open.takes(NOT_OBLIGED).statusCode(201);
        closed.takes(REOPEN).statusCode(201);
    }

    @Test
    void a_second_open_case_is_not_named_to_who_does_not_see_it() {
        String head = anEmployer();
        ACase closed = aClosedCaseOf(head);
        posting("bpjs-jateng", opening(aBranchOf(head, "3374"), "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(201);
        closed.takes(REOPEN)
                .statusCode(409)
                .body("code", equalTo("case-already-open"))
                .body("caseId", nullValue());
    }

    /** How the case stands, the step that does not leave from there, and those that do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DETECTED  | REOPEN            | VERIFY CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE CORRECTION
            DETECTED  | DETECT            | VERIFY CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE CORRECTION
            VERIFYING | VERIFY            | NOTICE_1 VISIT EXAM REPORT_WASNAKER NOTA_1 NOTA_2 CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE CORRECTION
            VERIFYING | REOPEN            | NOTICE_1 VISIT EXAM REPORT_WASNAKER NOTA_1 NOTA_2 CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE CORRECTION
            VERIFYING | DETECT            | NOTICE_1 VISIT EXAM REPORT_WASNAKER NOTA_1 NOTA_2 CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE CORRECTION
            CLOSED    | VERIFY            | REOPEN CORRECTION
            CLOSED    | DETECT            | REOPEN CORRECTION
            CLOSED    | CLOSE_COMPLIANT   | REOPEN CORRECTION
            CLOSED    | CLOSE_NOT_OBLIGED | REOPEN CORRECTION
            """)
    void a_step_that_does_not_leave_from_here_is_refused_with_those_that_do(String state, String step, String allowed) {
        ACase theCase = aCase();
        if (state.equals("VERIFYING")) {
            theCase.takes(VERIFY).statusCode(201);
        } else if (state.equals("CLOSED")) {
            theCase.takes(NOT_OBLIGED).statusCode(201);
        }
        Map<String, Long> before = database.rows();

        theCase.takes("{\"step\": \"" + step + "\", \"note\": \"Contoh\"}")
                .statusCode(422)
                .body("code", equalTo("step-not-allowed"))
                .body("legalBasis", equalTo(CaseStep.valueOf(step).legalBasis()))
                .body("allowed", equalTo(List.of(allowed.split(" "))));
        assertThat(database.rows()).isEqualTo(before);
    }

    /** What it would need besides, and who else is open, does not come into it. */
    @ParameterizedTest
    @ValueSource(strings = {"VERIFY", "DETECT", "CLOSE_COMPLIANT", "CLOSE_NOT_OBLIGED", "CLOSE_DUPLICATE"})
    void that_a_step_does_not_leave_from_here_is_told_before_anything_it_lacks(String step) {
        String employer = anEmployer();
        ACase closed = aClosedCaseOf(employer);
        aCaseOf(employer);

        closed.takes("{\"step\": \"" + step + "\"}").statusCode(422).body("code", equalTo("step-not-allowed"));
        aCase().takes("{\"step\": \"REOPEN\"}").statusCode(422).body("code", equalTo("step-not-allowed"));
    }

    @Test
    void a_step_the_table_does_not_have_is_no_step() {
        ACase open = aCase();
        open.takes("{\"step\": \"SP3\"}")
                .statusCode(400)
                .body("issues.pointer", contains("/step"))
                .body("issues.code", contains("not-in-list"));
        open.takes("{}")
                .statusCode(400)
                .body("issues.pointer", contains("/step"))
                .body("issues.code", contains("required"));
        open.takes("{\"step\": \"VERIFY\", \"note\": \"\", \"servedOn\": \"2026-01-01\"}")
                .statusCode(400)
                .body("issues.pointer.sort()", contains("/note", "/servedOn"));
        open.is().body("state", equalTo("DETECTED"));
    }

    @Test
    void a_step_names_the_version_it_is_taken_on() {
        ACase open = aCase();
        String tag = open.tag();
        open.amended("{\"note\": \"Menunggu dokumen\"}").statusCode(200);
        Map<String, Long> before = database.rows();

        open.stepping(VERIFY)
                .post(open.url() + "/steps")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"))
                .body("issues.header", contains("If-Match"));
        open.stepping(VERIFY)
                .header("If-Match", tag)
                .post(open.url() + "/steps")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        as("bpjs-malut")
                .contentType("application/json")
                .body(VERIFY)
                .header("If-Match", "*")
                .post(open.url() + "/steps")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Idempotency-Key"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void of_many_who_step_on_the_same_version_one_does() throws Exception {
        ACase open = aCase();
        String tag = open.tag();
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> steps = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> open.stepping(VERIFY)
                            .header("If-Match", tag)
                            .post(open.url() + "/steps")
                            .statusCode())
                    .toList();
            List<Integer> answers = officers.invokeAll(steps).stream()
                    .map(CaseStepHttpTest::done)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 412, 412, 412, 412, 412, 412, 412);
        } finally {
            officers.shutdownNow();
        }
        open.history().body("items.step", contains("DETECT", "VERIFY"));
    }

    @Test
    void a_replay_is_answered_before_any_precondition_with_what_stands_there_now() {
        ACase open = aCase();
        String key = UUID.randomUUID().toString();
        String tag = open.tag();
        replay(open, key, tag, VERIFY)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("state", equalTo("VERIFYING"));
        open.takes(NOT_OBLIGED).statusCode(201);
        Map<String, Long> before = database.rows();

        replay(open, key, tag, VERIFY)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(open.url()))
                .header("ETag", equalTo(open.tag()))
                .body("state", equalTo("CLOSED_NOT_OBLIGED"))
                .body("version", equalTo(2));
        as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(VERIFY)
                .post(open.url() + "/steps")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        replay(open, key, tag, NOT_OBLIGED).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(database.rows()).isEqualTo(before);
        replay(aCase(), key, "*", VERIFY).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        open.history().body("items.step", contains("DETECT", "VERIFY", "CLOSE_NOT_OBLIGED"));
    }

    @Test
    void a_refused_step_does_not_use_up_its_key() {
        ACase open = aCase();
        String key = UUID.randomUUID().toString();
        replay(open, key, "\"9.00\"", VERIFY).statusCode(412);
        replay(open, key, open.tag(), VERIFY).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void the_acting_officer_stands_in_history_and_audit() {
        ACase open = aCase();
        open.stepping(VERIFY)
                .header("If-Match", "*")
                .header("Acting-Officer", EXAMINER)
                .post(open.url() + "/steps")
                .then()
                .statusCode(201);
        asOfficer(OTHER_EXAMINER)
                .contentType("application/json")
                .body(NOT_OBLIGED)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .post(open.url() + "/steps")
                .then()
                .statusCode(201);

        open.history().body("items.officerId", contains(null, EXAMINER, OTHER_EXAMINER));
        assertThat(database.count("audit_entry where kind = 'WRITE' and subject_id = '" + open.id()
                        + "' and officer_id = '" + EXAMINER + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_officer_of_another_agency_does_not_act() {
        ACase open = aCase();
        Map<String, Long> before = database.rows();
        for (String officer :
                new String[] {EXAMINER_OF_JATENG, UUID.randomUUID().toString()}) {
            open.stepping(VERIFY)
                    .header("If-Match", "*")
                    .header("Acting-Officer", officer)
                    .post(open.url() + "/steps")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("officer-not-yours"));
            asOfficer(officer).get(open.url()).then().statusCode(403).body("code", equalTo("officer-not-yours"));
        }
        open.stepping(VERIFY)
                .header("If-Match", "*")
                .header("Acting-Officer", "Budi")
                .post(open.url() + "/steps")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Acting-Officer"));
        assertThat(database.rows()).isEqualTo(before);
    }

    private static ValidatableResponse replay(ACase theCase, String key, String tag, String step) {
        return as("bpjs-malut")
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(step)
                .post(theCase.url() + "/steps")
                .then();
    }

    private static RequestSpecification asOfficer(String officer) {
        return anonymous().header("Authorization", "Bearer " + tokenOf(officer));
    }

    /** A token of bpjs-malut that names its officer (claim act). */
    private static String tokenOf(String officer) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "bpjs-malut")
                .formParam("client_secret", "bpjs-malut")
                .formParam("acting_officer", officer)
                .post("/sandbox/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static int done(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
