package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDocument;
import static id.patuh.noncompliance.CaseLetters.aDraft;
import static id.patuh.noncompliance.CaseLetters.anApproved;
import static id.patuh.noncompliance.CaseLetters.sent;
import static id.patuh.noncompliance.CaseLetters.text;
import static id.patuh.noncompliance.CaseLetters.today;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static id.patuh.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Letters drafted, approved and served many at once: each by the rules of one. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LetterBatchHttpTest {

    private static final String UNSEEN = Cases.CASE_OF_JATENG;

    @Inject
    Database database;

    @Test
    void letters_are_drafted_for_many_cases_citing_what_their_kind_may_cite() {
        ACase sure = LetterHttpTest.confirmed();
        ACase mixed = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "CONFIRMED", ""),
                finding("PDS_PROGRAM", "SUSPECTED", ""));
        ACase unsure = aCase();
        ACase closed = Cases.aClosedCaseOf(anEmployer());
        List<String> ids = List.of(mixed.id(), unsure.id(), UNSEEN, sure.id(), closed.id());

        List<String> letters = batch(
                        Cases.EXAMINER, "DRAFT", "\"kind\": \"SP1\", \"addressee\": \"Direktur\"", cases(ids))
                .statusCode(201)
                .body("items.caseId", equalTo(ids))
                .body("items.outcome", contains("TAKEN", "REFUSED", "NOT_FOUND", "TAKEN", "REFUSED"))
                .body("items[1].problem", equalTo("letter-needs-findings"))
                .body("items[1].fault", equalTo("required"))
                .body("items[4].problem", equalTo("case-closed"))
                .extract()
                .path("items.letterId");

        ALetter drafted = new ALetter(mixed, letters.get(0));
        drafted.is()
                .body("state", equalTo("DRAFT"))
                .body("addressee", equalTo("Direktur"))
                .body("draftedBy", equalTo(Cases.EXAMINER))
                .body("findingIds", contains(mixed.<String>has("findings[0].id")));
        assertThat(letters.get(1)).isNull();
        assertThat(database.count("change where type = 'letter.drafted' and subject_id = '" + letters.get(3) + "'"))
                .isEqualTo(1);
    }

    @Test
    void letters_are_approved_in_the_order_asked_and_nobody_approves_his_own() {
        List<ALetter> letters = List.of(
                aDraft(LetterHttpTest.confirmed(), "SP1"),
                aDraft(LetterHttpTest.confirmed(), "SP1"),
                aDraft(LetterHttpTest.confirmed(), "SP1"));
        letters.get(1)
                .amended(Cases.OTHER_EXAMINER, "{\"addressee\": \"Direktur\"}")
                .statusCode(200);
        String nowhere = UUID.randomUUID().toString();
        List<String> ids = List.of(
                letters.get(2).id(),
                letters.get(1).id(),
                nowhere,
                letters.get(0).id());

        String location = on(Cases.OTHER_EXAMINER, "2055-06-01", "APPROVE", "", letters(ids))
                .statusCode(201)
                .body("items.letterId", equalTo(ids))
                .body("items.outcome", contains("TAKEN", "REFUSED", "NOT_FOUND", "TAKEN"))
                .body("items.number", contains("B/1/SP1/2055", null, null, "B/2/SP1/2055"))
                .body("items[1].problem", equalTo("own-letter"))
                .body("items[2].caseId", nullValue())
                .extract()
                .header("Location");

        letters.get(0)
                .is()
                .body("state", equalTo("APPROVED"))
                .body("number", equalTo("B/2/SP1/2055"))
                .body("letterDate", equalTo("2055-06-01"))
                .body("approvedBy", equalTo(Cases.OTHER_EXAMINER));
        assertThat(text(letters.get(0).pdf())).contains("Nomor : B/2/SP1/2055");
        assertThat(text(letters.get(2).pdf())).contains("Nomor : B/1/SP1/2055");
        letters.get(1).is().body("state", equalTo("DRAFT"));
        letters.get(0).of().history().body("items.step", contains("DETECT", "LETTER_APPROVED"));
        assertThat(database.count("change where type = 'letter.approved' and subject_id = '"
                        + letters.get(0).id() + "'"))
                .isEqualTo(1);
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and subject_kind = 'LETTER_BATCH' and row_count = 4"
                        + " and subject_id = '" + id + "'"))
                .isEqualTo(1);
        as("bpjs-malut").get(location).then().statusCode(200).body("items.letterId", equalTo(ids));
        as("bpjs-jateng").get(location).then().statusCode(404);
    }

    @Test
    void letters_are_served_on_one_day_or_each_on_its_own() {
        List<ALetter> letters = Stream.generate(() -> aDraft(LetterHttpTest.confirmed(), "SP1"))
                .limit(4)
                .toList();
        List<String> ids = letters.stream().map(ALetter::id).toList();
        List<String> proofs = letters.stream().map(each -> aDocument(each.of())).toList();
        String proof = proofs.get(1);
        on(Cases.OTHER_EXAMINER, "2056-06-05", "APPROVE", "", letters(ids.subList(0, 3)))
                .statusCode(201)
                .body("items.outcome", everyItem(equalTo("TAKEN")));

        on(
                        Cases.EXAMINER,
                        "2056-06-10",
                        "SERVE",
                        "",
                        items(
                                item(ids.get(0), "2056-06-04", proofs.get(0)),
                                item(ids.get(1), "2056-06-07", proof),
                                item(ids.get(2), "2056-06-08", proof),
                                item(ids.get(3), "2056-06-08", proofs.get(3))))
                .statusCode(201)
                .body("items.outcome", contains("REFUSED", "TAKEN", "REFUSED", "REFUSED"))
                .body("items[0].problem", equalTo("invalid-request"))
                .body("items.fault", contains("too-early", null, "unknown-document", null))
                .body("items[3].problem", equalTo("letter-not-in-state"))
                .body("items[1].number", notNullValue());
        on(
                        Cases.EXAMINER,
                        "2056-06-10",
                        "SERVE",
                        service("2056-06-09", proofs.get(2)),
                        letters(List.of(ids.get(2), ids.get(0))))
                .statusCode(201)
                .body("items.outcome", contains("TAKEN", "TAKEN"));

        letters.get(1)
                .is()
                .body("state", equalTo("SERVED"))
                .body("service.servedDate", equalTo("2056-06-07"))
                .body("service.recipient", equalTo("Direktur"))
                .body("service.proofDocumentId", equalTo(proof));
        letters.get(0)
                .is()
                .body("service.servedDate", equalTo("2056-06-09"))
                .body("service.method", equalTo("POST"))
                .body("service.proofDocumentId", equalTo(proofs.get(0))); // the same bytes were there already
        letters.get(1).of().history().body("items.step", contains("DETECT", "LETTER_APPROVED", "LETTER_SERVED"));
    }

    @Test
    void a_proof_of_the_service_of_all_is_kept_with_every_case() {
        List<ALetter> letters = Stream.generate(() -> anApproved(LetterHttpTest.confirmed(), "SP1"))
                .limit(3)
                .toList();
        ALetter draft = aDraft(LetterHttpTest.confirmed(), "SP1");
        List<String> ids = Stream.concat(letters.stream(), Stream.of(draft))
                .map(ALetter::id)
                .toList();
        byte[] list = "Daftar tanda terima kurir (contoh)".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String proof = sent(letters.get(2).of(), "kurir.txt", list)
                .statusCode(201)
                .extract()
                .path("id");
        long documents = database.count("document");
        long bytes = database.count("document_content");

        batch(Cases.EXAMINER, "SERVE", service(today().toString(), proof), letters(ids))
                .statusCode(201)
                .body("items.outcome", contains("TAKEN", "TAKEN", "TAKEN", "REFUSED"))
                .body("items[3].problem", equalTo("letter-not-in-state"));

        assertThat(letters.get(2).<String>has("service.proofDocumentId")).isEqualTo(proof);
        assertThat(database.count("document")).isEqualTo(documents + 2); // none for what was refused
        assertThat(database.count("document_content")).isEqualTo(bytes);
        for (ALetter letter : letters) {
            String kept = letter.has("service.proofDocumentId");
            String url = letter.of().url() + "/documents/" + kept;
            as("bpjs-malut").get(url).then().statusCode(200).body("fileName", equalTo("kurir.txt"));
            assertThat(as("bpjs-malut").get(url + "/content").asByteArray()).isEqualTo(list);
            as("bpjs-malut")
                    .header("If-Match", "*")
                    .delete(url)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("document-in-use"));
            assertThat(database.count("change where type = 'document.added' and subject_id = '" + kept + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_proof_that_many_cases_keep_stays_readable_when_the_first_is_removed() {
        ALetter draft = aDraft(LetterHttpTest.confirmed(), "SP1");
        ALetter letter = anApproved(LetterHttpTest.confirmed(), "SP1");
        byte[] list = "Daftar kurir lain (contoh)".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String proof = sent(draft.of(), "kurir.txt", list).extract().path("id");
        batch(Cases.EXAMINER, "SERVE", service(today().toString(), proof), letters(List.of(draft.id(), letter.id())))
                .statusCode(201)
                .body("items.outcome", contains("REFUSED", "TAKEN"));
        String first = draft.of().url() + "/documents/" + proof;

        as("bpjs-malut").header("If-Match", "*").delete(first).then().statusCode(204);

        as("bpjs-malut").get(first + "/content").then().statusCode(410);
        String kept = letter.of().url() + "/documents/" + letter.has("service.proofDocumentId");
        assertThat(as("bpjs-malut").get(kept + "/content").asByteArray()).isEqualTo(list);
        assertThat(database.count("document_content where document_id = '" + proof + "'"))
                .isEqualTo(1);
    }

    @Test
    void many_letters_are_served_with_the_proof_that_one_is() {
        List<ALetter> letters = Stream.generate(() -> anApproved(LetterHttpTest.confirmed(), "SP1"))
                .limit(2)
                .toList();
        List<String> ids = letters.stream().map(ALetter::id).toList();
        String today = today().toString();
        String elsewhere = aDocument(LetterHttpTest.confirmed());
        Map<String, Long> before = database.rows();

        letters.get(0)
                .takes("service", without(ALetter.service(today(), elsewhere)))
                .statusCode(400)
                .body("issues.pointer", contains("/proofDocumentId"))
                .body("issues.code", contains("required"));
        batch(Cases.EXAMINER, "SERVE", items(without(item(ids.get(0), today, elsewhere))))
                .statusCode(400)
                .body("issues.pointer", contains("/items/0/proofDocumentId"))
                .body("issues.code", contains("required"));
        batch(Cases.EXAMINER, "SERVE", without(service(today, elsewhere)), letters(ids))
                .statusCode(400)
                .body("issues.pointer", contains("/service/proofDocumentId"))
                .body("issues.code", contains("required"));
        letters.get(0).served(today(), elsewhere).statusCode(400).body("issues.code", contains("unknown-document"));
        letters.get(0)
                .served(today(), letters.get(0).has("documentId"))
                .statusCode(400)
                .body("issues.code", contains("unknown-document"));
        assertThat(database.rows()).isEqualTo(before);

        // a document of no case of the batch proves nothing, nor does the letter itself
        batch(Cases.EXAMINER, "SERVE", service(today, elsewhere), letters(ids))
                .statusCode(201)
                .body("items.outcome", contains("REFUSED", "REFUSED"))
                .body("items.fault", contains("unknown-document", "unknown-document"));
        batch(
                        Cases.EXAMINER,
                        "SERVE",
                        items(item(ids.get(0), today, letters.get(0).has("documentId"))))
                .statusCode(201)
                .body("items.fault", contains("unknown-document"));
        Map<String, Long> after = database.rows();
        assertThat(after).containsEntry("document", before.get("document"));
        assertThat(after).containsEntry("case_event", before.get("case_event"));
        letters.forEach(each -> each.is().body("state", equalTo("APPROVED")));
    }

    private static String without(String service) {
        return service.replaceAll(", \"proofDocumentId\": \"[^\"]*\"", "");
    }

    private static String service(String day, String proof) {
        return "\"service\": {\"servedDate\": \"" + day
                + "\", \"method\": \"POST\", \"recipient\": \"Staf\", \"proofDocumentId\": \"" + proof + "\"}";
    }

    @Test
    void a_dry_run_tells_the_same_and_takes_no_number() {
        ACase of = LetterHttpTest.confirmed();
        ALetter draft = aDraft(of, "SP1");
        ALetter approved = anApproved(of, "SP1");
        String proof = aDocument(of);
        Map<String, Long> before = database.rows();

        batch(Cases.EXAMINER, "DRAFT", "\"kind\": \"SP1\", \"dryRun\": true", cases(List.of(of.id())))
                .statusCode(201)
                .body("items.outcome", contains("TAKEN"))
                .body("items[0].letterId", nullValue());
        on(
                        Cases.OTHER_EXAMINER,
                        "2057-06-01",
                        "APPROVE",
                        "\"dryRun\": true",
                        letters(List.of(draft.id(), approved.id())))
                .statusCode(201)
                .body("items.outcome", contains("TAKEN", "REFUSED"))
                .body("items[0].number", nullValue());
        on(
                        Cases.OTHER_EXAMINER,
                        "2057-06-01",
                        "SERVE",
                        "\"dryRun\": true",
                        items(item(approved.id(), "2057-06-01", proof)))
                .statusCode(201)
                .body("items.outcome", contains("TAKEN"));

        Map<String, Long> after = database.rows();
        assertThat(after.remove("letter_batch")).isEqualTo(before.remove("letter_batch") + 3);
        assertThat(after.remove("idempotency_key")).isEqualTo(before.remove("idempotency_key") + 3);
        assertThat(after.remove("audit_entry where kind = 'WRITE'"))
                .isEqualTo(before.remove("audit_entry where kind = 'WRITE'") + 3);
        assertThat(after).isEqualTo(before);
        draft.is().body("state", equalTo("DRAFT"));
        assertThat(on(Cases.OTHER_EXAMINER, "2057-06-01", "APPROVE", "", letters(List.of(draft.id())))
                        .extract()
                        .<String>path("items[0].number"))
                .isEqualTo("B/1/SP1/2057");
    }

    @Test
    void every_draft_of_a_kind_in_the_cases_of_a_filter_is_approved() {
        ALetter ours = aDraft(LetterHttpTest.confirmed(), "SP2");
        ALetter other = aDraft(LetterHttpTest.confirmed(), "SP1");
        ours.of().amended("{\"assignee\": \"" + Cases.EXAMINER + "\"}").statusCode(200);
        other.of().amended("{\"assignee\": \"" + Cases.EXAMINER + "\"}").statusCode(200);
        String filter = "\"filter\": {\"assignee\": \"" + Cases.EXAMINER + "\", \"category\": \"PWBD\"}";

        batch(Cases.OTHER_EXAMINER, "APPROVE", "\"kind\": \"SP2\", \"dryRun\": true", filter)
                .statusCode(201)
                .body("items.letterId", contains(ours.id()));
        batch(Cases.OTHER_EXAMINER, "APPROVE", "\"kind\": \"SP2\"", filter)
                .statusCode(201)
                .body("items.outcome", contains("TAKEN"));
        ours.is().body("state", equalTo("APPROVED"));
        other.is().body("state", equalTo("DRAFT"));
        batch(Cases.OTHER_EXAMINER, "APPROVE", "\"kind\": \"SP2\"", filter)
                .statusCode(201)
                .body("items", hasSize(0));
    }

    @Test
    void what_does_not_go_together_is_told_at_once_and_too_many_are_refused_as_a_whole() {
        ALetter first = aDraft(LetterHttpTest.confirmed(), "SP1");
        ALetter second = aDraft(LetterHttpTest.confirmed(), "SP1");
        List<String> both = List.of(first.id(), second.id());
        Map<String, Long> before = database.rows();

        batch(Cases.EXAMINER, "DRAFT", "\"signatory\": \"X\"", letters(both))
                .statusCode(400)
                .body("issues.pointer", contains("/kind", "/caseIds", "/letterIds"))
                .body("issues.code", contains("required", "required", "not-with-this-act"));
        batch(Cases.EXAMINER, "DRAFT", "\"kind\": \"SUMMONS\", \"addressee\": \"😀\"", cases(List.of(UNSEEN)))
                .statusCode(400)
                .body("issues.pointer", contains("/meeting", "/addressee"));
        batch(Cases.EXAMINER, "APPROVE", "\"kind\": \"SP1\", \"filter\": {}, \"addressee\": \"X\"", letters(both))
                .statusCode(400)
                .body("issues.pointer", contains("/letterIds", "/addressee"))
                .body("issues.code", contains("not-both", "not-with-this-act"));
        batch(Cases.EXAMINER, "SERVE", "\"kind\": \"SP1\"", letters(both))
                .statusCode(400)
                .body("issues.pointer", contains("/service", "/kind"));
        String twice = item(first.id(), "2055-01-01", UNSEEN);
        batch(Cases.EXAMINER, "SERVE", "", items(twice, twice.replace("2055-01-01", "2055-01-02")))
                .statusCode(400)
                .body("issues.pointer", contains("/items/1/letterId"))
                .body("issues.code", contains("repeated-item"));
        batch(Cases.OTHER_EXAMINER, "APPROVE", "\"maxAffected\": 1", letters(both))
                .statusCode(409)
                .body("code", equalTo("too-many-affected"));
        posting("wasnaker-malut", "{\"act\": \"APPROVE\", " + letters(both) + "}")
                .post("/v1/letter-batches")
                .then()
                .statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
        posting("bpjs-jateng", "{\"act\": \"APPROVE\", " + letters(both) + "}")
                .post("/v1/letter-batches")
                .then()
                .statusCode(201)
                .body("items.outcome", contains("NOT_FOUND", "NOT_FOUND"));
    }

    @Test
    void batches_and_single_approvals_at_once_number_in_a_row_what_stands_on_the_paper() throws Exception {
        List<ALetter> letters = Stream.generate(() -> aDraft(LetterHttpTest.confirmed(), "SP1"))
                .limit(24)
                .toList();
        List<String> ids = letters.stream().map(ALetter::id).toList();
        List<String> backwards = new ArrayList<>(ids.subList(0, 16));
        java.util.Collections.reverse(backwards);

        List<List<String>> numbers = atOnce(Stream.of(
                        Stream.<Callable<List<String>>>of(() -> numbers(ids.subList(0, 16)), () -> numbers(backwards)),
                        IntStream.range(16, 24)
                                .<Callable<List<String>>>mapToObj(i -> () -> numbers(ids.subList(i, i + 1))))
                .flatMap(each -> each)
                .toList());

        assertThat(numbers.stream().flatMap(List::stream).filter(number -> number != null))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(n -> "B/" + n + "/SP1/2058")
                        .toList());
        for (ALetter letter : letters) {
            assertThat(text(letter.pdf())).contains("Nomor : " + letter.has("number") + " ");
        }
    }

    private static List<String> numbers(List<String> ids) {
        return on(Cases.OTHER_EXAMINER, "2058-06-01", "APPROVE", "", letters(ids))
                .statusCode(201)
                .extract()
                .path("items.number");
    }

    private static ValidatableResponse batch(String officer, String act, String... more) {
        return posting("bpjs-malut", body(act, more))
                .header("Acting-Officer", officer)
                .post("/v1/letter-batches")
                .then();
    }

    private static ValidatableResponse on(String officer, String day, String act, String... more) {
        return posting("bpjs-malut", body(act, more))
                .header("Acting-Officer", officer)
                .header("Sandbox-Date", day)
                .post("/v1/letter-batches")
                .then();
    }

    private static String body(String act, String... more) {
        return Stream.concat(Stream.of("\"act\": \"" + act + "\""), Stream.of(more))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String cases(List<String> ids) {
        return "\"caseIds\": [\"" + String.join("\", \"", ids) + "\"]";
    }

    private static String letters(List<String> ids) {
        return "\"letterIds\": [\"" + String.join("\", \"", ids) + "\"]";
    }

    private static String items(String... items) {
        return "\"items\": [" + String.join(", ", items) + "]";
    }

    private static String item(String letter, String day, String proof) {
        return "{\"letterId\": \"" + letter + "\", \"servedDate\": \"" + day
                + "\", \"method\": \"COURIER\", \"recipient\": \"Direktur\", \"proofDocumentId\": \"" + proof + "\"}";
    }
}
