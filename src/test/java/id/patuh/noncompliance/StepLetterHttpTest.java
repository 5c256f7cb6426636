package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDocument;
import static id.patuh.noncompliance.CaseLetters.aDraft;
import static id.patuh.noncompliance.CaseLetters.aServed;
import static id.patuh.noncompliance.CaseLetters.anApproved;
import static id.patuh.noncompliance.CaseLetters.drafting;
import static id.patuh.noncompliance.CaseLetters.drafts;
import static id.patuh.noncompliance.CaseLetters.today;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.patuh.noncompliance.CaseLetters.ALetter;
import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps that name the letter they rest on: the day of service comes from it. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class StepLetterHttpTest {

    @Inject
    Database database;

    @Test
    void a_reprimand_counts_from_the_service_of_its_letter_and_keeps_it() {
        ACase of = examined(finding("PWBD", "CONFIRMED", ""));
        ALetter letter = aServed(of, "SP1");
        String document = aDocument(of);
        of.takes(step("SP1", of.has("findings.id"), letter, ", \"documentIds\": [\"" + document + "\"]"))
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED"))
                .body("currentDeadline.startDate", equalTo(today().toString()));
        of.history()
                .body("items[-1].step", equalTo("SP1"))
                .body("items[-1].letterId", equalTo(letter.id()))
                .body("items[-1].servedDate", equalTo(today().toString()))
                .body("items[-1].documentIds", contains(document));
        as("bpjs-malut")
                .header("If-Match", "*")
                .delete(of.url() + "/documents/" + document)
                .then()
                .statusCode(409)
                .body("code", equalTo("document-in-use"));
    }

    @Test
    void the_same_day_may_be_told_beside_the_letter_and_another_may_not() {
        ACase of = examined(finding("PWBD", "CONFIRMED", ""));
        ALetter letter = aServed(of, "SP1");
        Map<String, Long> before = database.rows();
        of.takes(step("SP1", of.has("findings.id"), letter, ", \"servedDate\": \"" + today().minusDays(1) + "\""))
                .statusCode(422)
                .body("issues.pointer", hasItem("/servedDate"))
                .body("issues.code", hasItem("differs-from-the-letter"));
        assertThat(database.rows()).isEqualTo(before);
        of.takes(step("SP1", of.has("findings.id"), letter, ", \"servedDate\": \"" + today() + "\""))
                .statusCode(201);
    }

    @Test
    void a_letter_that_does_not_carry_the_step_is_told_with_every_fault() {
        ACase of = examined(finding("PDS_TK", "CONFIRMED", ""), finding("PDS_PROGRAM", "CONFIRMED", ""));
        List<String> found = of.has("findings.id");
        ALetter draft = aDraft(of, "SP1");
        ALetter approved = anApproved(of, "SP1");
        ALetter notice = aServed(of, "NOTICE_1");
        ALetter elsewhere = aServed(examined(finding("PWBD", "CONFIRMED", "")), "SP1");
        ALetter partial = new ALetter(
                of,
                drafts(of, drafting("SP1", found.subList(0, 1), "")).extract().path("id"));
        partial.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);
        partial.served(today(), aDocument(of)).statusCode(201);
        Map<String, Long> before = database.rows();

        refused(of, step("SP1", found, draft, ""), "letter-not-served");
        refused(of, step("SP1", found, approved, ""), "letter-not-served");
        refused(of, step("SP1", found, notice, ""), "letter-of-another-step");
        refused(of, step("SP1", found, elsewhere, ""), "unknown-letter");
        refused(of, step("SP1", found, partial, ""), "not-in-the-letter");
        refused(
                of,
                step("SP1", found.subList(0, 1), partial, ", \"documentIds\": [\"" + Cases.EXAMINER + "\"]"),
                "unknown-document");
        assertThat(database.rows()).isEqualTo(before);
        of.takes(step("SP1", found.subList(0, 1), partial, "")).statusCode(201);
    }

    @Test
    void a_letter_carries_one_step() {
        ACase of = aCase(anEmployer(), "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        of.takes("{\"step\": \"VERIFY\"}").statusCode(201);
        ALetter letter = aServed(of, "COLLECT_LETTER");
        of.takes(step("COLLECT_LETTER", of.has("findings.id"), letter, "")).statusCode(201);

        of.stepping(step("COLLECT_LETTER", of.has("findings.id"), letter, ""))
                .header("If-Match", "*")
                .header("Sandbox-Date", today().plusDays(8).toString())
                .post(of.url() + "/steps")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("letter-used"));
    }

    @Test
    void without_a_letter_the_day_may_still_be_told() {
        ACase of = examined(finding("PWBD", "CONFIRMED", ""));
        of.takes("{\"step\": \"SP1\", \"findingIds\": [\"" + of.has("findings[0].id") + "\"], \"servedDate\": \""
                        + today() + "\"}")
                .statusCode(201);
    }

    private static void refused(ACase of, String step, String code) {
        of.takes(step).statusCode(422).body("code", equalTo("step-needs-proof")).body("issues.code", contains(code));
    }

    private static ACase examined(String... findings) {
        ACase of = aCase(anEmployer(), "ADMINISTRATIVE", findings);
        of.takes("{\"step\": \"VERIFY\"}").statusCode(201);
        of.takes("{\"step\": \"EXAM\"}").statusCode(201);
        of.takes("{\"step\": \"EXAM_REPORT\", \"note\": \"LHP 99/2026\", \"findingIds\": [\""
                        + String.join("\", \"", of.<List<String>>has("findings.id")) + "\"]}")
                .statusCode(201);
        return of;
    }

    private static String step(String step, List<String> findings, ALetter letter, String more) {
        return "{\"step\": \"" + step + "\", \"letterId\": \"" + letter.id() + "\", \"findingIds\": [\""
                + String.join("\", \"", findings) + "\"]" + more + "}";
    }
}
