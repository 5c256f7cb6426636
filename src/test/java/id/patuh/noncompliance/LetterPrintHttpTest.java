package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDraft;
import static id.patuh.noncompliance.CaseLetters.anApproved;
import static id.patuh.noncompliance.CaseLetters.pages;
import static id.patuh.noncompliance.CaseLetters.text;
import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import id.patuh.noncompliance.CaseLetters.ALetter;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many letters as one file: in the order asked, all or none. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LetterPrintHttpTest {

    @Inject
    Database database;

    @Test
    void letters_of_several_cases_are_one_file_in_the_order_asked() {
        ALetter first = anApproved(LetterHttpTest.confirmed(), "SP1");
        ALetter second = anApproved(LetterHttpTest.confirmed(), "NOTICE_1");
        long read = database.count("audit_entry where operation = 'printLetters' and row_count = 2");

        byte[] pdf = printed("bpjs-malut", List.of(second.id(), first.id()))
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(pages(pdf)).isEqualTo(2);
        assertThat(text(pdf)).containsSubsequence("Nomor : " + second.has("number"), "Nomor : " + first.has("number"));
        assertThat(printed("bpjs-malut", List.of(second.id(), first.id()))
                        .extract()
                        .asByteArray())
                .isEqualTo(pdf);
        assertThat(database.count("audit_entry where operation = 'printLetters' and row_count = 2"))
                .isEqualTo(read + 2);
    }

    @Test
    void every_letter_that_cannot_be_printed_is_told_at_once() {
        ALetter fine = anApproved(LetterHttpTest.confirmed(), "SP1");
        ALetter draft = aDraft(LetterHttpTest.confirmed(), "SP1");
        ALetter gone = anApproved(LetterHttpTest.confirmed(), "SP1");
        gone.takes("cancellation", "{\"reason\": \"Salah\"}").statusCode(201);

        printed("bpjs-malut", List.of(UUID.randomUUID().toString(), fine.id(), draft.id(), gone.id()))
                .statusCode(400)
                .body("issues.pointer", contains("/letterIds/0", "/letterIds/2", "/letterIds/3"))
                .body("issues.code", contains("unknown-letter", "letter-not-in-force", "letter-not-in-force"));
        printed("bpjs-jateng", List.of(fine.id())).statusCode(400).body("issues.code", contains("unknown-letter"));
    }

    @Test
    void one_to_three_hundred_are_printed() {
        printed("bpjs-malut", List.of()).statusCode(400).body("issues.code", contains("too-short"));
        printed(
                        "bpjs-malut",
                        Stream.generate(() -> UUID.randomUUID().toString())
                                .limit(301)
                                .toList())
                .statusCode(400)
                .body("issues.code", contains("too-long"));
    }

    private static ValidatableResponse printed(String client, List<String> ids) {
        return as(client)
                .contentType("application/json")
                .body("{\"letterIds\": ["
                        + ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]}")
                .post("/v1/letter-prints")
                .then();
    }
}
