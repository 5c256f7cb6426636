package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.on;
import static id.patuh.noncompliance.PaperCases.BEGIN;
import static id.patuh.noncompliance.PaperCases.FINED;
import static id.patuh.noncompliance.PaperCases.SP1;
import static id.patuh.noncompliance.PaperCases.SP2;
import static id.patuh.noncompliance.PaperCases.TODAY;
import static id.patuh.noncompliance.PaperCases.fine;
import static id.patuh.noncompliance.PaperCases.letter;
import static id.patuh.noncompliance.PaperCases.paper;
import static id.patuh.noncompliance.PaperCases.takeOver;
import static id.patuh.noncompliance.PaperCases.taken;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Promises, reopenings and withheld services from paper. The fine of 20 April stands until 16 May and is payable until 18 May: on
 * Tuesday 19 May services may be asked to be withheld.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PaperLadderHttpTest {

    private static final String DPMPTSP = "01970000-0000-7000-8000-000000000008";
    private static final String KEJARI = "01970000-0000-7000-8000-000000000005";
    private static final String RESOLVED = finding("PWBD", "RESOLVED", ", \"resolution\": \"Terdaftar 2026-05-28\"");
    private static final String PAID = ", \"paidDate\": \"2026-05-27\", \"paymentReference\": \"NTPN-99-000003\"";
    private static final String UNDECIDED = "{\"service\": \"BUSINESS_LICENCE\"}";
    private static final String IMPOSED = imposed("BUSINESS_LICENCE", "");
    private static final String LIFTED =
            imposed("BUSINESS_LICENCE", ", \"liftingNumber\": \"SK-100/DPMPTSP/2026\", \"liftedDate\": \"2026-05-29\"");
    private static final String REFUSED =
            """
            {"service": "TENDER", "decision": "REFUSED", "decisionDate": "2026-05-26", "refusalReason": "Bukan kewenangan"}""";

    @Inject
    Database database;

    @Test
    void a_promise_from_paper_is_waited_for_here_until_its_day() {
        ACase open = taken(paper(anEmployer(), SP1 + "," + promise("2026-03-17", "2026-06-10")));
        open.is()
                .body("state", equalTo("COMMITTED"))
                .body("currentDeadline.step", equalTo("COMMITMENT"))
                .body("currentDeadline.dueDate", equalTo("2026-06-10"));
        as("bpjs-malut")
                .get(open.url() + "/commitments")
                .then()
                .body("items.state", contains("ACTIVE"))
                .body("items[0].promise", equalTo("Mendaftarkan seluruh pekerja"))
                .body("items[0].madeTo", equalTo(KEJARI))
                .body("items[0].promisedDate", equalTo("2026-03-12"));
        open.history()
                .body("items.step", hasItems("COMMITMENT_RECORDED", "COMMITMENT"))
                .body("items.takenOver", everyItem(equalTo(true)));
        String broken = "{\"step\": \"COMMITMENT_BROKEN\", \"note\": \"Tidak terdaftar\"}";
        on(open, LocalDate.of(2026, 6, 10), broken).statusCode(422).body("opensOn", equalTo("2026-06-11"));
        on(open, LocalDate.of(2026, 6, 11), broken).statusCode(201);
        as("bpjs-malut").get(open.url() + "/commitments").then().body("items.state", contains("BROKEN"));
    }

    @Test
    void a_promise_that_was_broken_on_paper_was_so_on_the_day_after_its_last_and_the_ladder_went_on() {
        String begun = SP1 + "," + promise("2026-03-17", "2026-03-30");
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        takeOver(paper(employer, begun + "," + broken("2026-03-30")))
                .body("items[0].guard", equalTo("PROMISED_DAY_PASSED"))
                .body("items[0].stepIndex", equalTo(5))
                .body("items[0].opensOn", equalTo("2026-03-31"));
        assertNothingIsKept(before, 1);
        ACase open = taken(paper(employer, begun + "," + broken("2026-03-31") + "," + letter("SP2", "2026-04-01")));
        open.is().body("state", equalTo("REPRIMANDED_AGAIN")).body("currentDeadline.dueDate", equalTo("2026-04-16"));
        as("bpjs-malut")
                .get(open.url() + "/commitments")
                .then()
                .body("items.state", contains("BROKEN"))
                .body("items[0].endedDate", equalTo("2026-03-31"));
    }

    @Test
    void what_is_wrong_with_a_promise_of_the_paper_is_told_at_once() {
        String bare = "{\"step\": \"COMMITMENT\", \"takenDate\": \"2026-03-17\"}";
        takeOver(paper(anEmployer(), SP1 + "," + bare))
                .body("items[0].issues.pointer", contains("/cases/0/steps/4/commitment"))
                .body("items[0].issues.code", contains("required"));
        String late = promise("2026-03-17", "2026-03-17").replace("2026-03-12", "2026-03-18");
        String twice = "{\"step\": \"EXAM\", \"takenDate\": \"2026-03-18\", " + late.substring(late.indexOf("\"comm"));
        takeOver(paper(anEmployer(), SP1 + "," + late + "," + twice))
                .body(
                        "items[0].issues.pointer",
                        contains(
                                "/cases/0/steps/4/commitment/promisedDate",
                                "/cases/0/steps/4/commitment/dueDate",
                                "/cases/0/steps/5/commitment"))
                .body("items[0].issues.code", contains("after-the-step", "too-early", "not-with-this-step"));
        String early = promise("2026-03-17", "2026-03-30").replace("2026-03-12", "2026-02-01");
        takeOver(paper(anEmployer(), SP1 + "," + early)).body("items[0].issues.code", contains("before-the-case"));
        String nobody = promise("2026-03-17", "2026-03-30").replace(KEJARI, "01970000-0000-7000-8000-0000000000ff");
        takeOver(paper(anEmployer(), SP1 + "," + nobody))
                .body("items[0].stepIndex", equalTo(4))
                .body("items[0].issues.pointer", contains("/cases/0/steps/4/commitment/madeTo"))
                .body("items[0].issues.code", contains("unknown-agency"));
    }

    @Test
    void a_case_that_was_reopened_on_paper_goes_on_about_what_was_found_with_it() {
        String first = finding("PDS_TK", "RESOLVED", ", \"resolution\": \"Seluruh pekerja terdaftar\"");
        String again = finding("PDS_TK", "CONFIRMED", ", \"workersKnown\": 30").replace("2026-01", "2026-04");
        String closed = SP1 + ",{\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-03-25\"}";
        String reopened = closed + ",{\"step\": \"REOPEN\", \"takenDate\": \"2026-04-06\", \"note\": \"Kambuh\"%s}";
        String cites = ", \"findingIndexes\": [1]";
        String on = reopened.formatted(cites)
                + """
                ,{"step": "EXAM", "takenDate": "2026-04-07"},
                {"step": "EXAM_REPORT", "takenDate": "2026-04-09", "findingIndexes": [1], "note": "LHP 98/2026"},
                """
                + letter("SP1", "2026-04-13").replace("[0]", "[1]");
        String employer = anEmployer();
        ACase open = taken(paper(employer, first + "," + again, on));
        open.is()
                .body("state", equalTo("REPRIMANDED"))
                .body("closedDate", nullValue())
                .body("findings.status", contains("RESOLVED", "CONFIRMED"));
        open.history()
                .body(
                        "items.step",
                        contains(
                                "DETECT",
                                "VERIFY",
                                "EXAM",
                                "EXAM_REPORT",
                                "SP1",
                                "FINDING_AMENDED",
                                "CLOSE_COMPLIANT",
                                "REOPEN",
                                "FINDING_ADDED",
                                "EXAM",
                                "EXAM_REPORT",
                                "SP1"))
                .body("items.takenOver", everyItem(equalTo(true)))
                .body("items[5].takenDate", equalTo("2026-03-25"))
                .body("items[8].takenDate", equalTo("2026-04-06"));
        as("bpjs-malut")
                .get("/v1/employers/" + employer + "/known-workforce")
                .then()
                .body("items.asOfDate", contains("2026-04-09"));
        // what was found with it may not be cited before, and what was open did not let the case close
        takeOver(paper(
                        anEmployer(),
                        first + "," + again,
                        closed.replace("[0]", "[1]") + reopened.formatted(cites).substring(closed.length())))
                .body("items[0].issues.code", contains("found-later", "found-later"));
        String other = again.replace("PDS_TK", "PDS_PROGRAM");
        takeOver(paper(anEmployer(), first + "," + other, reopened.formatted("")))
                .body("items[0].problem", equalTo("step-needs-proof"))
                .body("items[0].stepIndex", equalTo(4));
        takeOver(paper(
                        anEmployer(),
                        again,
                        reopened.formatted(", \"findingIndexes\": [0]")
                                .replace(SP1, "{\"step\": \"VERIFY\", \"takenDate\": \"2026-02-04\"}")))
                .body("items[0].issues.code", contains("nothing-found-at-first"));
    }

    @Test
    void a_case_that_was_closed_wrongly_on_paper_goes_on_about_the_same_finding() {
        String steps = BEGIN
                + """
                ,{"step": "CLOSE_NOT_OBLIGED", "takenDate": "2026-03-05", "note": "Tutup"},
                {"step": "REOPEN", "takenDate": "2026-03-09", "note": "Ternyata masih buka"},
                {"step": "EXAM", "takenDate": "2026-03-09"},
                {"step": "EXAM_REPORT", "takenDate": "2026-03-09", "findingIndexes": [0], "note": "LHP 97/2026"},
                """
                + letter("SP1", "2026-03-10");
        ACase open = taken(paper(anEmployer(), steps));
        open.is()
                .body("state", equalTo("REPRIMANDED"))
                .body("findings.status", contains("CONFIRMED"))
                .body("currentDeadline.dueDate", equalTo("2026-03-31"));
        // and what was settled since was so after the last step
        ACase settled = taken(paper(anEmployer(), RESOLVED, steps));
        settled.history().body("items.find { it.step == 'FINDING_AMENDED' }.takenDate", equalTo("2026-03-10"));
    }

    @Test
    void services_asked_on_paper_to_be_withheld_are_decided_here_by_the_desk() {
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        takeOver(paper(employer, FINED + "," + request("2026-05-18", UNDECIDED)))
                .body("items[0].guard", equalTo("FINE_TERM_RAN_OUT"))
                .body("items[0].stepIndex", equalTo(6))
                .body("items[0].opensOn", equalTo("2026-05-19"));
        assertNothingIsKept(before, 1);

        ACase open = taken(paper(employer, FINED + "," + request("2026-05-19", UNDECIDED)));
        open.is().body("state", equalTo("WITHHOLDING_REQUESTED"));
        ValidatableResponse asked = withholding(open)
                .body("items[0].state", equalTo("REQUESTED"))
                .body("items[0].takenOver", equalTo(true))
                .body("items[0].withholding.restrictions.state", contains("REQUESTED"));
        String restriction = asked.extract().path("items[0].withholding.restrictions[0].restrictionId");
        assertThat(database.count(
                        "change where type = 'service-restriction.taken-over' and subject_id = '" + restriction + "'"))
                .isEqualTo(1);
        posting(
                        "dpmptsp-ternate",
                        """
                        {"decisionNumber": "SK-99/DPMPTSP/2026", "decisionDate": "2026-06-02", "validFrom": "2026-06-02"}""")
                .header("If-Match", "*")
                .header("Sandbox-Date", TODAY.toString())
                .post("/v1/service-restrictions/" + restriction + "/imposition")
                .then()
                .statusCode(201);
        open.is().body("state", equalTo("SERVICES_WITHHELD"));
    }

    @Test
    void services_withheld_on_paper_are_withheld_here_and_the_case_goes_on() {
        String steps = FINED + "," + request("2026-05-19", IMPOSED, REFUSED, "{\"service\": \"BUILDING_PERMIT\"}");
        takeOver(paper(anEmployer(), steps))
                .body("items[0].issues.pointer", contains("/cases/0/steps/6/withholding"))
                .body("items[0].issues.code", contains("step-missing"));
        takeOver(paper(anEmployer(), steps + "," + desk("TMP2T_IMPOSED", "2026-05-24")))
                .body("items[0].stepIndex", equalTo(7))
                .body("items[0].issues.code", contains("nothing-imposed-yet"));
        takeOver(paper(
                        anEmployer(),
                        steps + "," + desk("TMP2T_IMPOSED", "2026-05-25") + "," + desk("TMP2T_REVOKED", "2026-05-29")))
                .body("items[0].issues.code", contains("services-still-withheld"));
        ACase open = taken(paper(anEmployer(), steps + "," + desk("TMP2T_IMPOSED", "2026-05-25")));
        open.is().body("state", equalTo("SERVICES_WITHHELD"));
        withholding(open)
                .body("items[0].state", equalTo("IMPOSED"))
                .body("items[0].withholding.restrictions.state", hasItems("IMPOSED", "REFUSED", "REQUESTED"));
        open.history()
                .body("items.find { it.step == 'TMP2T_IMPOSED' }.paperNumber", equalTo("SK-99/DPMPTSP/2026"))
                .body("items.takenOver", everyItem(equalTo(true)));
        on(open, TODAY, "{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tutup\"}")
                .statusCode(422)
                .body("guard", equalTo("FINE_SETTLED"));
    }

    @Test
    void a_desk_that_refused_everything_on_paper_leaves_the_case_where_it_was_and_may_be_asked_again() {
        String refused = FINED + "," + request("2026-05-19", REFUSED);
        ACase open = taken(paper(anEmployer(), refused + "," + request("2026-05-27", UNDECIDED)));
        open.is().body("state", equalTo("WITHHOLDING_REQUESTED"));
        withholding(open).body("items.state", hasItems("REFUSED", "REQUESTED"));
        takeOver(paper(anEmployer(), refused + "," + desk("TMP2T_IMPOSED", "2026-05-27")))
                .body("items[0].issues.code", contains("nothing-imposed-yet"));
    }

    @Test
    void services_given_again_on_paper_were_so_when_the_fine_was_paid_and_the_breach_was_over() {
        String until = SP2 + "," + fine("2026-04-20", PAID) + "," + request("2026-05-19", LIFTED) + ","
                + desk("TMP2T_IMPOSED", "2026-05-25") + "," + desk("TMP2T_REVOKED", "2026-05-29");
        String closed = until + ",{\"step\": \"CLOSE_COMPLIANT\", \"takenDate\": \"2026-06-01\"}";
        String employer = anEmployer();
        Map<String, Long> before = database.rows();
        // not registered yet; then the fine paid a day too late; then paid before the desk withheld anything
        takeOver(paper(employer, until))
                .body("items[0].problem", equalTo("lifting-not-yet"))
                .body("items[0].stepIndex", equalTo(6));
        takeOver(paper(employer, RESOLVED, until.replace("2026-05-27", "2026-05-30")))
                .body("items[0].problem", equalTo("lifting-not-yet"));
        takeOver(paper(employer, RESOLVED, until.replace("2026-05-27", "2026-05-22")))
                .body("items[0].problem", equalTo("fine-paid-in-full"))
                .body("items[0].stepIndex", equalTo(6));
        takeOver(paper(employer, RESOLVED, until.replace("2026-05-27", "2026-05-19")))
                .body("items[0].guard", equalTo("FINE_NOT_PAID_IN_FULL"));
        assertNothingIsKept(before, 4);

        ACase done = taken(paper(employer, RESOLVED, closed));
        done.is().body("state", equalTo("CLOSED_COMPLIANT")).body("findings.status", contains("RESOLVED"));
        done.history()
                .body(
                        "items.step",
                        contains(
                                "DETECT",
                                "VERIFY",
                                "EXAM",
                                "EXAM_REPORT",
                                "SP1",
                                "SP2",
                                "ADMIN_FINE",
                                "TMP2T_REQUEST",
                                "TMP2T_IMPOSED",
                                "FINDING_AMENDED",
                                "TMP2T_REVOKED",
                                "CLOSE_COMPLIANT"))
                .body("items[9].takenDate", equalTo("2026-05-29"));
        withholding(done)
                .body("items[0].state", equalTo("LIFTED"))
                .body("items[0].withholding.restrictions[0].state", equalTo("LIFTED"));
        as("bpjs-malut")
                .get("/v1/sanctions?caseId=" + done.id() + "&kind=ADMINISTRATIVE_FINE")
                .then()
                .body("items.state", contains("PAID"));
    }

    @Test
    void everything_wrong_with_what_a_desk_decided_is_told_at_once() {
        String bad = request(
                "2026-05-19",
                """
                {"service": "TENDER", "decision": "IMPOSED", "decisionDate": "2026-05-18", "validFrom": "2026-05-17",
                 "refusalReason": "Tidak", "liftedDate": "2026-06-03"}""",
                """
                {"service": "TENDER", "decision": "REFUSED", "validFrom": "2026-05-25"}""",
                """
                {"service": "BUILDING_PERMIT", "decisionNumber": "SK-1", "liftingNumber": "SK-2"}""");
        takeOver(paper(anEmployer(), FINED + "," + bad))
                .body("items[0].problem", equalTo("invalid-request"))
                .body("items[0].stepIndex", equalTo(6))
                .body(
                        "items[0].issues.pointer",
                        contains(
                                at("0/decisionNumber"),
                                at("0/refusalReason"),
                                at("0/liftingNumber"),
                                at("0/decisionDate"),
                                at("0/liftedDate"),
                                at("0/validFrom"),
                                at("1/service"),
                                at("1/decisionDate"),
                                at("1/validFrom"),
                                at("1/refusalReason"),
                                at("2/decisionNumber"),
                                at("2/liftingNumber")))
                .body(
                        "items[0].issues.code",
                        contains(
                                "required",
                                "not-with-this-decision",
                                "required",
                                "too-early",
                                "in-the-future",
                                "too-early",
                                "repeated-item",
                                "required",
                                "not-with-this-decision",
                                "required",
                                "not-with-this-decision",
                                "not-with-this-decision"));
        String nobody = request("2026-05-19", UNDECIDED).replace(DPMPTSP, KEJARI);
        takeOver(paper(anEmployer(), FINED + "," + nobody))
                .body("items[0].issues.pointer", contains("/cases/0/steps/6/withholding/addresseeAgencyId"))
                .body("items[0].issues.code", contains("withholds-no-services"));
    }

    /** Settled on paper, whatever the register shows today: it may be loaded later. */
    @Test
    void the_word_of_the_paper_settles_what_it_settled_and_a_word_today_does_not() {
        String employer = anEmployer();
        ACase open = taken(paper(employer, RESOLVED, BEGIN));
        open.is().body("findings.status", contains("RESOLVED"));
        ACase here = taken(paper(anEmployer(), BEGIN));
        here.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"Terdaftar\"}")
                .statusCode(422)
                .body("issues.code", hasItem("not-registered"))
                .body("findingId", notNullValue());
    }

    private static String at(String where) {
        return "/cases/0/steps/6/withholding/services/" + where;
    }

    private void assertNothingIsKept(Map<String, Long> before, int requests) {
        Map<String, Long> expected = new LinkedHashMap<>(before);
        for (String table : new String[] {"case_takeover", "audit_entry where kind = 'WRITE'", "idempotency_key"}) {
            expected.merge(table, (long) requests, Long::sum);
        }
        assertThat(database.rows()).isEqualTo(expected);
    }

    private static ValidatableResponse withholding(ACase of) {
        return as("bpjs-malut")
                .get("/v1/sanctions?caseId=" + of.id() + "&kind=SERVICES_WITHHELD")
                .then()
                .statusCode(200);
    }

    private static String promise(String day, String until) {
        return """
                {"step": "COMMITMENT", "takenDate": "%s", "commitment": {"promise": "Mendaftarkan seluruh pekerja",
                 "promisedDate": "2026-03-12", "dueDate": "%s", "madeTo": "%s"}}"""
                .formatted(day, until, KEJARI);
    }

    private static String broken(String day) {
        return "{\"step\": \"COMMITMENT_BROKEN\", \"takenDate\": \"" + day + "\", \"note\": \"Tidak terdaftar\"}";
    }

    private static String imposed(String service, String more) {
        return """
                {"service": "%s", "decision": "IMPOSED", "decisionNumber": "SK-99/DPMPTSP/2026",
                 "decisionDate": "2026-05-25", "validFrom": "2026-05-25"%s}"""
                .formatted(service, more);
    }

    private static String request(String day, String... services) {
        String letter = letter("TMP2T_REQUEST", day);
        return letter.substring(0, letter.lastIndexOf('}'))
                + ", \"withholding\": {\"addresseeAgencyId\": \"" + DPMPTSP + "\", \"services\": ["
                + String.join(", ", services) + "]}}";
    }

    private static String desk(String step, String day) {
        return "{\"step\": \"" + step + "\", \"takenDate\": \"" + day + "\", \"letterNumber\": \"SK-99/DPMPTSP/2026\"}";
    }
}
