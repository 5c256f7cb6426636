package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.CEASED;
import static id.patuh.noncompliance.Cases.EXAMINER;
import static id.patuh.noncompliance.Cases.EXAMINER_OF_JATENG;
import static id.patuh.noncompliance.Cases.IN_JATENG;
import static id.patuh.noncompliance.Cases.MERGED;
import static id.patuh.noncompliance.Cases.OTHER_EXAMINER;
import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.VILLAGE;
import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.aCaseOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening cases, reading them, and who is in charge. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseHttpTest {

    private static final ZoneId TERNATE = ZoneId.of("Asia/Jayapura");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @Test
    void an_opened_case_stands_where_it_begins_and_says_what_comes_next() {
        String employer = anEmployer();
        LocalDate before = LocalDate.now(TERNATE);
        ValidatableResponse opened = posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE", "assignee": "%s", "note": "Temuan dari pengaduan",
                         "findings": [{"category": "PDS_UPAH", "status": "CONFIRMED", "fromMonth": "2025-07",
                           "toMonth": "2025-12", "programmes": ["JHT", "JP"], "workersKnown": 7, "workersRegistered": 6,
                           "wageKnown": {"amount": "27300000", "currency": "IDR"},
                           "wageReported": {"amount": "21000000", "currency": "IDR"},
                           "minimumWageUsed": {"amount": "3500000", "currency": "IDR"},
                           "assessment": {"base": {"amount": "900000", "currency": "IDR"}, "source": "LHP 99/2026"},
                           "amount": {"amount": "550000", "currency": "IDR"}, "evidence": ["Slip upah 99/2026"]}]}
                        """
                                .formatted(employer, EXAMINER))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"0."))
                .body("caseNumber", matchesPattern("KP-82-[0-9]{4}-[0-9]{6}"))
                .body("employerId", equalTo(employer))
                .body("regionCode", equalTo("8271"))
                .body("track", equalTo("ADMINISTRATIVE"))
                .body("state", equalTo("DETECTED"))
                .body("closedDate", nullValue())
                .body("closure", nullValue())
                .body("assignee", equalTo(EXAMINER))
                .body("note", equalTo("Temuan dari pengaduan"))
                .body(
                        "nextSteps",
                        contains("VERIFY", "CLOSE_COMPLIANT", "CLOSE_NOT_OBLIGED", "CLOSE_DUPLICATE", "CORRECTION"))
                .body("version", equalTo(0))
                .body("findings.size()", equalTo(1))
                .body("findings[0].category", equalTo("PDS_UPAH"))
                .body("findings[0].status", equalTo("CONFIRMED"))
                .body("findings[0].fromMonth", equalTo("2025-07"))
                .body("findings[0].toMonth", equalTo("2025-12"))
                .body("findings[0].programmes", contains("JHT", "JP"))
                .body("findings[0].workersKnown", equalTo(7))
                .body("findings[0].workersRegistered", equalTo(6))
                .body("findings[0].wageKnown.amount", equalTo("27300000"))
                .body("findings[0].wageReported.currency", equalTo("IDR"))
                .body("findings[0].minimumWageUsed.amount", equalTo("3500000"))
                .body("findings[0].assessment.base.amount", equalTo("900000"))
                .body("findings[0].assessment.source", equalTo("LHP 99/2026"))
                .body("findings[0].amount.amount", equalTo("550000"))
                .body("findings[0].evidence", contains("Slip upah 99/2026"));
        String day = opened.extract().path("openedDate");
        assertThat(LocalDate.parse(day)).isBetween(before, LocalDate.now(TERNATE));
        assertThat(opened.extract().<String>path("caseNumber")).startsWith("KP-82-" + day.substring(0, 4) + "-");
        String url = opened.extract().header("Location");
        assertThat(url).isEqualTo("/v1/cases/" + opened.extract().path("id"));
        String read = as("bpjs-malut")
                .get(url)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(opened.extract().header("ETag")))
                .extract()
                .asString();
        assertThat(read).isEqualTo(opened.extract().asString());
        as("bpjs-malut")
                .header("If-None-Match", opened.extract().header("ETag"))
                .get(url)
                .then()
                .statusCode(304);
    }

    @Test
    void opening_leaves_a_line_of_history_a_change_and_one_audit_entry() {
        long audits = database.count("audit_entry where kind = 'WRITE'");
        long changes = database.count("change");
        String employer = anEmployer();
        ACase opened = aCase(employer, "ADMINISTRATIVE", PWBD);

        assertThat(database.count("audit_entry where kind = 'WRITE'")).isEqualTo(audits + 2);
        assertThat(database.count("change")).isEqualTo(changes + 2);
        assertThat(database.count("audit_entry where kind = 'WRITE' and client_id = 'bpjs-malut' and operation = "
                        + "'openCase' and subject_kind = 'CASE' and subject_id = '" + opened.id() + "'"))
                .isEqualTo(1);
        assertThat(database.count("change where type = 'case.opened' and subject_kind = 'CASE' and subject_version = 0 "
                        + "and region_code = '8271' and employer_id = '" + employer + "' and subject_id = '"
                        + opened.id() + "'"))
                .isEqualTo(1);
        opened.history()
                .body("items.size()", equalTo(1))
                .body("items[0].step", equalTo("DETECT"))
                .body("items[0].stateBefore", nullValue())
                .body("items[0].stateAfter", equalTo("DETECTED"))
                .body("items[0].takenDate", equalTo(opened.has("openedDate")))
                .body("items[0].agencyId", equalTo("01970000-0000-7000-8000-000000000002"))
                .body("items[0].officerId", nullValue())
                .body("items[0].findingIds", contains(opened.<String>has("findings[0].id")));
        assertThat(database.refusalOf("update case_event set note = 'x'")).contains("permission denied");
    }

    @Test
    void one_case_is_open_at_a_time_per_legal_person_and_track() {
        String employer = anEmployer();
        ACase open = aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));

        posting("bpjs-malut", opening(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", "")))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("case-already-open"))
                .body("caseId", equalTo(open.id()));
        aCase(employer, "ARREARS", finding("ARREARS", "SUSPECTED", ""));
        open.takes("{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tidak ada pekerja\"}")
                .statusCode(201);
        aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
    }

    @Test
    void head_office_and_branches_are_one_legal_person() {
        String headOffice = anEmployer();
        String branch = aBranchOf(headOffice, "8272");
        ACase open = aCaseOf(branch);

        open.is().body("employerId", equalTo(branch)).body("regionCode", equalTo("8272"));
        for (String other : new String[] {branch, headOffice, aBranchOf(headOffice, "8203")}) {
            posting("bpjs-malut", opening(other, "ADMINISTRATIVE", PWBD))
                    .post("/v1/cases")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("case-already-open"))
                    .body("caseId", equalTo(open.id()));
        }
        posting("bpjs-jateng", opening(aBranchOf(headOffice, "3374"), "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("case-already-open"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PT,             PRIVATE,         ADMINISTRATIVE, 201
            PT,             PRIVATE,         ARREARS,        201
            PT,             PRIVATE,         STATE_EMPLOYER, 422
            BUMD_PERUMDA,   STATE_OWNED,     ADMINISTRATIVE, 201
            BUMDES,         STATE_OWNED,     ARREARS,        201
            BUMN_PERSERO,   STATE_OWNED,     STATE_EMPLOYER, 422
            INSTANSI_DAERAH, STATE_ORGANISER, STATE_EMPLOYER, 201
            INSTANSI_DAERAH, STATE_ORGANISER, ADMINISTRATIVE, 422
            INSTANSI_PUSAT, STATE_ORGANISER, ARREARS,        422
            DESA,           VILLAGE,         STATE_EMPLOYER, 201
            DESA,           VILLAGE,         ADMINISTRATIVE, 422
            DESA,           VILLAGE,         ARREARS,        422
            """)
    void an_employer_goes_on_the_track_of_its_class(String legalForm, String employerClass, String track, int status) {
        String category = track.equals("ARREARS") ? "ARREARS" : "PDS_TK";
        ValidatableResponse answer = posting(
                        "bpjs-malut",
                        opening(anEmployer(legalForm, employerClass), track, finding(category, "SUSPECTED", "")))
                .post("/v1/cases")
                .then()
                .statusCode(status);
        if (status == 422) {
            answer.body("code", equalTo("track-does-not-fit"));
        }
    }

    /** What a second finding has instead, beside PDS_PROGRAM since January 2026, and how it is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"category": "ARREARS"}                               | 422 | category-does-not-fit       |
            {"status": "RESOLVED", "resolution": "Selesai"}       | 422 | finding-status-not-allowed  |
            {"status": "REFUTED", "resolution": "Salah"}          | 422 | finding-status-not-allowed  |
            {"category": "PWBD", "fromMonth": "2026-03"}          | 422 | findings-exclude-each-other |
            {"category": "PDS_PROGRAM", "fromMonth": "2026-03"}   | 422 | findings-exclude-each-other |
            {"category": "PDS_UPAH", "status": "CONFIRMED"}       | 422 | finding-needs-proof         | evidence
            {"fromMonth": "2026-02", "toMonth": "2026-01"}        | 400 | invalid-request             | toMonth
            {"resolution": "Selesai"}                             | 400 | invalid-request             | resolution
            {"fromMonth": "2026-13"}                              | 400 | invalid-request             | fromMonth
            {"fromMonth": null}                                   | 400 | invalid-request             | fromMonth
            {"category": "PMI"}                                   | 400 | invalid-request             | category
            {"status": "OPEN"}                                    | 400 | invalid-request             | status
            {"programmes": ["JKK", "JKK"]}                        | 400 | invalid-request             | programmes
            {"programmes": ["JKN"]}                               | 400 | invalid-request             | programmes/0
            {"amount": {"amount": "1.5", "currency": "IDR"}}      | 400 | invalid-request             | amount/amount
            {"amount": {"amount": "5", "currency": "USD"}}        | 400 | invalid-request             | amount/currency
            {"amount": {"amount": "5"}}                           | 400 | invalid-request             | amount/currency
            {"workersKnown": -1}                                  | 400 | invalid-request             | workersKnown
            {"evidence": [""]}                                    | 400 | invalid-request             | evidence/0
            {"colour": "red"}                                     | 400 | invalid-request             | colour
            """)
    void a_finding_that_cannot_be_opens_no_case(String instead, int status, String code, String at) throws Exception {
        String employer = anEmployer();
        JsonNode second = JSON.readerForUpdating(JSON.readTree(finding("PDS_TK", "SUSPECTED", "")))
                .readValue(instead);
        String body = opening(employer, "ADMINISTRATIVE", finding("PDS_PROGRAM", "SUSPECTED", ""), second.toString());
        Map<String, Long> before = database.rows();

        ValidatableResponse refused = posting("bpjs-malut", body)
                .post("/v1/cases")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        if (at != null) {
            refused.body("issues.pointer", contains("/findings/1/" + at));
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_case_needs_an_employer_one_may_see_that_still_operates() {
        Map<String, Long> before = database.rows();
        for (String unknown : new String[] {IN_JATENG, UUID.randomUUID().toString()}) {
            posting("bpjs-malut", opening(unknown, "ADMINISTRATIVE", PWBD))
                    .post("/v1/cases")
                    .then()
                    .statusCode(400)
                    .body("issues.pointer", contains("/employerId"))
                    .body("issues.code", contains("unknown-employer"));
        }
        for (String ended : new String[] {CEASED, MERGED}) {
            posting("bpjs-malut", opening(ended, "ADMINISTRATIVE", PWBD))
                    .post("/v1/cases")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("employer-ceased"));
        }
        posting("bpjs-malut", opening(VILLAGE, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("code", equalTo("track-does-not-fit"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void an_officer_of_another_agency_is_not_put_in_charge() {
        String employer = anEmployer();
        ACase open = aCase();
        Map<String, Long> before = database.rows();
        for (String officer :
                new String[] {EXAMINER_OF_JATENG, UUID.randomUUID().toString()}) {
            String assignee = "\"assignee\": \"" + officer + "\", ";
            String body = opening(employer, "ADMINISTRATIVE", PWBD).replaceFirst("\"employerId\"", assignee + "$0");
            posting("bpjs-malut", body)
                    .post("/v1/cases")
                    .then()
                    .statusCode(400)
                    .body("issues.pointer", contains("/assignee"))
                    .body("issues.code", contains("unknown-officer"));
            open.amended("{\"assignee\": \"" + officer + "\"}")
                    .statusCode(400)
                    .body("issues.pointer", contains("/assignee"))
                    .body("issues.code", contains("unknown-officer"));
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void every_fault_of_an_opening_is_told_at_once() {
        String tooMany = String.join(", ", Collections.nCopies(21, PWBD));
        as("bpjs-malut")
                .contentType("application/json")
                .header("Idempotency-Key", "not good")
                .body(
                        """
                        {"employerId": "82", "track": "CRIMINAL", "findings": [], "note": "", "state": "VERIFYING"}
                        """)
                .post("/v1/cases")
                .then()
                .statusCode(400)
                .body("issues.header", hasItem("Idempotency-Key"))
                .body("issues.pointer", hasItems("/employerId", "/track", "/findings", "/note", "/state"));
        posting("bpjs-malut", opening(anEmployer(), "ADMINISTRATIVE", tooMany))
                .post("/v1/cases")
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/findings"))
                .body("issues.code", contains("too-long"));
        as("bpjs-malut")
                .contentType("application/json")
                .body("{}")
                .post("/v1/cases")
                .then()
                .statusCode(400)
                .body("issues.header", hasItem("Idempotency-Key"))
                .body("issues.pointer", hasItems("/employerId", "/track", "/findings"));
    }

    @Test
    void the_officer_in_charge_and_the_note_are_amended_and_nothing_else() {
        ACase open = aCase();
        String tag = open.tag();
        patching("bpjs-malut", tag, "{\"assignee\": \"" + EXAMINER + "\", \"note\": \"Menunggu dokumen\"}")
                .patch(open.url())
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("assignee", equalTo(EXAMINER))
                .body("note", equalTo("Menunggu dokumen"))
                .body("state", equalTo("DETECTED"))
                .body("version", equalTo(1));
        patching("bpjs-malut-2", "*", "{\"assignee\": \"" + OTHER_EXAMINER + "\"}")
                .patch(open.url())
                .then()
                .statusCode(200)
                .body("assignee", equalTo(OTHER_EXAMINER))
                .body("note", equalTo("Menunggu dokumen"));
        open.amended("{\"assignee\": null}")
                .statusCode(200)
                .body("assignee", nullValue())
                .body("version", equalTo(3));
        open.history().body("items.step", contains("DETECT", "AMENDED", "AMENDED", "AMENDED"));
        assertThat(database.count("change where type = 'case.amended' and subject_id = '" + open.id()
                        + "' and fields = '{assignee,note}'"))
                .isEqualTo(1);
        for (String other : new String[] {"state", "track", "caseNumber", "employerId", "findings"}) {
            open.amended("{\"" + other + "\": \"VERIFYING\"}")
                    .statusCode(400)
                    .body("issues.pointer", contains("/" + other))
                    .body("issues.code", contains("unknown-property"));
        }
        open.amended("{}").statusCode(400);
        open.amended("{\"note\": \"\"}").statusCode(400).body("issues.pointer", contains("/note"));
    }

    @Test
    void an_amendment_that_changes_nothing_leaves_version_and_history() {
        ACase open = aCase();
        open.amended("{\"note\": \"Menunggu dokumen\"}").statusCode(200).body("version", equalTo(1));
        Map<String, Long> before = database.rows();
        String tag = open.tag();

        open.amended("{\"note\": \"Menunggu dokumen\", \"assignee\": null}")
                .statusCode(200)
                .body("version", equalTo(1))
                .header("ETag", equalTo(tag));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void an_amendment_names_the_version_it_is_based_on() {
        ACase open = aCase();
        String tag = open.tag();
        open.amended("{\"note\": \"Satu\"}").statusCode(200);
        Map<String, Long> before = database.rows();

        as("bpjs-malut")
                .contentType("application/merge-patch+json")
                .body("{\"note\": \"Dua\"}")
                .patch(open.url())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"))
                .body("issues.header", contains("If-Match"));
        patching("bpjs-malut", tag, "{\"note\": \"Dua\"}")
                .patch(open.url())
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        patching("bpjs-malut", "\"999.00\"", "{\"note\": \"Dua\"}")
                .patch(open.url())
                .then()
                .statusCode(412);
        patching("bpjs-malut", "nonsense", "{\"note\": \"Dua\"}")
                .patch(open.url())
                .then()
                .statusCode(412);
        assertThat(database.rows()).isEqualTo(before);
        patching("bpjs-malut", tag + ", " + open.tag(), "{\"note\": \"Dua\"}")
                .patch(open.url())
                .then()
                .statusCode(200)
                .body("note", equalTo("Dua"));
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        as("bpjs-malut")
                .get("/v1/cases/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as("bpjs-malut").get("/v1/cases/8271").then().statusCode(404).body("code", equalTo("not-found"));
        as("bpjs-malut")
                .get(aCase().url() + "/findings/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("bpjs-malut")
                .queryParam("asOf", "2026-01-01")
                .get(aCase().url())
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("asOf"))
                .body("issues.code", contains("unknown-parameter"));
    }

    @Test
    void the_same_request_again_is_answered_and_not_done_again() {
        String body = opening(anEmployer(), "ADMINISTRATIVE", PWBD);
        String key = UUID.randomUUID().toString();
        String first = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");
        Map<String, Long> before = database.rows();

        as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo("/v1/cases/" + first))
                .body("id", equalTo(first));
        as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(opening(anEmployer(), "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(database.rows().get("noncompliance_case")).isEqualTo(before.get("noncompliance_case"));
        as("bpjs-malut-2")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(opening(anEmployer(), "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first)));
    }

    @Test
    void the_sandbox_moves_the_legal_day_of_a_case_and_never_the_moment_it_is_recorded() {
        Instant before = Instant.now().minusSeconds(60);
        String recorded = posting("bpjs-malut", opening(anEmployer(), "ADMINISTRATIVE", PWBD))
                .header("Sandbox-Date", "2041-12-31")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .body("caseNumber", startsWith("KP-82-2041-"))
                .body("openedDate", equalTo("2041-12-31"))
                .extract()
                .path("createdAt");
        assertThat(Instant.parse(recorded)).isBetween(before, Instant.now().plusSeconds(60));
    }

    @Test
    void findings_stand_in_the_order_in_which_they_were_found() {
        aCase(
                        anEmployer(),
                        "ADMINISTRATIVE",
                        finding("PDS_UPAH", "SUSPECTED", ""),
                        finding("PDS_TK", "CONFIRMED", ""),
                        finding("PDS_PROGRAM", "SUSPECTED", ""))
                .is()
                .body("findings.category", contains("PDS_UPAH", "PDS_TK", "PDS_PROGRAM"))
                .body("findings.status", containsInAnyOrder("SUSPECTED", "CONFIRMED", "SUSPECTED"));
    }
}
