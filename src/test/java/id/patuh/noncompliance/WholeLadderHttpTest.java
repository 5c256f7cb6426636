package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.by;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.on;
import static id.patuh.noncompliance.Cases.step;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands beside and above the reprimands: promises, the duty to report, corrections, pauses, batches, the work list. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class WholeLadderHttpTest {

    /** A Monday; no decree closes offices in the two weeks after it. */
    private static final LocalDate SERVED = LocalDate.of(2027, 11, 1);

    private static final LocalDate LAST = LocalDate.of(2027, 11, 15);

    @Inject
    Database database;

    @Test
    void a_promise_is_waited_for_until_its_day_and_can_be_broken_the_day_after() {
        ACase open = reprimanded();
        Map<String, Long> before = database.rows();
        on(open, SERVED, "{\"step\": \"COMMITMENT\"}")
                .statusCode(422)
                .body("issues.pointer", contains("/commitmentId"));
        commit(open, SERVED, SERVED, SERVED).statusCode(400).body("issues.pointer", contains("/dueDate"));
        assertThat(database.rows()).isEqualTo(before);
        String promise = commit(open, SERVED, SERVED, SERVED.plusDays(30))
                .statusCode(201)
                .extract()
                .path("id");
        on(open, SERVED, "{\"step\": \"COMMITMENT\", \"commitmentId\": \"" + promise + "\"}")
                .statusCode(201)
                .body("state", equalTo("COMMITTED"))
                .body("currentDeadline.dueDate", equalTo(SERVED.plusDays(30).toString()));
        as("bpjs-malut").get(open.url() + "/commitments").then().body("items.state", contains("ACTIVE"));

        String broken = "{\"step\": \"COMMITMENT_BROKEN\", \"note\": \"Tidak ditepati\"}";
        on(open, SERVED.plusDays(30), broken)
                .statusCode(422)
                .body("code", equalTo("step-too-early"))
                .body("opensOn", equalTo(SERVED.plusDays(31).toString()));
        on(open, SERVED.plusDays(31), broken).statusCode(201).body("state", equalTo("COMMITMENT_BROKEN"));
        as("bpjs-malut").get(open.url() + "/commitments").then().body("items.state", contains("BROKEN"));
        String found = open.has("findings[0].id");
        on(open, SERVED.plusDays(31), step("SP2", found, SERVED.plusDays(31)))
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED_AGAIN"));
    }

    @Test
    void the_report_to_the_inspectorate_is_a_duty_from_the_first_confirmed_finding_until_it_is_done() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ""));
        open.is().body("duties", empty());
        String found = open.has("findings[0].id");
        patching("bpjs-malut", "*", "{\"status\": \"CONFIRMED\"}")
                .patch(open.url() + "/findings/" + found)
                .then()
                .statusCode(200);
        open.is()
                .body("duties.step", contains("REPORT_WASNAKER"))
                .body("duties.legalBasis", contains("PP 86/2013 art. 13(5)"));
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, step("REPORT_WASNAKER", found, SERVED))
                .statusCode(201)
                .body("state", equalTo("VERIFYING"))
                .body("duties", empty());
    }

    @Test
    void a_correction_is_made_by_a_second_person_and_moves_the_term_and_what_stands_on_it() {
        ACase open = reprimanded();
        String found = open.has("findings[0].id");
        on(open, LAST.plusDays(1), step("SP2", found, LAST.plusDays(1))).statusCode(201);
        String sp1 = line(open, "SP1");
        String correction =
                """
                {"step": "CORRECTION", "correctsStepId": "%s", "field": "SERVED_DATE", "value": "%s",
                 "reason": "Tanda terima bertanggal lain"}"""
                        .formatted(sp1, SERVED.plusDays(1));
        Map<String, Long> before = database.rows();
        on(open, LAST.plusDays(1), correction)
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.code", contains("own-step"));
        on(open, LAST.plusDays(1), "{\"step\": \"CORRECTION\"}")
                .statusCode(422)
                .body("issues.pointer", contains("/correctsStepId", "/reason", "/field", "/value"));
        by(
                        "bpjs-malut-2",
                        open,
                        LAST.plusDays(1),
                        correction.replace(SERVED.plusDays(1).toString(), "kemarin"))
                .statusCode(422)
                .body("issues.code", contains("malformed-date"));
        assertThat(database.rows()).isEqualTo(before);

        by(
                        "bpjs-malut-2",
                        open,
                        LAST.plusDays(1),
                        correction
                                .replace(sp1, line(open, "SP2"))
                                .replace(SERVED.plusDays(1).toString(), LAST.toString()))
                .statusCode(422)
                .body("issues.pointer", contains("/value"))
                .body("issues.code", contains("before-the-term-ran-out"));
        assertThat(database.rows()).isEqualTo(before);

        by("bpjs-malut-2", open, LAST.plusDays(1), correction)
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED_AGAIN"));
        as("bpjs-malut")
                .get(open.url() + "/deadlines")
                .then()
                .body(
                        "items.find { it.step == 'SP1' }.startDate",
                        equalTo(SERVED.plusDays(1).toString()))
                .body(
                        "items.find { it.step == 'SP1' }.dueDate",
                        equalTo(LAST.plusDays(1).toString()));
        open.history()
                .body("items.find { it.step == 'SP2' }.underReview", equalTo(true))
                .body("items.find { it.step == 'SP1' }.underReview", equalTo(false))
                .body("items.find { it.step == 'SP1' }.servedDate", equalTo(SERVED.toString()))
                .body("items.find { it.step == 'CORRECTION' }.correctsStepId", equalTo(sp1));
    }

    @Test
    void a_paused_term_stands_still_and_the_rest_is_counted_from_the_day_it_goes_on() {
        ACase open = reprimanded();
        String term = as("bpjs-malut").get(open.url()).then().extract().path("currentDeadline.id");
        String reason = "{\"reason\": \"Kantor terkena banjir\"}";
        pausing("bpjs-malut", open, term, "pause", SERVED, reason).statusCode(403);
        pausing("bpjs-supervisor", open, term, "resume", SERVED, reason)
                .statusCode(409)
                .body("code", equalTo("deadline-not-paused"));
        // after Monday the 1st: 2, 3, 4, 5 November are four of the ten days
        pausing("bpjs-supervisor", open, term, "pause", LocalDate.of(2027, 11, 5), reason)
                .statusCode(201)
                .body("paused", equalTo(true));
        pausing("bpjs-supervisor", open, term, "pause", LocalDate.of(2027, 11, 5), reason)
                .statusCode(409)
                .body("code", equalTo("deadline-not-running"));
        String found = open.has("findings[0].id");
        on(open, LAST.plusDays(1), step("SP2", found, LAST.plusDays(1)))
                .statusCode(422)
                .body("code", equalTo("step-not-yet"))
                .body("guard", equalTo("SP1_RAN_OUT"))
                .body("opensOn", nullValue());
        // day 0 of the other six is Wednesday the 10th
        pausing("bpjs-supervisor", open, term, "resume", LocalDate.of(2027, 11, 10), reason)
                .statusCode(201)
                .body("paused", equalTo(false))
                .body("dueDate", equalTo("2027-11-18"));
    }

    @Test
    void a_term_that_was_paused_before_its_letter_was_really_served_has_all_its_days() {
        ACase open = reprimanded();
        String term = as("bpjs-malut").get(open.url()).then().extract().path("currentDeadline.id");
        String reason = "{\"reason\": \"Kantor terkena banjir\"}";
        pausing("bpjs-supervisor", open, term, "pause", LocalDate.of(2027, 11, 5), reason)
                .statusCode(201);
        pausing("bpjs-supervisor", open, term, "resume", LocalDate.of(2027, 11, 10), reason)
                .statusCode(201);
        by(
                        "bpjs-malut-2",
                        open,
                        LocalDate.of(2027, 11, 15),
                        """
                        {"step": "CORRECTION", "correctsStepId": "%s", "field": "SERVED_DATE", "value": "2027-11-11",
                         "reason": "Tanda terima bertanggal lain"}"""
                                .formatted(line(open, "SP1")))
                .statusCode(201);
        // 12, 15 to 19, 22 to 25 November
        as("bpjs-malut")
                .get(open.url() + "/deadlines")
                .then()
                .body("items.find { it.step == 'SP1' }.dueDate", equalTo("2027-11-25"));
    }

    @Test
    void a_handover_and_law_enforcement_exclude_each_other_over_all_cases_of_the_employer() {
        String employer = anEmployer();
        ACase arrears = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        String found = arrears.has("findings[0].id");
        on(arrears, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(arrears, SERVED, step("COLLECT_LETTER", found, SERVED)).statusCode(201);
        on(arrears, SERVED, step("KPKNL", found, SERVED))
                .statusCode(422)
                .body("code", equalTo("step-not-yet"))
                .body("guard", equalTo("RECEIVABLE_IS_BAD"))
                .body("allowed", hasItems("CRIMINAL_REPORT", "JOINT_VISIT"));
        String prosecutors = agency("KEJARI");
        on(
                        arrears,
                        SERVED,
                        "{\"step\": \"JOINT_VISIT\", \"servedDate\": \"" + SERVED + "\", \"agencyIds\": [\""
                                + prosecutors + "\"]}")
                .statusCode(201)
                .body("state", equalTo("COLLECTING"));
        on(arrears, SERVED, step("KPKNL", found, SERVED))
                .statusCode(422)
                .body("guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"));
    }

    @Test
    void a_case_that_a_batch_refuses_keeps_nothing_of_what_was_confirmed_for_it() {
        String suspected = ", \"workersKnown\": 12";
        List<ACase> examined = List.of(
                aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", suspected)),
                aCase(
                        anEmployer(),
                        "ADMINISTRATIVE",
                        finding("PDS_TK", "SUSPECTED", suspected),
                        finding("PDS_UPAH", "SUSPECTED", "")));
        for (ACase each : examined) {
            on(each, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
            on(each, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        }
        String report =
                "{\"step\": \"EXAM_REPORT\", \"confirmFindings\": true, \"evidence\": [\"LHP 99/2027\"], \"note\": "
                        + "\"LHP 99/2027\", \"caseIds\": [\"" + examined.get(0).id() + "\", \""
                        + examined.get(1).id() + "\"]%s}";
        Map<String, Long> before = database.rows();
        batch(report.formatted(", \"mandateId\": \"" + UUID.randomUUID() + "\""), SERVED)
                .statusCode(201)
                .body("items.outcome", contains("REFUSED", "REFUSED"))
                .body("items.problem", contains("step-needs-proof", "step-needs-proof"))
                .body("items.state", contains("EXAMINING", "EXAMINING"));
        Map<String, Long> expected = new LinkedHashMap<>(before);
        List.of("case_batch", "audit_entry where kind = 'WRITE'", "idempotency_key")
                .forEach(table -> expected.merge(table, 1L, Long::sum));
        assertThat(database.rows()).isEqualTo(expected);
        examined.get(1).is().body("findings.status", contains("SUSPECTED", "SUSPECTED"));

        batch(report.formatted(""), SERVED).statusCode(201).body("items.outcome", contains("TAKEN", "TAKEN"));
        examined.get(1).is().body("findings.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void a_batch_takes_one_step_on_many_cases_and_says_what_became_of_each() {
        ACase one = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ""));
        ACase other = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        ACase verified = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ""));
        on(verified, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        String unseen = Cases.CASE_OF_JATENG;
        String ids = "\"" + String.join("\", \"", one.id(), other.id(), verified.id(), unseen) + "\"";

        Map<String, Long> before = database.rows();
        batch("{\"step\": \"VERIFY\", \"caseIds\": [" + ids + "], \"maxAffected\": 3}")
                .statusCode(409)
                .body("code", equalTo("too-many-affected"));
        batch("{\"step\": \"CORRECTION\", \"caseIds\": [" + ids + "]}")
                .statusCode(400)
                .body("issues.code", contains("not-in-a-batch"));
        batch("{\"step\": \"SP1\", \"confirmFindings\": true}")
                .statusCode(400)
                .body("issues.pointer", contains("/caseIds", "/confirmFindings", "/evidence"));
        assertThat(database.rows()).isEqualTo(before);

        batch("{\"step\": \"VERIFY\", \"dryRun\": true, \"caseIds\": [" + ids + "]}")
                .statusCode(201)
                .body("items.find { it.caseId == '" + one.id() + "' }.outcome", equalTo("TAKEN"));
        one.is().body("state", equalTo("DETECTED"));
        batch("{\"step\": \"VERIFY\", \"caseIds\": [" + ids + "]}")
                .statusCode(201)
                .body("items.find { it.caseId == '" + one.id() + "' }.outcome", equalTo("TAKEN"))
                .body("items.find { it.caseId == '" + other.id() + "' }.state", equalTo("VERIFYING"))
                .body("items.find { it.caseId == '" + verified.id() + "' }.problem", equalTo("step-not-allowed"))
                .body("items.find { it.caseId == '" + unseen + "' }.outcome", equalTo("NOT_FOUND"));
        batch("{\"step\": \"EXAM\", \"caseIds\": [" + ids + "]}").statusCode(201);
        batch(
                        "{\"step\": \"EXAM_REPORT\", \"confirmFindings\": true, \"evidence\": [\"LHP 99/2027\"], \"note\": \"LHP\","
                                + " \"caseIds\": [" + ids + "]}")
                .statusCode(201);
        one.is().body("state", equalTo("EXAMINED")).body("findings.status", contains("CONFIRMED"));
        batch("{\"step\": \"SP1\", \"servedDate\": \"" + SERVED + "\", \"caseIds\": [" + ids + "]}", SERVED)
                .statusCode(201)
                .body("items.outcome", hasItem("TAKEN"));
        one.is().body("state", equalTo("REPRIMANDED"));
        batch("{\"step\": \"SP2\", \"servedDate\": \"" + SERVED + "\", \"caseIds\": [" + ids + "]}", SERVED)
                .statusCode(201)
                .body("items.find { it.caseId == '" + one.id() + "' }.guard", equalTo("SP1_RAN_OUT"));
    }

    @Test
    void an_officers_day_shows_what_is_late_soon_and_later_with_what_blocks_it() {
        ACase open = reprimanded();
        patching("bpjs-malut", "*", "{\"assignee\": \"" + Cases.OTHER_EXAMINER + "\"}")
                .patch(open.url())
                .then()
                .statusCode(200);
        String item = "find { it.caseId == '" + open.id() + "' }";
        workList(SERVED)
                .statusCode(200)
                .body("later.items." + item + ".dueDate", equalTo(LAST.toString()))
                .body("later.items." + item + ".blocked", equalTo(true))
                .body("later.items." + item + ".next.blockedBy", contains("SP1_RAN_OUT"))
                .body(
                        "later.items." + item + ".next.opensOn",
                        contains(LAST.plusDays(1).toString()))
                .body("later.items." + item + ".duties.step", contains("REPORT_WASNAKER"))
                .body("counts.state", hasItem("REPRIMANDED"));
        workList(LAST).body("dueSoon.items." + item + ".dueOf", equalTo("SP1"));
        workList(LAST.plusDays(1)).body("overdue.items." + item + ".blocked", equalTo(false));
        as("bpjs-malut").get("/v1/work-list").then().statusCode(200).body("officer", nullValue());
        as("bpjs-malut")
                .get("/v1/work-list?officer=" + Cases.EXAMINER_OF_JATENG)
                .then()
                .statusCode(400)
                .body("issues.code", contains("unknown-officer"));
    }

    @Test
    void a_term_that_passed_is_found_once_and_the_case_is_overdue_until_it_moves() {
        ACase open = reprimanded();
        sweep(LAST);
        open.is().body("currentDeadline.overdueAt", nullValue());
        sweep(LAST.plusDays(1));
        String found = open.is().extract().path("currentDeadline.overdueAt");
        assertThat(found).isNotNull();
        sweep(LAST.plusDays(2));
        open.is().body("currentDeadline.overdueAt", equalTo(found));
        assertThat(database.count("change where type = 'case.deadline-passed' and subject_id = '" + open.id() + "'"))
                .isEqualTo(1);
        as("bpjs-malut")
                .get("/v1/cases?overdue=true&dueDateLt=" + LAST.plusDays(1) + "&employerId=" + open.has("employerId"))
                .then()
                .body("items.id", contains(open.id()));
        on(open, LAST.plusDays(2), step("SP2", open.has("findings[0].id"), LAST.plusDays(2)))
                .statusCode(201);
        as("bpjs-malut")
                .get("/v1/cases?overdue=true&employerId=" + open.has("employerId"))
                .then()
                .body("items", empty());
    }

    private static void sweep(LocalDate day) {
        as("bpjs-malut")
                .header("Sandbox-Date", day.toString())
                .post("/sandbox/sweep")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse workList(LocalDate day) {
        return as("bpjs-malut")
                .header("Acting-Officer", Cases.OTHER_EXAMINER)
                .header("Sandbox-Date", day.toString())
                .get("/v1/work-list")
                .then();
    }

    /** A case under its first reprimand, served on the first day. */
    private static ACase reprimanded() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM_REPORT\", \"findingIds\": [\"" + found + "\"], \"note\": \"LHP 99/2027\"}")
                .statusCode(201);
        on(open, SERVED, step("SP1", found, SERVED)).statusCode(201);
        return open;
    }

    private static String agency(String kind) {
        return as("bpjs-malut")
                .get("/v1/agencies?limit=500")
                .then()
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static String line(ACase open, String step) {
        return open.history().extract().path("items.find { it.step == '" + step + "' }.id");
    }

    private static ValidatableResponse commit(ACase open, LocalDate day, LocalDate promised, LocalDate due) {
        return posting(
                        "bpjs-malut",
                        "{\"promise\": \"Mendaftarkan seluruh pekerja\", \"promisedDate\": \"" + promised
                                + "\", \"dueDate\": \"" + due + "\"}")
                .header("If-Match", "*")
                .header("Sandbox-Date", day.toString())
                .post(open.url() + "/commitments")
                .then();
    }

    private static ValidatableResponse pausing(
            String client, ACase open, String term, String what, LocalDate day, String body) {
        return posting(client, body)
                .header("If-Match", "*")
                .header("Sandbox-Date", day.toString())
                .post(open.url() + "/deadlines/" + term + "/" + what)
                .then();
    }

    private static ValidatableResponse batch(String body) {
        return posting("bpjs-malut", body).post("/v1/case-batches").then();
    }

    private static ValidatableResponse batch(String body, LocalDate day) {
        return posting("bpjs-malut", body)
                .header("Sandbox-Date", day.toString())
                .post("/v1/case-batches")
                .then();
    }
}
