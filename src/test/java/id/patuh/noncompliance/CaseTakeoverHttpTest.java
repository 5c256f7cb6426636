package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.on;
import static id.patuh.noncompliance.Cases.owes;
import static id.patuh.noncompliance.PaperCases.BEGIN;
import static id.patuh.noncompliance.PaperCases.FINED;
import static id.patuh.noncompliance.PaperCases.SP1;
import static id.patuh.noncompliance.PaperCases.SP2;
import static id.patuh.noncompliance.PaperCases.TODAY;
import static id.patuh.noncompliance.PaperCases.body;
import static id.patuh.noncompliance.PaperCases.fine;
import static id.patuh.noncompliance.PaperCases.letter;
import static id.patuh.noncompliance.PaperCases.paper;
import static id.patuh.noncompliance.PaperCases.takeOver;
import static id.patuh.noncompliance.PaperCases.taken;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Cases from paper. The days of the reprimands are worked by hand: 2026 closes offices on 18 to 20, 23 and 24 March (Nyepi,
 * Idulfitri) and on 3 April (Good Friday). After Tuesday 10 March the ten days are 11, 12, 13, 16, 17, 25, 26, 27, 30 and 31
 * March; after Wednesday 1 April they are 2, 6 to 10 and 13 to 16 April. The fine stands for 30 days after 16 April: 16 May.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseTakeoverHttpTest {

    @Inject
    Database database;

    @Test
    void a_case_from_paper_stands_where_its_last_step_led_on_the_days_of_the_paper() {
        ACase fined = taken(paper(anEmployer(), FINED));
        fined.is()
                .body("state", equalTo("FINED"))
                .body("openedDate", equalTo("2026-02-02"))
                .body("currentDeadline.dueDate", equalTo("2026-05-16"))
                .body("currentDeadline.countedFrom", equalTo("TERM_BEFORE"))
                .body("nextSteps", hasItem("TMP2T_REQUEST"));
        as("bpjs-malut")
                .get(fined.url() + "/deadlines")
                .then()
                .body("items.find { it.step == 'SP1' }.dueDate", equalTo("2026-03-31"))
                .body("items.find { it.step == 'SP2' }.dueDate", equalTo("2026-04-16"));
        fined.history()
                .body("items.step", contains("DETECT", "VERIFY", "EXAM", "EXAM_REPORT", "SP1", "SP2", "ADMIN_FINE"))
                .body("items.takenOver", everyItem(equalTo(true)))
                .body("items[0].takenDate", equalTo("2026-02-02"))
                .body("items[0].paperNumber", notNullValue())
                .body("items[4].takenDate", equalTo("2026-03-10"))
                .body("items[4].servedDate", equalTo("2026-03-10"))
                .body("items[4].paperNumber", equalTo("B/99/SP1/2026"));
        assertThat(database.count("change where subject_id = '" + fined.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_taken_over_goes_on_here_by_the_terms_of_the_paper() {
        String employer = anEmployer();
        ACase open = taken(paper(employer, SP1));
        String found = open.has("findings[0].id");
        String sp2 = "{\"step\": \"SP2\", \"findingIds\": [\"" + found + "\"], \"servedDate\": \"%s\"}";
        on(open, LocalDate.of(2026, 3, 31), sp2.formatted("2026-03-31"))
                .statusCode(422)
                .body("guard", equalTo("SP1_RAN_OUT"))
                .body("opensOn", equalTo("2026-04-01"));
        on(open, LocalDate.of(2026, 4, 1), sp2.formatted("2026-04-01"))
                .statusCode(201)
                .body("currentDeadline.dueDate", equalTo("2026-04-16"));
        open.history().body("items.find { it.step == 'SP2' }.takenOver", equalTo(false));
    }

    @Test
    void terms_that_ran_out_between_two_steps_are_not_told_as_if_they_were_new() {
        ACase open = taken(paper(anEmployer(), SP2));
        sweep(TODAY);
        String passed = "change where type = 'case.deadline-passed' and subject_id = '" + open.id() + "'";
        assertThat(database.count(passed)).isEqualTo(1);
        sweep(TODAY.plusDays(1));
        assertThat(database.count(passed)).isEqualTo(1);
        open.is().body("currentDeadline.step", equalTo("SP2")).body("currentDeadline.overdueAt", notNullValue());

        ACase reported = taken(paper(anEmployer(), SP2 + "," + letter("REPORT_WASNAKER", "2026-04-20")));
        sweep(TODAY);
        assertThat(database.count(
                        "change where type = 'case.deadline-passed' and subject_id = '" + reported.id() + "'"))
                .isZero();
        reported.is()
                .body("state", equalTo("REPRIMANDED_AGAIN"))
                .body("duties", empty())
                .body("currentDeadline.dueDate", equalTo("2026-04-16"))
                .body("currentDeadline.overdueAt", notNullValue());
    }

    @Test
    void a_fine_from_paper_is_seen_and_paid_here() {
        ACase fined = taken(paper(anEmployer(), FINED));
        String sanctions = "/v1/sanctions?caseId=" + fined.id();
        ValidatableResponse kept = as("bpjs-malut")
                .get(sanctions)
                .then()
                .statusCode(200)
                .body("items.state", contains("APPROVED"))
                .body("items[0].takenOver", equalTo(true))
                .body("items[0].decidedDate", equalTo("2026-04-20"))
                .body("items[0].fine.amount.amount", equalTo("750000"))
                .body("items[0].fine.lines", empty())
                .body("items[0].fine.payableUntilDate", equalTo("2026-05-18"));
        posting(
                        "bpjs-malut",
                        """
                        {"paidDate": "2026-05-20", "amount": {"amount": "750000", "currency": "IDR"},
                         "reference": "NTPN-99-000007"}""")
                .header("If-Match", "*")
                .header("Sandbox-Date", TODAY.toString())
                .post("/v1/sanctions/" + kept.extract().path("items[0].id") + "/payments")
                .then()
                .statusCode(201)
                .body("state", equalTo("PAID"));
        fined.history().body("items.step", hasItem("FINE_PAID"));
    }

    @Test
    void a_case_that_was_closed_on_paper_ends_closed_with_its_fine_paid_and_its_findings_settled() {
        String paid = ", \"paidDate\": \"2026-05-11\", \"paymentReference\": \"NTPN-99-000001\"";
        String steps = SP2 + "," + fine("2026-04-20", paid) + ",";
        String resolved = finding("PWBD", "RESOLVED", ", \"resolution\": \"Terdaftar 2026-05-12\"");
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        takeOver(paper(employer, resolved, steps + "{\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-05-08\"}"))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].guard", equalTo("FINE_SETTLED"))
                .body("items[0].stepIndex", equalTo(6));
        assertNothingIsKept(before, 1);

        ACase closed = taken(
                paper(employer, resolved, steps + "{\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-05-12\"}"));
        closed.is()
                .body("state", equalTo("CLOSED_COMPLIANT"))
                .body("closedDate", equalTo("2026-05-12"))
                .body("currentDeadline", nullValue())
                .body("findings.status", contains("RESOLVED"));
        closed.history()
                .body("items.takenOver", everyItem(equalTo(true)))
                .body("items.find { it.step == 'FINDING_AMENDED' }.takenDate", equalTo("2026-05-12"));
        as("bpjs-malut").get("/v1/sanctions?caseId=" + closed.id()).then().body("items.state", contains("PAID"));
        String open = paper(anEmployer(), SP2 + ",{\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-05-12\"}");
        takeOver(open).body("items[0].problem", equalTo("step-needs-proof")).body("items[0].stepIndex", equalTo(5));
    }

    @Test
    void a_second_reprimand_one_day_too_early_is_refused_with_the_step_and_the_day_and_nothing_is_written() {
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        takeOver(paper(employer, SP1 + "," + letter("SP2", "2026-03-31")))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].employerId", equalTo(employer))
                .body("items[0].caseId", nullValue())
                .body("items[0].problem", equalTo("step-too-early"))
                .body("items[0].guard", equalTo("SP1_RAN_OUT"))
                .body("items[0].stepIndex", equalTo(4))
                .body("items[0].opensOn", equalTo("2026-04-01"));
        String served =
                letter("SP2", "2026-03-31").replace("\"takenDate\": \"2026-03-31\"", "\"takenDate\": \"2026-04-02\"");
        takeOver(paper(employer, SP1 + "," + served))
                .body("items[0].problem", equalTo("step-needs-proof"))
                .body("items[0].issues.pointer", contains("/cases/0/steps/4/servedDate"))
                .body("items[0].issues.code", contains("before-the-term-ran-out"));
        assertNothingIsKept(before, 2);
    }

    @Test
    void everything_wrong_with_the_days_and_the_proof_of_a_paper_is_told_at_once() {
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        String steps =
                """
                {"step": "VERIFY", "takenDate": "2026-02-01"},
                {"step": "NOTICE_1", "takenDate": "2026-02-10", "servedDate": "2026-02-11"},
                {"step": "EXAM", "takenDate": "2026-02-09", "findingIndexes": [1]},
                {"step": "CLOSE_DUPLICATE", "takenDate": "2026-02-20", "fine": %s},
                {"step": "ADMIN_FINE", "takenDate": "2026-06-03", "servedDate": "2026-06-03", "letterNumber": "B/99"}"""
                        .formatted(
                                """
                                {"amount": {"amount": "1", "currency": "IDR"}, "payableUntil": "2026-05-18"}""");
        takeOver(paper(employer, steps))
                .body("items[0].problem", equalTo("invalid-request"))
                .body("items[0].stepIndex", equalTo(0))
                .body(
                        "items[0].issues.pointer",
                        contains(
                                "/cases/0/steps/0/takenDate",
                                "/cases/0/steps/1/servedDate",
                                "/cases/0/steps/1/letterNumber",
                                "/cases/0/steps/2/takenDate",
                                "/cases/0/steps/2/findingIndexes/0",
                                "/cases/0/steps/3/step",
                                "/cases/0/steps/3/fine",
                                "/cases/0/steps/4/takenDate",
                                "/cases/0/steps/4/fine"))
                .body(
                        "items[0].issues.code",
                        contains(
                                "too-early",
                                "after-the-step",
                                "required",
                                "too-early",
                                "unknown-finding",
                                "not-in-a-takeover",
                                "not-with-this-step",
                                "in-the-future",
                                "required"));
        assertNothingIsKept(before, 1);
    }

    @Test
    void what_is_refused_stops_nobody_and_a_twin_is_refused() {
        String twice = anEmployer();
        String other = anEmployer();
        String bad = paper(anEmployer(), SP1 + "," + letter("SP2", "2026-03-31"));
        String unknown = UUID.randomUUID().toString();
        takeOver(
                        paper(twice, SP1),
                        bad,
                        paper(twice, SP1),
                        paper(unknown, SP1),
                        paper(Cases.IN_JATENG, SP1),
                        paper(other, SP1))
                .body(
                        "items.outcome",
                        contains("TAKEN_OVER", "REFUSED", "REFUSED", "NOT_FOUND", "NOT_FOUND", "TAKEN_OVER"))
                .body("items[2].problem", equalTo("case-already-open"))
                .body("items[5].state", equalTo("REPRIMANDED"))
                .body("items[5].dueDate", equalTo("2026-03-31"));
        takeOver(paper(aBranchOf(other, "8271"), SP1)).body("items[0].problem", equalTo("case-already-open"));
        takeOver(paper(Cases.CEASED, SP1)).body("items[0].problem", equalTo("employer-ceased"));
        takeOver(paper(Cases.VILLAGE, SP1)).body("items[0].problem", equalTo("track-does-not-fit"));
    }

    @Test
    void a_file_of_the_office_is_taken_over_once() {
        String employer = anEmployer();
        String closed = paper(
                employer,
                BEGIN + ",{\"step\": \"CLOSE_NOT_OBLIGED\", \"takenDate\": \"2026-03-03\", \"note\": \"Tutup\"}");
        taken(closed);
        takeOver(closed).body("items[0].problem", equalTo("case-already-taken-over"));
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        posting("bpjs-malut", body(true, paper(employer, FINED), paper(employer, SP1)))
                .header("Sandbox-Date", TODAY.toString())
                .post("/v1/case-takeovers")
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("items.outcome", contains("TAKEN_OVER", "REFUSED"))
                .body("items[0].state", equalTo("FINED"))
                .body("items[0].dueDate", equalTo("2026-05-16"))
                .body("items[0].caseId", nullValue());
        assertNothingIsKept(before, 1);
    }

    @Test
    void a_replay_answers_the_same_and_takes_over_nothing() {
        String key = UUID.randomUUID().toString();
        String body = body(false, paper(anEmployer(), SP1));
        String first = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/case-takeovers")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        Map<String, Long> before = database.rows();
        String location = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/case-takeovers")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first))
                .extract()
                .header("Location");
        assertThat(database.rows()).isEqualTo(before);
        as("bpjs-malut").get(location).then().statusCode(200).body("items.outcome", contains("TAKEN_OVER"));
        as("bpjs-jateng").get(location).then().statusCode(404);
    }

    @Test
    void arrears_handed_over_on_paper_and_the_state_attorney_close_the_door_to_each_other_from_their_days() {
        String employer = anEmployer();
        owes(employer, "2024-03", 9_000_000);
        String collected = """
                {"step": "VERIFY", "takenDate": "2026-02-04"},
                %s"""
                .formatted(letter("COLLECT_LETTER", "2026-02-10"));
        String skk = ", {\"step\": \"SKK\", \"takenDate\": \"2026-04-28\", \"mandateId\": \"%s\"}";
        String found = finding("ARREARS", "CONFIRMED", "");
        String arrears = paper(employer, "ARREARS", found, collected + "," + letter("KPKNL", "2026-04-27"));
        String registeredInPart = finding("PDS_TK", "CONFIRMED", "");
        takeOver(arrears).body("items[0].state", equalTo("HANDED_OVER"));

        String other = anEmployer();
        owes(other, "2024-03", 9_000_000);
        String given = mandate(other, "2026-04-13");
        takeOver(paper(other, "ARREARS", found, collected + "," + letter("KPKNL", "2026-04-13")))
                .body("items[0].guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"));
        takeOver(paper(other, registeredInPart, SP2 + skk.formatted(given)))
                .body("items[0].state", equalTo("MANDATED"));
        // a day before the SKK nothing was in its way, but today the claim would be with both
        takeOver(paper(other, "ARREARS", found, collected + "," + letter("KPKNL", "2026-04-12")))
                .body("items[0].guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"))
                .body("items[0].stepIndex", equalTo(2));
        takeOver(
                        paper(
                                other,
                                "ARREARS",
                                found,
                                collected + "," + letter("KPKNL", "2026-04-12")
                                        + ", {\"step\": \"PSBDT\", \"takenDate\": \"2026-04-13\", \"note\": \"PSBDT-99\"}"
                                        + ", {\"step\": \"CLOSE_UNCOLLECTABLE\", \"takenDate\": \"2026-04-13\", \"note\": \"PSBDT-99\"}"))
                .body("items[0].state", equalTo("CLOSED_UNCOLLECTABLE"));
    }

    @Test
    void arrears_that_the_ledger_shows_unpaid_were_not_settled_on_paper() {
        String employer = anEmployer();
        owes(employer, "2024-05", 9_000_000);
        String settled = finding("ARREARS", "RESOLVED", ", \"toMonth\": \"2026-01\", \"resolution\": \"Lunas\"");
        String steps =
                "{\"step\": \"VERIFY\", \"takenDate\": \"2026-02-04\"}, {\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-04-15\"}";
        Map<String, Long> before = database.rows();
        takeOver(paper(employer, "ARREARS", settled.replace("\"2026-01\", \"toMonth", "\"2024-01\", \"toMonth"), steps))
                .body("items[0].problem", equalTo("finding-needs-proof"))
                .body("items[0].issues.pointer", contains("/cases/0/findings/0/status"))
                .body("items[0].issues.code", contains("arrears-unpaid"));
        assertNothingIsKept(before, 1);
        takeOver(paper(employer, "ARREARS", settled, steps)).body("items[0].state", equalTo("CLOSED_COMPLIANT"));
    }

    @Test
    void what_is_still_open_on_paper_is_excluded_by_another_case_and_what_was_settled_is_not() {
        String employer = anEmployer();
        String verified = "{\"step\": \"VERIFY\", \"takenDate\": \"2026-02-04\"}";
        String arrears = paper(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""), verified);
        takeOver(arrears, paper(employer, verified))
                .body("items[0].outcome", equalTo("TAKEN_OVER"))
                .body("items[1].problem", equalTo("findings-exclude-each-other"));
        String settled = finding("PWBD", "RESOLVED", ", \"resolution\": \"Terdaftar 2026-02-03\"");
        takeOver(paper(employer, settled, verified)).body("items[0].outcome", equalTo("TAKEN_OVER"));
    }

    /** Due on 15 October 2025 and bad after six months: not yet on 15 April, on 16 April, and all the more today. */
    @Test
    void arrears_are_as_bad_as_they_were_on_the_day_of_the_paper() {
        String employer = anEmployer();
        owes(employer, "2025-09", 9_000_000);
        String collected =
                "{\"step\": \"VERIFY\", \"takenDate\": \"2026-02-04\"}, " + letter("COLLECT_LETTER", "2026-02-10");
        String found = finding("ARREARS", "CONFIRMED", "");
        takeOver(paper(employer, "ARREARS", found, collected + "," + letter("KPKNL", "2026-04-15")))
                .body("items[0].guard", equalTo("RECEIVABLE_IS_BAD"))
                .body("items[0].stepIndex", equalTo(2));
        takeOver(paper(employer, "ARREARS", found, collected + "," + letter("KPKNL", "2026-04-16")))
                .body("items[0].state", equalTo("HANDED_OVER"));
    }

    @Test
    void what_was_confirmed_on_paper_is_known_from_the_day_of_the_report() {
        String employer = anEmployer();
        String confirmed = finding("PWBD", "CONFIRMED", ", \"workersKnown\": 12");
        taken(paper(employer, confirmed, SP1));
        as("bpjs-malut")
                .get("/v1/employers/" + employer + "/known-workforce")
                .then()
                .body("items.asOfDate", hasItem("2026-03-02"))
                .body("items.source", hasItem("EXAMINATION"));
        taken(paper(anEmployer(), finding("PDS_UPAH", "CONFIRMED", ", \"evidence\": [\"LHP 99/2026\"]"), SP1));
        takeOver(paper(anEmployer(), finding("PDS_UPAH", "CONFIRMED", ""), SP1))
                .body("items[0].problem", equalTo("finding-needs-proof"))
                .body("items[0].issues.pointer", contains("/cases/0/findings/0/evidence"))
                .body("items[0].stepIndex", nullValue());
    }

    @Test
    void cases_from_paper_are_found_by_the_number_of_their_file() {
        ACase one = taken(paper(anEmployer(), SP1));
        ACase other = taken(paper(anEmployer(), SP1));
        String number = one.has("paperNumber");
        assertThat(number).startsWith("99/");
        as("bpjs-malut")
                .queryParam("paperNumber", number)
                .queryParam("count", "exact")
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(one.id()))
                .body("items[0].paperNumber", equalTo(number))
                .body("page.count.value", equalTo(1));
        as("bpjs-malut")
                .contentType("application/json")
                .body("{\"paperNumber\": [\"" + number + "\", \"" + other.has("paperNumber")
                        + "\"], \"sort\": \"caseNumber\"}")
                .post("/v1/cases/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(one.id(), other.id()));
        as("bpjs-malut")
                .queryParam("paperNumber", number.substring(0, 8))
                .get("/v1/cases")
                .then()
                .body("items", empty());
        as("bpjs-jateng")
                .queryParam("paperNumber", number)
                .get("/v1/cases")
                .then()
                .body("items", empty());
        as("bpjs-malut")
                .queryParam("paperNumber", "99/\u0001")
                .get("/v1/cases")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("paperNumber"));
        ACase here = Cases.aCase();
        here.is().body("paperNumber", nullValue());
    }

    @Test
    void others_than_the_offices_of_bpjs_take_nothing_over() {
        Map<String, Long> before = database.rows();
        posting("wasnaker-malut", body(false, paper(anEmployer(), SP1)))
                .post("/v1/case-takeovers")
                .then()
                .statusCode(403);
        posting("bpjs-malut", "{\"cases\": []}")
                .post("/v1/case-takeovers")
                .then()
                .statusCode(400)
                .body("issues.pointer", not(empty()));
        assertThat(database.rows()).containsEntry("case_takeover", before.get("case_takeover"));
    }

    /** Beside the request, its audit and its key nothing is written. */
    private void assertNothingIsKept(Map<String, Long> before, int requests) {
        Map<String, Long> expected = new LinkedHashMap<>(before);
        for (String table : new String[] {"case_takeover", "audit_entry where kind = 'WRITE'", "idempotency_key"}) {
            expected.merge(table, (long) requests, Long::sum);
        }
        assertThat(database.rows()).isEqualTo(expected);
    }

    private static void sweep(LocalDate day) {
        as("bpjs-malut")
                .header("Sandbox-Date", day.toString())
                .post("/sandbox/sweep")
                .then()
                .statusCode(200);
    }

    private static String mandate(String employer, String validFrom) {
        return posting(
                        "bpjs-malut",
                        """
                        {"number": "SKK/99/%s", "receiverAgencyId": "01970000-0000-7000-8000-000000000005",
                         "employerIds": ["%s"], "validFrom": "%s"}"""
                                .formatted(UUID.randomUUID(), employer, validFrom))
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
