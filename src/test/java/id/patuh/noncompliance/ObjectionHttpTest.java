package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an employer says changes nothing; what a supervisor suspends makes the verdict conditional, until its day. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ObjectionHttpTest {

    @Inject
    Database database;

    @Test
    void an_objection_changes_neither_verdict_nor_deadline_and_is_answered_once() {
        ACase open = new ACase("01991000-0000-7000-8000-000000000002");
        String due = open.has("currentDeadline.dueDate");
        String outcome = outcome();
        String objection = raise("bpjs-malut", open, "{\"kind\": \"OBJECTION\", \"text\": \"Tidak ada pekerja\"}")
                .statusCode(201)
                .body("byEmployer", equalTo(false))
                .extract()
                .path("id");
        open.is().body("currentDeadline.dueDate", equalTo(due));
        assertThat(outcome()).isEqualTo(outcome);

        String answer = "{\"decision\": \"REJECTED\", \"answer\": \"Ada tiga pekerja\"}";
        answer(open, objection, answer).statusCode(201).body("decision", equalTo("REJECTED"));
        Map<String, Long> before = database.rows();
        answer(open, objection, answer).statusCode(409).body("code", equalTo("objection-answered"));
        raise("bpjs-malut", open, "{\"kind\": \"REPLY\", \"text\": \"x\", \"receivedDate\": \"2090-01-01\"}")
                .statusCode(400)
                .body("issues.code", contains("in-the-future"));
        assertThat(database.rows()).isEqualTo(before);
        open.history().body("items.step", hasItems("OBJECTION_RECEIVED", "OBJECTION_ANSWERED"));
    }

    @Test
    void an_employer_objects_in_a_case_about_itself_and_sees_nothing_else_of_it() {
        ACase own = new ACase("01991000-0000-7000-8000-000000000001");
        ACase other = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "SUSPECTED", ""));
        String body = "{\"kind\": \"REPLY\", \"text\": \"Kami sudah memperbaiki data\"}";
        Map<String, Long> before = database.rows();
        raise("employer-self", other, body).statusCode(404);
        as("employer-self").get(own.url()).then().statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
        raise("employer-self", own, body).statusCode(201).body("byEmployer", equalTo(true));
        as("bpjs-malut").get(own.url() + "/objections").then().body("items.byEmployer", hasItems(true));
    }

    @Test
    void an_employer_attaches_files_to_its_own_objection_and_sees_no_other_paper_of_the_case() {
        ACase own = new ACase("01991000-0000-7000-8000-000000000001");
        String paper = CaseLetters.aDocument(own);
        String objection = raise("employer-self", own, "{\"kind\": \"REPLY\", \"text\": \"Terlampir daftar pekerja\"}")
                .statusCode(201)
                .extract()
                .path("id");
        String url = own.url() + "/objections/" + objection + "/documents";
        Map<String, Long> before = database.rows();
        attach("employer-self", Cases.CASE_OF_JATENG, objection).statusCode(404);
        attach("bpjs-jateng", own.id(), objection).statusCode(404);
        attach("wasnaker-malut", own.id(), objection).statusCode(403);
        as("employer-self").get(own.url() + "/documents").then().statusCode(403);
        as("employer-self")
                .get(own.url() + "/documents/" + paper + "/content")
                .then()
                .statusCode(403);
        assertThat(database.rows()).isEqualTo(before);

        String attached = attach("employer-self", own.id(), objection)
                .statusCode(201)
                .body("title", equalTo("daftar.txt"))
                .extract()
                .path("id");
        reading("employer-self").get(url).then().statusCode(200).body("items.id", contains(attached));
        assertThat(reading("employer-self")
                        .get(url + "/" + attached + "/content")
                        .asString())
                .isEqualTo("Daftar contoh");
        reading("employer-self").get(url + "/" + paper).then().statusCode(404);
        reading("employer-self").get(url + "/" + paper + "/content").then().statusCode(404);
        as("bpjs-malut").get(url + "/" + attached).then().statusCode(200).body("id", equalTo(attached));
        as("bpjs-malut").get(own.url() + "/documents/" + attached).then().statusCode(404);
        assertThat(database.count("change where type = 'document.added' and subject_id = '" + attached + "'"))
                .isEqualTo(1);

        answer(own, objection, "{\"decision\": \"NOTED\", \"answer\": \"Diterima\"}")
                .statusCode(201);
        before = database.rows();
        attach("employer-self", own.id(), objection).statusCode(409).body("code", equalTo("objection-answered"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_suspension_makes_the_verdict_conditional_until_its_day_and_is_a_supervisors_to_grant() {
        ACase open = new ACase("01991000-0000-7000-8000-000000000002");
        assertThat(outcome()).isEqualTo("NON_COMPLIANT");
        LocalDate until = LocalDate.now(java.time.ZoneId.of("Asia/Jayapura")).plusDays(10);
        String body =
                "{\"ground\": \"Keberatan diperiksa\", \"categories\": [\"PWBD\"], \"untilDate\": \"" + until + "\"}";
        Map<String, Long> before = database.rows();
        grant("bpjs-malut", open, body).statusCode(403);
        grant("bpjs-supervisor", open, body.replace(until.toString(), "2020-01-01"))
                .statusCode(400)
                .body("issues.pointer", contains("/untilDate"));
        assertThat(database.rows()).isEqualTo(before);
        String suspension =
                grant("bpjs-supervisor", open, body).statusCode(201).extract().path("id");
        assertThat(outcome()).isEqualTo("CONDITIONAL");
        assertThat(outcomeOn(until)).isEqualTo("CONDITIONAL");
        assertThat(outcomeOn(until.plusDays(1))).isEqualTo("NON_COMPLIANT");

        end(open, suspension).statusCode(201);
        assertThat(outcome()).isEqualTo("NON_COMPLIANT");
        end(open, suspension).statusCode(409).body("code", equalTo("suspension-over"));
        as("bpjs-malut").get(open.url() + "/suspensions").then().body("items.id", contains(suspension));
    }

    @Test
    void a_suspension_is_listed_and_ended_in_its_case_also_after_its_employer_became_a_branch() {
        String employer = Cases.anEmployer();
        ACase open = Cases.aCaseOf(employer);
        String suspension = grant(
                        "bpjs-supervisor",
                        open,
                        "{\"ground\": \"Banjir\", \"untilDate\": \""
                                + LocalDate.now(ZoneId.of("Asia/Jayapura")).plusDays(30) + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        patching("bpjs-malut", "*", "{\"parentId\": \"" + Cases.anEmployer() + "\"}")
                .patch("/v1/employers/" + employer)
                .then()
                .statusCode(200);
        as("bpjs-malut").get(open.url() + "/suspensions").then().body("items.id", contains(suspension));
        end(open, suspension).statusCode(201);
    }

    private static String outcome() {
        return as("bpjs-malut")
                .get("/v1/employers/" + Api.PWBD + "/compliance-status")
                .then()
                .extract()
                .path("outcome");
    }

    private static String outcomeOn(LocalDate day) {
        return as("bpjs-malut")
                .header("Sandbox-Date", day.toString())
                .get("/v1/employers/" + Api.PWBD + "/compliance-status")
                .then()
                .extract()
                .path("outcome");
    }

    private static ValidatableResponse raise(String client, ACase open, String body) {
        return posting(client, body).post(open.url() + "/objections").then();
    }

    private static ValidatableResponse attach(String client, String caseId, String objection) {
        return as(client)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "daftar.txt", "Daftar contoh".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/v1/cases/" + caseId + "/objections/" + objection + "/documents")
                .then();
    }

    private static RequestSpecification reading(String client) {
        return as(client).header("Purpose-Of-Use", "SELF");
    }

    private static ValidatableResponse answer(ACase open, String objection, String body) {
        return posting("bpjs-malut", body)
                .header("If-Match", "*")
                .post(open.url() + "/objections/" + objection + "/answer")
                .then();
    }

    private static ValidatableResponse grant(String client, ACase open, String body) {
        return posting(client, body)
                .header("If-Match", "*")
                .post(open.url() + "/suspensions")
                .then();
    }

    private static ValidatableResponse end(ACase open, String suspension) {
        return posting("bpjs-supervisor", "{\"reason\": \"Selesai\"}")
                .header("If-Match", "*")
                .post(open.url() + "/suspensions/" + suspension + "/end")
                .then();
    }
}
