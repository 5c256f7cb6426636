package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDocument;
import static id.patuh.noncompliance.CaseLetters.aDraft;
import static id.patuh.noncompliance.CaseLetters.anApproved;
import static id.patuh.noncompliance.CaseLetters.drafting;
import static id.patuh.noncompliance.CaseLetters.drafts;
import static id.patuh.noncompliance.CaseLetters.today;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.noncompliance.CaseLetters.ALetter;
import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters of a case: drafted, approved by a second person, served with proof or not. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LetterHttpTest {

    private static final String HEAD = "01971000-0000-7000-8000-000000000004";

    @Inject
    Database database;

    @Test
    void a_letter_is_drafted_approved_by_another_and_served_with_proof() {
        ACase of = confirmed();
        ValidatableResponse drafted = drafts(of, "SP1", ", \"addressee\": \"Direktur\"")
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("draftedBy", equalTo(Cases.EXAMINER))
                .body("number", nullValue());
        ALetter letter = new ALetter(of, drafted.extract().path("id"));

        Map<String, Long> before = database.rows();
        letter.approvedBy(Cases.EXAMINER).statusCode(409).body("code", equalTo("own-letter"));
        posting("bpjs-malut", "")
                .header("If-Match", "*")
                .post(letter.url() + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-letter"));
        posting("bpjs-malut", "").post(letter.url() + "/approval").then().statusCode(428);
        assertThat(database.rows()).isEqualTo(before);

        posting("bpjs-malut", "")
                .header("Acting-Officer", HEAD)
                .header("If-Match", letter.tag())
                .post(letter.url() + "/approval")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("number", matchesPattern("B/[0-9]+/SP1/[0-9]{4}"))
                .body("letterDate", equalTo(today().toString()))
                .body("approvedBy", equalTo(HEAD))
                .body("signatory", equalTo("Kepala kantor cabang"));
        String proof = aDocument(of);
        letter.served(today(), proof)
                .statusCode(201)
                .body("state", equalTo("SERVED"))
                .body("service.method", equalTo("COURIER"))
                .body("service.recipient", equalTo("Direktur"))
                .body("service.servedDate", equalTo(today().toString()))
                .body("service.proofDocumentId", equalTo(proof));
        of.history()
                .body("items.step", contains("DETECT", "LETTER_APPROVED", "LETTER_SERVED"))
                .body("items[1].letterId", equalTo(letter.id()))
                .body("items[1].documentIds", contains(letter.<String>has("documentId")))
                .body("items[1].officerId", equalTo(HEAD));
        assertThat(database.count("change where subject_id = '" + letter.id() + "'"))
                .isEqualTo(3);
        assertThat(database.text("select string_agg(type, ' ' order by position) from change where subject_id = '"
                        + letter.id() + "'"))
                .isEqualTo("letter.drafted letter.approved letter.served");
    }

    @Test
    void an_approved_letter_stays_the_same_bytes_whatever_becomes_of_its_case() {
        ACase of = confirmed();
        ALetter letter = anApproved(of, "SP1");
        byte[] pdf = letter.pdf();
        of.amendsFinding("{\"workersKnown\": 99}").statusCode(200);

        assertThat(letter.pdf()).isEqualTo(pdf);
        String digest = as("bpjs-malut")
                .get(of.url() + "/documents/" + letter.has("documentId"))
                .path("digest");
        assertThat(as("bpjs-malut").get(letter.url() + "/content").header("Repr-Digest"))
                .startsWith("sha-256=:");
        assertThat(digest).hasSize(64);
    }

    @Test
    void who_changed_the_draft_last_may_not_approve_it_nor_may_who_drafted_it() {
        ALetter letter = aDraft(confirmed(), "SP1");
        letter.amended(Cases.OTHER_EXAMINER, "{\"addressee\": \"Direktur utama\"}")
                .statusCode(200)
                .body("addressee", equalTo("Direktur utama"))
                .body("amendedBy", equalTo(Cases.OTHER_EXAMINER));
        letter.approvedBy(Cases.OTHER_EXAMINER).statusCode(409).body("code", equalTo("own-letter"));
        letter.approvedBy(Cases.EXAMINER).statusCode(409).body("code", equalTo("own-letter"));
        letter.approvedBy(HEAD).statusCode(201);
    }

    @Test
    void a_change_that_changes_nothing_makes_nobody_its_writer() {
        ALetter letter = aDraft(confirmed(), "SP1");
        letter.amended(Cases.OTHER_EXAMINER, "{\"addressee\": null}")
                .statusCode(200)
                .body("amendedBy", nullValue());
        letter.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);
    }

    /** Every step from every state, by hand: what each answers. */
    @Test
    void from_each_state_only_the_steps_of_the_table_are_taken() {
        ACase of = confirmed();
        String proof = aDocument(of);
        List<ALetter> letters = new ArrayList<>();
        letters.add(aDraft(of, "SP1"));
        letters.add(anApproved(of, "SP1"));
        letters.add(anApproved(of, "SP1"));
        letters.get(2).served(today(), proof).statusCode(201);
        letters.add(anApproved(of, "SP1"));
        letters.get(3).takes("failure", failure()).statusCode(201).body("state", equalTo("UNDELIVERABLE"));
        letters.add(aDraft(of, "SP1"));
        letters.get(4).takes("cancellation", "{\"reason\": \"Salah\"}").statusCode(201);
        Map<String, Long> before = database.rows();

        for (ALetter letter : letters) {
            String state = letter.has("state");
            if (!state.equals("DRAFT")) {
                refused(letter.amended(HEAD, "{\"addressee\": \"X\"}"));
                refused(letter.approvedBy(HEAD));
            }
            if (!state.equals("APPROVED")) {
                refused(letter.served(today(), proof));
                refused(letter.takes("failure", failure()));
            }
            if (!state.equals("DRAFT") && !state.equals("APPROVED")) {
                refused(letter.takes("cancellation", "{\"reason\": \"Salah\"}"));
            }
        }
        assertThat(database.rows()).isEqualTo(before);
        as("bpjs-malut")
                .get(of.url() + "/letters")
                .then()
                .body("items.state", contains("DRAFT", "APPROVED", "SERVED", "UNDELIVERABLE", "VOID"));
        of.history().body("items.step", hasItems("LETTER_APPROVED", "LETTER_UNDELIVERABLE", "LETTER_VOID"));
    }

    @Test
    void a_void_letter_keeps_its_number_and_is_marked() {
        ALetter letter = anApproved(confirmed(), "SP1");
        String number = letter.has("number");
        letter.takes("cancellation", "{\"reason\": \"Salah alamat\"}")
                .statusCode(201)
                .body("state", equalTo("VOID"))
                .body("number", equalTo(number))
                .body("endReason", equalTo("Salah alamat"));
        assertThat(CaseLetters.unsorted(letter.pdf()).replace(" ", ""))
                .contains("BATAL")
                .contains(number);
    }

    @Test
    void a_letter_is_served_from_its_date_to_today_with_a_document_of_its_case() {
        ACase of = confirmed();
        ALetter letter = anApproved(of, "SP1");
        String proof = aDocument(of);
        String elsewhere = aDocument(confirmed());
        Map<String, Long> before = database.rows();

        letter.served(today().plusDays(1), elsewhere)
                .statusCode(400)
                .body("issues.pointer", contains("/servedDate", "/proofDocumentId"))
                .body("issues.code", contains("in-the-future", "unknown-document"));
        letter.served(today().minusDays(1), proof).statusCode(400).body("issues.code", contains("too-early"));
        letter.served(today(), letter.has("documentId"))
                .statusCode(400)
                .body("issues.code", contains("unknown-document"));
        letter.takes("service", "{}").statusCode(400);
        letter.takes("failure", failure().replace(today().toString(), "2999-01-01"))
                .statusCode(400)
                .body("issues.code", contains("in-the-future"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_letter_fits_its_case_and_cites_what_stands_there() {
        ACase of = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "CONFIRMED", ""),
                finding("PDS_PROGRAM", "SUSPECTED", ""));
        String sure = of.has("findings[0].id");
        String unsure = of.has("findings[1].id");
        Map<String, Long> before = database.rows();

        drafts(of, drafting("COLLECT_LETTER", List.of(sure), ""))
                .statusCode(422)
                .body("code", equalTo("letter-does-not-fit"));
        drafts(of, drafting("SP1", List.of(sure, unsure, "01992000-0000-7000-8000-00000000ffff"), ""))
                .statusCode(422)
                .body("code", equalTo("letter-needs-findings"))
                .body("issues.pointer", contains("/findingIds/1", "/findingIds/2"))
                .body("issues.code", contains("finding-not-confirmed", "unknown-finding"));
        drafts(of, drafting("SUMMONS", List.of(sure), ", \"paragraphs\": [\"Baik 😀\"]"))
                .statusCode(400)
                .body("issues.pointer", contains("/meeting", "/paragraphs/0"))
                .body("issues.code", contains("required", "not-printable"));
        drafts(of, drafting("SP1", List.of(), "")).statusCode(400);
        drafts(of, drafting("SP3", List.of(sure), "")).statusCode(400);
        assertThat(database.rows()).isEqualTo(before);
        drafts(of, drafting("NOTICE_1", List.of(unsure, sure), ""))
                .statusCode(201)
                .body("findingIds", contains(unsure, sure));
    }

    @Test
    void what_a_letter_cites_is_asked_again_when_it_is_approved() {
        ACase of = confirmed();
        ALetter letter = aDraft(of, "SP1");
        Cases.registers(of.has("employerId"), "");
        of.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"Terdaftar\"}")
                .statusCode(200);
        letter.approvedBy(HEAD)
                .statusCode(422)
                .body("code", equalTo("letter-needs-findings"))
                .body("issues.code", contains("finding-not-open"));
        of.takes("{\"step\": \"CLOSE_COMPLIANT\"}").statusCode(201);
        letter.approvedBy(HEAD).statusCode(409).body("code", equalTo("case-closed"));
        drafts(of, "NOTICE_1", "").statusCode(409).body("code", equalTo("case-closed"));
    }

    @Test
    void who_does_not_see_the_case_sees_no_letter_and_may_not_write_one() {
        ALetter letter = anApproved(confirmed(), "SP1");

        as("bpjs-jateng").get(letter.of().url() + "/letters").then().statusCode(404);
        as("bpjs-jateng").get(letter.url()).then().statusCode(404);
        as("bpjs-jateng").get(letter.url() + "/content").then().statusCode(404);
        posting("bpjs-jateng", "")
                .header("If-Match", "*")
                .post(letter.url() + "/approval")
                .then()
                .statusCode(404);
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get(letter.url())
                .then()
                .statusCode(200);
        posting("wasnaker-malut", "")
                .header("If-Match", "*")
                .post(letter.url() + "/approval")
                .then()
                .statusCode(403);
        as("bpjs-malut")
                .get(confirmed().url() + "/letters/" + letter.id())
                .then()
                .statusCode(404);
    }

    static ACase confirmed() {
        return aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
    }

    private static String failure() {
        return "{\"failedDate\": \"" + today() + "\", \"reason\": \"Alamat kosong\"}";
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("letter-not-in-state"));
    }
}
