package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDocument;
import static id.patuh.noncompliance.CaseLetters.anApproved;
import static id.patuh.noncompliance.CaseLetters.sent;
import static id.patuh.noncompliance.CaseLetters.today;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents of a case: told by their bytes, kept by version, held and removed. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseDocumentHttpTest {

    private static final int MIB = 1 << 20;

    @Inject
    Database database;

    @Test
    void a_file_comes_back_as_it_came_with_its_digest_and_never_to_be_shown() throws Exception {
        ACase of = aCase();
        byte[] bytes = "nama;upah\nContoh;1\n".getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
        String id = as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Acting-Officer", Cases.EXAMINER)
                .multiPart("title", "Daftar gaji")
                .multiPart("file", "../daftar gaji.csv", bytes, "application/pdf")
                .post(of.url() + "/documents")
                .then()
                .statusCode(201)
                .body("title", equalTo("Daftar gaji"))
                .body("fileName", equalTo("daftar gaji.csv"))
                .body("mediaType", equalTo("text/csv"))
                .body("size", equalTo(bytes.length))
                .body("digest", equalTo(HexFormat.of().formatHex(sha256)))
                .body("versionNumber", equalTo(1))
                .body("officerId", equalTo(Cases.EXAMINER))
                .extract()
                .path("id");

        byte[] back = as("bpjs-malut")
                .get(of.url() + "/documents/" + id + "/content")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"daftar gaji.csv\"; filename*=UTF-8''daftar%20gaji.csv"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":")
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(bytes);
        assertThat(database.count("audit_entry where kind = 'READ' and operation = 'getDocumentContent'"
                        + " and subject_id = '" + of.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_renamed_program_an_empty_file_and_none_are_refused_and_nothing_is_written() {
        ACase of = aCase();
        Map<String, Long> before = database.rows();
        sent(of, "surat.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})
                .statusCode(422)
                .body("code", equalTo("file-type-not-allowed"));
        sent(of, "surat.pdf", new byte[0]).statusCode(400).body("issues.code", contains("file-empty"));
        as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("title", "x".repeat(201))
                .post(of.url() + "/documents")
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/title", "/file"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_file_of_25_mebibytes_is_kept_and_a_byte_more_is_refused() {
        ACase of = aCase();
        byte[] most = new byte[25 * MIB];
        Arrays.fill(most, (byte) 'x');
        sent(of, "besar.txt", most).statusCode(201).body("size", equalTo(most.length));
        Map<String, Long> before = database.rows();
        sent(of, "besar.txt", Arrays.copyOf("%PDF-".getBytes(StandardCharsets.US_ASCII), most.length + 1))
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_version_takes_the_place_of_the_last_and_the_old_one_stays_readable() {
        ACase of = aCase();
        String first = aDocument(of);
        String second = version(of, first, "Bukti kedua")
                .statusCode(201)
                .body("versionNumber", equalTo(2))
                .body("replacesId", equalTo(first))
                .extract()
                .path("id");
        Map<String, Long> before = database.rows();
        version(of, first, "Bukti ketiga")
                .statusCode(409)
                .body("code", equalTo("document-replaced"))
                .body("documentId", equalTo(second));
        assertThat(database.rows()).isEqualTo(before);
        document(of, first).body("replacedById", equalTo(second));
        content(of, first).statusCode(200);
        as("bpjs-malut")
                .queryParam("replacedByIdIsNull", true)
                .get(of.url() + "/documents")
                .then()
                .body("items.id", contains(second));
    }

    @Test
    void what_is_held_is_not_removed_in_any_version_until_it_is_released() {
        ACase of = aCase();
        String first = aDocument(of);
        posting("bpjs-malut", "{\"reason\": \"Gugatan\"}")
                .header("If-Match", "*")
                .post(of.url() + "/documents/" + first + "/hold")
                .then()
                .statusCode(403);
        takes(of, first, "hold", "Gugatan").statusCode(201).body("hold.reason", equalTo("Gugatan"));
        String second = version(of, first, "Bukti kedua")
                .statusCode(201)
                .body("hold.reason", equalTo("Gugatan"))
                .extract()
                .path("id");

        Map<String, Long> before = database.rows();
        removed(of, first).statusCode(409).body("code", equalTo("document-held"));
        removed(of, second).statusCode(409).body("code", equalTo("document-held"));
        takes(of, second, "hold", "Lagi").statusCode(409).body("code", equalTo("document-held"));
        assertThat(database.rows()).isEqualTo(before);

        takes(of, second, "release", "Selesai").statusCode(201).body("hold", nullValue());
        document(of, first).body("hold", nullValue());
        takes(of, first, "release", "Selesai").statusCode(409).body("code", equalTo("document-not-held"));
        of.history()
                .body("items.step", hasItem("DOCUMENT_HELD"))
                .body("items.step", hasItem("DOCUMENT_RELEASED"))
                .body("items.note", hasItem("Selesai"));
        removed(of, first).statusCode(204);
    }

    @Test
    void the_bytes_of_a_removed_document_are_gone_and_what_it_was_stays() {
        ACase of = aCase();
        String id = aDocument(of);
        String tag = document(of, id).extract().header("ETag");
        as("bpjs-malut").delete(of.url() + "/documents/" + id).then().statusCode(428);
        long bytes = database.count("document_content");
        as("bpjs-malut")
                .header("If-Match", tag)
                .delete(of.url() + "/documents/" + id)
                .then()
                .statusCode(204);

        assertThat(database.count("document_content")).isEqualTo(bytes - 1);
        document(of, id).body("removedAt", notNullValue()).body("digest", notNullValue());
        content(of, id).statusCode(410).body("code", equalTo("document-removed"));
        removed(of, id).statusCode(410);
        version(of, id, "Bukti kedua").statusCode(410);
        takes(of, id, "hold", "Gugatan").statusCode(410);
    }

    @Test
    void a_letter_and_its_proof_of_service_stay() {
        ACase of = aCase();
        ALetter letter = anApproved(of, "NOTICE_1");
        String proof = aDocument(of);
        letter.served(today(), proof).statusCode(201);

        Map<String, Long> before = database.rows();
        removed(of, proof).statusCode(409).body("code", equalTo("document-in-use"));
        removed(of, letter.has("documentId")).statusCode(409).body("code", equalTo("document-in-use"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void who_does_not_see_the_case_sees_no_document_and_another_case_has_it_not() {
        ACase of = aCase();
        String id = aDocument(of);
        ACase other = aCase();

        as("bpjs-jateng").get(of.url() + "/documents").then().statusCode(404);
        as("bpjs-jateng").get(of.url() + "/documents/" + id).then().statusCode(404);
        as("bpjs-jateng").get(of.url() + "/documents/" + id + "/content").then().statusCode(404);
        as("bpjs-malut").get(other.url() + "/documents/" + id).then().statusCode(404);
        content(other, id).statusCode(404);
        removed(other, id).statusCode(404);
        version(other, id, "Bukti").statusCode(404);
    }

    private static ValidatableResponse document(ACase of, String id) {
        return as("bpjs-malut").get(of.url() + "/documents/" + id).then().statusCode(200);
    }

    private static ValidatableResponse content(ACase of, String id) {
        return as("bpjs-malut").get(of.url() + "/documents/" + id + "/content").then();
    }

    private static ValidatableResponse removed(ACase of, String id) {
        return as("bpjs-malut")
                .header("If-Match", "*")
                .delete(of.url() + "/documents/" + id)
                .then();
    }

    private static ValidatableResponse takes(ACase of, String id, String step, String reason) {
        return posting("bpjs-supervisor", "{\"reason\": \"" + reason + "\"}")
                .header("If-Match", "*")
                .post(of.url() + "/documents/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse version(ACase of, String id, String text) {
        return as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "bukti.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(of.url() + "/documents/" + id + "/versions")
                .then();
    }
}
