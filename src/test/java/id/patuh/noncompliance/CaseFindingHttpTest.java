package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.aClosedCaseOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.noncompliance.Cases.registers;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found, added and amended through its case. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseFindingHttpTest {

    @Inject
    Database database;

    @Test
    void a_finding_is_added_to_its_case_and_moves_its_version() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        ValidatableResponse added = posting(
                        "bpjs-malut", finding("PDS_UPAH", "SUSPECTED", ", \"toMonth\": \"2026-06\""))
                .header("If-Match", open.tag())
                .post(open.url() + "/findings")
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"1."))
                .body("category", equalTo("PDS_UPAH"))
                .body("version", equalTo(1))
                .body("programmes", empty())
                .body("evidence", empty())
                .body("wageKnown", nullValue());
        String id = added.extract().path("id");
        String url = open.url() + "/findings/" + id;
        added.header("Location", equalTo(url));

        as("bpjs-malut")
                .get(url)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(added.extract().header("ETag")))
                .body("toMonth", equalTo("2026-06"));
        as("bpjs-malut")
                .get(open.url() + "/findings")
                .then()
                .statusCode(200)
                .body("items.category", contains("PDS_TK", "PDS_UPAH"))
                .body("items.version", contains(1, 1));
        open.is().body("version", equalTo(1)).body("findings.category", contains("PDS_TK", "PDS_UPAH"));
        open.history()
                .body("items.step", contains("DETECT", "FINDING_ADDED"))
                .body("items[1].stateBefore", equalTo("DETECTED"))
                .body("items[1].stateAfter", equalTo("DETECTED"))
                .body("items[1].findingIds", contains(id));
        assertThat(database.count("change where type = 'case.finding-added' and subject_version = 1 and fields = "
                        + "'{findings}' and subject_id = '" + open.id() + "'"))
                .isEqualTo(1);
    }

    /** A finding is added beside a PWBD from January to March 2026. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PDS_TK,   2026-03, ,        422
            PDS_UPAH, 2025-10, 2026-01, 422
            PWBD,     2026-02, 2026-02, 422
            PDS_TK,   2026-04, ,        201
            PDS_TK,   2025-10, 2025-12, 201
            PWBD,     2025-10, 2025-12, 201
            """)
    void for_the_same_months_pwbd_excludes_the_other_kinds_and_itself(
            String category, String from, String to, int status) {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ", \"toMonth\": \"2026-03\""));
        Map<String, Long> before = database.rows();
        ValidatableResponse answer = open.adds(
                        """
                        {"category": "%s", "status": "SUSPECTED", "fromMonth": "%s"%s}"""
                                .formatted(category, from, to == null ? "" : ", \"toMonth\": \"" + to + "\""))
                .statusCode(status);
        if (status == 422) {
            answer.body("code", equalTo("findings-exclude-each-other"));
            assertThat(database.rows()).isEqualTo(before);
        }
    }

    /** Whoever is not registered at all owes nothing by the month; the head office and its branches are one legal person. */
    @Test
    void pwbd_and_arrears_for_the_same_months_exclude_each_other_over_all_cases_of_the_legal_person() {
        String head = anEmployer();
        String branch = aBranchOf(head, "8271");
        ACase arrears = aCase(head, "ARREARS", finding("ARREARS", "SUSPECTED", ", \"toMonth\": \"2026-03\""));
        Map<String, Long> before = database.rows();
        posting("bpjs-malut", opening(branch, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("code", equalTo("findings-exclude-each-other"));
        assertThat(database.rows()).isEqualTo(before);

        ACase other = aCase(branch, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ", \"toMonth\": \"2026-02\""));
        String pwbd = "{\"category\": \"PWBD\", \"status\": \"SUSPECTED\", \"fromMonth\": \"2026-0%d\"}";
        other.adds(pwbd.formatted(3)).statusCode(422).body("code", equalTo("findings-exclude-each-other"));
        other.adds(pwbd.formatted(4)).statusCode(201);
        arrears.amendsFinding("{\"toMonth\": \"2026-04\"}")
                .statusCode(422)
                .body("code", equalTo("findings-exclude-each-other"));
        arrears.amendsFinding("{\"status\": \"CONFIRMED\"}").statusCode(200);
        arrears.takes("{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Belum terdaftar\"}")
                .statusCode(201);
        other.adds(pwbd.formatted(3).replace("}", ", \"toMonth\": \"2026-03\"}"))
                .statusCode(201);
        Map<String, Long> closed = database.rows();
        arrears.takes("{\"step\": \"REOPEN\", \"note\": \"Ternyata terdaftar\"}")
                .statusCode(422)
                .body("code", equalTo("findings-exclude-each-other"));
        assertThat(database.rows()).isEqualTo(closed);
    }

    @Test
    void a_refuted_finding_makes_way_for_another() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", PWBD);
        open.adds(finding("PDS_TK", "SUSPECTED", "")).statusCode(422);
        open.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"NPP sudah ada\"}")
                .statusCode(200);
        open.adds(finding("PDS_TK", "SUSPECTED", "")).statusCode(201);
    }

    @Test
    void months_are_not_moved_into_those_of_a_finding_that_excludes() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ", \"toMonth\": \"2026-03\""));
        open.adds("{\"category\": \"PDS_TK\", \"status\": \"SUSPECTED\", \"fromMonth\": \"2026-04\"}")
                .statusCode(201);

        open.amendsFinding("{\"toMonth\": \"2026-04\"}")
                .statusCode(422)
                .body("code", equalTo("findings-exclude-each-other"));
        open.amendsFinding("{\"toMonth\": null}").statusCode(422).body("code", equalTo("findings-exclude-each-other"));
        open.amendsFinding("{\"fromMonth\": \"2026-04\", \"toMonth\": \"2026-03\"}")
                .statusCode(400)
                .body("issues.pointer", contains("/toMonth"));
        open.amendsFinding("{\"fromMonth\": \"2025-07\"}").statusCode(200).body("fromMonth", equalTo("2025-07"));
    }

    @Test
    void a_category_belongs_to_its_track() {
        aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""))
                .adds(finding("ARREARS", "SUSPECTED", ""))
                .statusCode(422)
                .body("code", equalTo("category-does-not-fit"));
        aCase(anEmployer(), "ARREARS", finding("ARREARS", "SUSPECTED", ""))
                .adds(finding("PDS_TK", "SUSPECTED", ""))
                .statusCode(422)
                .body("code", equalTo("category-does-not-fit"));
        aCase(anEmployer("DESA", "VILLAGE"), "STATE_EMPLOYER", finding("ARREARS", "SUSPECTED", ""))
                .adds(finding("PDS_TK", "SUSPECTED", ""))
                .statusCode(201);
    }

    @Test
    void a_new_finding_is_open_and_pds_upah_is_confirmed_with_evidence_only() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        open.adds(finding("PDS_PROGRAM", "RESOLVED", ", \"resolution\": \"Selesai\""))
                .statusCode(422)
                .body("code", equalTo("finding-status-not-allowed"));
        open.adds(finding("PDS_UPAH", "CONFIRMED", ""))
                .statusCode(422)
                .body("code", equalTo("finding-needs-proof"))
                .body("issues.pointer", contains("/evidence"));
        open.adds(finding("PDS_UPAH", "CONFIRMED", ", \"evidence\": []"))
                .statusCode(422)
                .body("code", equalTo("finding-needs-proof"));
        open.adds(finding("PDS_UPAH", "CONFIRMED", ", \"evidence\": [\"Slip upah 99/2026\"]"))
                .statusCode(201);
        open.is().body("version", equalTo(1));
    }

    @Test
    void a_finding_is_confirmed_and_then_resolved_with_its_proof() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_UPAH", "SUSPECTED", ""));
        Map<String, Long> before = database.rows();
        open.amendsFinding("{\"status\": \"CONFIRMED\"}")
                .statusCode(422)
                .body("code", equalTo("finding-needs-proof"))
                .body("issues.pointer", contains("/evidence"));
        open.amendsFinding("{\"status\": \"RESOLVED\"}")
                .statusCode(422)
                .body("code", equalTo("finding-needs-proof"))
                .body("issues.pointer", contains("/resolution"));
        open.amendsFinding("{\"resolution\": \"Selesai\"}")
                .statusCode(400)
                .body("issues.pointer", contains("/resolution"))
                .body("issues.code", contains("not-with-this-status"));
        assertThat(database.rows()).isEqualTo(before);

        open.amendsFinding("{\"status\": \"CONFIRMED\", \"evidence\": [\"Slip upah 99/2026\"]}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .header("ETag", startsWith("\"1."));
        open.amendsFinding("{\"evidence\": null}").statusCode(422).body("code", equalTo("finding-needs-proof"));
        open.amendsFinding("{\"status\": \"SUSPECTED\"}")
                .statusCode(422)
                .body("code", equalTo("finding-status-not-allowed"));
        registers(open.has("employerId"), "");
        open.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"Selisih dibayar\"}")
                .statusCode(200)
                .body("resolution", equalTo("Selisih dibayar"));
        for (String status : new String[] {"SUSPECTED", "CONFIRMED", "REFUTED"}) {
            open.amendsFinding("{\"status\": \"" + status + "\"}")
                    .statusCode(422)
                    .body("code", equalTo("finding-status-not-allowed"));
        }
        open.amendsFinding("{\"resolution\": null}").statusCode(422).body("code", equalTo("finding-needs-proof"));
        open.history().body("items.step", contains("DETECT", "FINDING_AMENDED", "FINDING_AMENDED"));
    }

    @Test
    void a_patch_of_a_finding_removes_by_null_and_gives_objects_and_lists_whole() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                """
                {"category": "PDS_UPAH", "status": "SUSPECTED", "fromMonth": "2026-01", "programmes": ["JHT", "JP"],
                 "wageKnown": {"amount": "27300000", "currency": "IDR"}, "workersKnown": 7,
                 "assessment": {"base": {"amount": "900000", "currency": "IDR"}, "source": "LHP 99/2026"},
                 "evidence": ["Slip upah 99/2026", "Pengaduan 99/2026"]}""");
        open.amendsFinding(
                        "{\"wageKnown\": null, \"workersKnown\": null, \"assessment\": null, \"programmes\": [\"JHT\"]}")
                .statusCode(200)
                .body("wageKnown", nullValue())
                .body("workersKnown", nullValue())
                .body("assessment", nullValue())
                .body("programmes", contains("JHT"))
                .body("evidence", contains("Slip upah 99/2026", "Pengaduan 99/2026"));
        open.amendsFinding("{\"wageKnown\": {\"amount\": \"0\", \"currency\": \"IDR\"}, \"evidence\": null}")
                .statusCode(200)
                .body("wageKnown.amount", equalTo("0"))
                .body("evidence", empty());
        open.amendsFinding("{\"wageKnown\": {\"amount\": \"1\"}}")
                .statusCode(400)
                .body("issues.pointer", contains("/wageKnown/currency"));
        open.amendsFinding("{\"fromMonth\": null}").statusCode(400).body("issues.pointer", contains("/fromMonth"));
        open.amendsFinding("{\"status\": null}").statusCode(400).body("issues.pointer", contains("/status"));
        open.amendsFinding("{\"category\": \"PWBD\"}")
                .statusCode(400)
                .body("issues.pointer", contains("/category"))
                .body("issues.code", contains("unknown-property"));
    }

    @Test
    void an_amendment_of_a_finding_that_changes_nothing_leaves_version_and_history() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ", \"workersKnown\": 7"));
        Map<String, Long> before = database.rows();
        open.amendsFinding("{\"workersKnown\": 7, \"toMonth\": null}")
                .statusCode(200)
                .body("version", equalTo(0));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_finding_is_changed_on_the_version_of_its_case() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        String tag = open.tag();
        String finding = open.findingUrl();
        open.amended("{\"note\": \"Menunggu dokumen\"}").statusCode(200);
        Map<String, Long> before = database.rows();

        patching("bpjs-malut", tag, "{\"workersKnown\": 7}")
                .patch(finding)
                .then()
                .statusCode(412);
        as("bpjs-malut")
                .contentType("application/merge-patch+json")
                .body("{\"workersKnown\": 7}")
                .patch(finding)
                .then()
                .statusCode(428);
        posting("bpjs-malut", finding("PDS_UPAH", "SUSPECTED", ""))
                .header("If-Match", tag)
                .post(open.url() + "/findings")
                .then()
                .statusCode(412);
        posting("bpjs-malut", finding("PDS_UPAH", "SUSPECTED", ""))
                .post(open.url() + "/findings")
                .then()
                .statusCode(428);
        assertThat(database.rows()).isEqualTo(before);
        patching("bpjs-malut", as("bpjs-malut").get(finding).header("ETag"), "{\"workersKnown\": 7}")
                .patch(finding)
                .then()
                .statusCode(200)
                .body("workersKnown", equalTo(7));
    }

    @Test
    void the_findings_of_a_closed_case_stay_as_they_are() {
        ACase closed = aClosedCaseOf(anEmployer());
        Map<String, Long> before = database.rows();
        closed.adds(finding("PDS_TK", "SUSPECTED", "")).statusCode(409).body("code", equalTo("case-closed"));
        closed.amendsFinding("{\"status\": \"REFUTED\", \"resolution\": \"Tidak ada pekerja\"}")
                .statusCode(409)
                .body("code", equalTo("case-closed"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_finding_is_found_in_its_own_case_only() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", PWBD);
        ACase other = aCase(anEmployer(), "ADMINISTRATIVE", PWBD);
        String strange = open.url() + "/findings/" + other.has("findings[0].id");

        as("bpjs-malut").get(strange).then().statusCode(404);
        patching("bpjs-malut", "*", "{\"workersKnown\": 7}")
                .patch(strange)
                .then()
                .statusCode(404);
        other.is().body("version", equalTo(0));
    }

    @Test
    void findings_are_listed_by_status() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "SUSPECTED", ""),
                finding("PDS_PROGRAM", "CONFIRMED", ""));
        as("bpjs-malut")
                .queryParam("status", "CONFIRMED")
                .get(open.url() + "/findings")
                .then()
                .statusCode(200)
                .body("items.category", contains("PDS_PROGRAM"));
        as("bpjs-malut")
                .queryParam("status", "REFUTED")
                .get(open.url() + "/findings")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("bpjs-malut")
                .queryParam("category", "PDS_TK")
                .get(open.url() + "/findings")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("category"));
    }

    @Test
    void a_finding_added_again_is_answered_again() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""));
        String tag = open.tag();
        String body = finding("PDS_UPAH", "SUSPECTED", "");
        String first = add(open, tag, body)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");

        add(open, tag, body)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        open.is().body("findings.size()", equalTo(2)).body("version", equalTo(1));
    }

    private static ValidatableResponse add(ACase open, String tag, String body) {
        return as("bpjs-malut")
                .header("Idempotency-Key", "finding-of-" + open.id())
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post(open.url() + "/findings")
                .then();
    }
}
