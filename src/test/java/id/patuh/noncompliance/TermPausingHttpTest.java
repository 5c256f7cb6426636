package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.by;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.on;
import static id.patuh.noncompliance.Cases.step;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Terms that stand still while a case waits for a promise, promises that are over, and what a correction reaches. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class TermPausingHttpTest {

    /** Mondays to Fridays alone count until the end of 2027 but for what a test closes. */
    private static final LocalDate SERVED = LocalDate.of(2027, 11, 1);

    @Inject
    Database database;

    @Test
    void a_paused_term_goes_on_with_the_step_that_moves_the_case_so_that_the_ladder_is_not_blocked_for_ever() {
        ACase open = reprimanded();
        // 2, 3, 4, 5 November are four of the ten days of SP1; day 0 of the other six is Wednesday the 10th
        pausesAndPromises(open, day(5), day(10), day(15));
        deadline(open, "SP1")
                .body("items.find { it.step == 'SP1' }.paused", equalTo(false))
                .body("items.find { it.step == 'SP1' }.open", equalTo(false))
                .body("items.find { it.step == 'SP1' }.dueDate", equalTo("2027-11-18"))
                .body("items.find { it.step == 'SP1' }.pauses.fromDate", contains("2027-11-05"))
                .body("items.find { it.step == 'SP1' }.pauses.toDate", contains("2027-11-10"))
                .body("items.find { it.step == 'SP1' }.pauses.resumeReason", contains("Ended by the step COMMITMENT"));
        breaks(open, day(16));
        String found = open.has("findings[0].id");
        on(open, day(18), step("SP2", found, day(18)))
                .statusCode(422)
                .body("code", equalTo("step-too-early"))
                .body("opensOn", equalTo("2027-11-19"));
        on(open, day(19), step("SP2", found, day(19))).statusCode(201).body("state", equalTo("REPRIMANDED_AGAIN"));

        // Monday the 22nd is one of the ten days of SP2; day 0 of the other nine is Wednesday the 24th
        pausesAndPromises(open, day(22), day(24), day(26));
        deadline(open, "SP2").body("items.find { it.step == 'SP2' }.dueDate", equalTo("2027-12-07"));
        breaks(open, day(27));
        fines(open, found, LocalDate.of(2027, 12, 7))
                .statusCode(422)
                .body("code", equalTo("fine-too-early"))
                .body("opensOn", equalTo("2027-12-08"));
        fines(open, found, LocalDate.of(2027, 12, 8)).statusCode(201);
    }

    @Test
    void a_case_does_not_wait_for_a_promise_whose_day_has_come() {
        ACase open = reprimanded();
        String promise = promises(open, SERVED, day(5), "");
        Map<String, Long> before = database.rows();
        on(open, day(5), commitment(promise))
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.pointer", contains("/commitmentId"))
                .body("issues.code", contains("promised-day-passed"));
        assertThat(database.rows()).isEqualTo(before);
        on(open, day(4), commitment(promise)).statusCode(201).body("currentDeadline.dueDate", equalTo("2027-11-05"));
    }

    @Test
    void a_broken_plan_breaks_the_promises_that_no_case_waits_for_yet() {
        ACase open = reprimanded();
        String plan = aPlan(open.has("employerId"));
        String more = ", \"paymentPlanId\": \"" + plan.substring(plan.lastIndexOf('/') + 1) + "\"";
        String promise = promises(open, SERVED, day(30), more);
        String other = promises(open, SERVED, day(29), "");
        ends(plan, "BROKEN").statusCode(201);
        as("bpjs-malut")
                .get(open.url() + "/commitments")
                .then()
                .body("items.find { it.id == '" + promise + "' }.state", equalTo("BROKEN"))
                .body("items.find { it.id == '" + other + "' }.state", equalTo("PROMISED"));
        open.is().body("state", equalTo("REPRIMANDED"));
        open.history()
                .body("items[-1].step", equalTo("PROMISE_BROKEN"))
                .body("items[-1].note", equalTo("Payment plan broken"));
        on(open, SERVED, commitment(promise)).statusCode(422).body("issues.code", contains("unknown-commitment"));
        on(open, SERVED, commitment(other)).statusCode(201);
    }

    @Test
    void a_case_that_closes_for_another_reason_waits_for_no_promise_any_more() {
        ACase open = reprimanded();
        String promise = promises(open, SERVED, day(30), "");
        promises(open, SERVED, day(29), "");
        on(open, SERVED, commitment(promise)).statusCode(201);
        on(open, day(2), "{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tidak ada pekerja\"}")
                .statusCode(201);
        as("bpjs-malut").get(open.url() + "/commitments").then().body("items.state", contains("LAPSED", "LAPSED"));
    }

    @Test
    void a_case_does_not_wait_for_a_plan_that_is_over() {
        ACase open = reprimanded();
        String plan = aPlan(open.has("employerId"));
        String more = ", \"paymentPlanId\": \"" + plan.substring(plan.lastIndexOf('/') + 1) + "\"";
        String promise = promises(open, SERVED, day(30), more);
        ends(plan, "CANCELLED").statusCode(201);
        Map<String, Long> before = database.rows();
        on(open, SERVED, commitment(promise)).statusCode(422).body("issues.code", contains("promised-plan-over"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_letter_names_the_day_of_service_as_it_was_corrected() {
        ACase open = reprimanded();
        String sp1 = open.history().extract().path("items.find { it.step == 'SP1' }.id");
        by(
                        "bpjs-malut-2",
                        open,
                        day(10),
                        """
                        {"step": "CORRECTION", "correctsStepId": "%s", "field": "SERVED_DATE", "value": "%s",
                         "reason": "Tanda terima bertanggal lain"}"""
                                .formatted(sp1, day(3)))
                .statusCode(201);
        assertThat(CaseLetters.text(CaseLetters.aDraft(open, "SP2").pdf()))
                .contains("diterima tanggal 3 November 2027")
                .doesNotContain("diterima tanggal 1 November 2027");
    }

    private static LocalDate day(int ofNovember) {
        return SERVED.withDayOfMonth(ofNovember);
    }

    /** A case under its first reprimand, served on the first day. */
    private static ACase reprimanded() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding(
                        "PDS_TK",
                        "CONFIRMED",
                        ", \"assessment\": {\"base\": {\"amount\": \"12000000\", \"currency\": \"IDR\"},"
                                + " \"source\": \"LHP 99/2027\"}"));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM_REPORT\", \"findingIds\": [\"" + found + "\"], \"note\": \"LHP 99/2027\"}")
                .statusCode(201);
        on(open, SERVED, step("SP1", found, SERVED)).statusCode(201);
        return open;
    }

    /** The term that runs is paused, and the case goes on to wait for a promise. */
    private static void pausesAndPromises(ACase open, LocalDate paused, LocalDate committed, LocalDate due) {
        posting("bpjs-supervisor", "{\"reason\": \"Kantor terkena banjir\"}")
                .header("If-Match", "*")
                .header("Sandbox-Date", paused.toString())
                .post(open.url() + "/deadlines/" + open.has("currentDeadline.id") + "/pause")
                .then()
                .statusCode(201);
        on(open, committed, commitment(promises(open, committed, due, ""))).statusCode(201);
    }

    private static void breaks(ACase open, LocalDate day) {
        on(open, day, "{\"step\": \"COMMITMENT_BROKEN\", \"note\": \"Tidak ditepati\"}")
                .statusCode(201);
    }

    private static String promises(ACase open, LocalDate day, LocalDate due, String more) {
        return posting(
                        "bpjs-malut",
                        "{\"promise\": \"Mendaftarkan seluruh pekerja\", \"promisedDate\": \"" + day
                                + "\", \"dueDate\": \"" + due + "\"" + more + "}")
                .header("If-Match", "*")
                .header("Sandbox-Date", day.toString())
                .post(open.url() + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String commitment(String promise) {
        return "{\"step\": \"COMMITMENT\", \"commitmentId\": \"" + promise + "\"}";
    }

    /** A plan that was proposed; its address. */
    private static String aPlan(String employer) {
        String plans = "/v1/employers/" + employer + "/payment-plans";
        return plans + "/"
                + posting(
                                "bpjs-malut",
                                """
                                {"number": "P/1", "agreedDate": "2026-09-01", "fromMonth": "2026-01", "toMonth": "2026-03",
                                 "instalments": [{"dueDate": "2026-10-01", "amount": {"amount": "1000", "currency": "IDR"}}]}""")
                        .header("Acting-Officer", Cases.EXAMINER)
                        .post(plans)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static ValidatableResponse ends(String plan, String how) {
        if (how.equals("BROKEN")) {
            posting("bpjs-malut", "")
                    .header("If-Match", "*")
                    .header("Acting-Officer", Cases.OTHER_EXAMINER)
                    .post(plan + "/approval")
                    .then()
                    .statusCode(201);
        }
        return posting(
                        "bpjs-malut",
                        "{\"status\": \"%s\", \"endedDate\": \"%s\", \"reason\": \"Contoh\"}"
                                .formatted(how, CaseLetters.today()))
                .header("If-Match", "*")
                .post(plan + "/end")
                .then();
    }

    private static ValidatableResponse fines(ACase open, String found, LocalDate day) {
        return posting(
                        "bpjs-malut",
                        """
                        {"caseId": "%s", "kind": "ADMINISTRATIVE_FINE", "findingIds": ["%s"]}"""
                                .formatted(open.id(), found))
                .header("Acting-Officer", Cases.EXAMINER)
                .header("Sandbox-Date", day.toString())
                .post("/v1/sanctions")
                .then();
    }

    private static ValidatableResponse deadline(ACase open, String step) {
        return as("bpjs-malut")
                .get(open.url() + "/deadlines")
                .then()
                .body("items.findAll { it.step == '" + step + "' }.size()", equalTo(1));
    }
}
