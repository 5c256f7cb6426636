package id.patuh.employer;

import static id.patuh.employer.Employers.aBranchOf;
import static id.patuh.employer.Employers.anEmployer;
import static id.patuh.employer.Employers.ceases;
import static id.patuh.employer.Employers.digits;
import static id.patuh.employer.Employers.number;
import static id.patuh.employer.Employers.read;
import static id.patuh.employer.Employers.resumes;
import static id.patuh.employer.Employers.step;
import static id.patuh.employer.Employers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Employers that cease and resume. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EmployerLifeHttpTest {

    private static final String CEASING =
            "{\"ceasedDate\": \"2026-06-01\", \"reason\": \"Ditutup\", \"source\": \"OSS\"}";

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Test
    void an_employer_that_ceased_stays_readable_and_was_one_before() {
        String id = anEmployer(number("NPP", digits("99", 8)));
        String known = Instant.now().toString();
        ceases(id, "2026-06-01")
                .statusCode(201)
                .header("Location", equalTo(url(id)))
                .body("status", equalTo("CEASED"))
                .body("statusChange.date", equalTo("2026-06-01"))
                .body("statusChange.reason", equalTo("Ditutup"))
                .body("statusChange.source", equalTo("OSS"))
                .body("version", equalTo(1));
        read(id).statusCode(200).body("status", equalTo("CEASED")).body("identifiers.size()", equalTo(1));
        asOf(id, "2026-05-31", null).body("status", equalTo("ACTIVE")).body("statusChange", nullValue());
        asOf(id, "2026-06-01", null).body("status", equalTo("CEASED"));
        asOf(id, "2026-06-01", known).body("status", equalTo("ACTIVE")).body("version", equalTo(0));
        assertThat(database.count("change where subject_id = '" + id + "' and type = 'employer.ceased' "
                        + "and subject_version = 1 and fields = '{status,statusChange}'"))
                .isEqualTo(1);
    }

    @Test
    void it_may_start_again_later() {
        String id = anEmployer();
        ceases(id, "2026-06-01").statusCode(201);
        resumes(id, "2026-09-01").statusCode(201).body("status", equalTo("ACTIVE"));
        asOf(id, "2026-05-31", null).body("status", equalTo("ACTIVE"));
        asOf(id, "2026-07-01", null).body("status", equalTo("CEASED"));
        asOf(id, "2026-09-01", null)
                .body("status", equalTo("ACTIVE"))
                .body("statusChange.reason", equalTo("Salah catat"));
        patching("bpjs-malut", "*", "{\"address\": \"Jalan Contoh 3\"}")
                .patch(url(id))
                .then()
                .statusCode(200);
    }

    @Test
    void a_cessation_that_was_wrong_is_taken_back_and_only_what_was_believed_remains() {
        String id = anEmployer();
        ceases(id, "2026-06-01").statusCode(201);
        String believed = Instant.now().toString();
        resumes(id, "2026-06-01").statusCode(201);
        asOf(id, "2026-06-01", null).body("status", equalTo("ACTIVE"));
        asOf(id, "2026-06-01", believed).body("status", equalTo("CEASED"));
    }

    @Test
    void what_may_not_be_is_refused_and_changes_nothing() {
        String id = anEmployer();
        String ceased = anEmployer();
        ceases(ceased, "2026-06-01").statusCode(201);
        Map<String, Long> before = database.rows();

        resumes(id, "2026-06-01").statusCode(409).body("code", equalTo("employer-not-ceased"));
        ceases(ceased, "2026-07-01").statusCode(409).body("code", equalTo("employer-not-active"));
        ceases(id, "2025-12-31")
                .statusCode(409)
                .body("code", equalTo("effective-date-too-early"))
                .body("earliest", equalTo("2026-01-01"));
        resumes(ceased, "2026-05-31").statusCode(409).body("earliest", equalTo("2026-06-01"));
        ceases(id, "2999-01-01")
                .statusCode(400)
                .body("issues.pointer", contains("/ceasedDate"))
                .body("issues.code", contains("in-the-future"));
        resumes(ceased, "2999-01-01").statusCode(400).body("issues.pointer", contains("/resumedDate"));
        step("bpjs-malut", id, "cessation", "{\"reason\": \"\", \"colour\": 1}")
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/ceasedDate", "/reason", "/source", "/colour"));
        posting("bpjs-malut", CEASING)
                .post(url(id) + "/cessation")
                .then()
                .statusCode(428)
                .body("issues.header", contains("If-Match"));
        posting("bpjs-malut", CEASING)
                .header("If-Match", "\"7.00\"")
                .post(url(id) + "/cessation")
                .then()
                .statusCode(412);
        as("bpjs-malut")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(CEASING)
                .post(url(id) + "/cessation")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Idempotency-Key"));
        step("bpjs-jateng", id, "cessation", CEASING).statusCode(404);
        step("bpjs-jateng", ceased, "resumption", CEASING.replace("ceased", "resumed"))
                .statusCode(404);
        step("bpjs-malut", UUID.randomUUID().toString(), "cessation", CEASING).statusCode(404);
        step("wasnaker-malut", id, "cessation", CEASING).statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_head_office_ceases_after_its_branches_and_resumes_before_them() {
        String head = anEmployer();
        String branch = aBranchOf(head);
        ceases(head, "2026-06-01").statusCode(409).body("code", equalTo("has-branches"));
        ceases(branch, "2026-06-01").statusCode(201);
        ceases(head, "2026-06-01").statusCode(201);
        resumes(branch, "2026-06-01").statusCode(409).body("code", equalTo("parent-not-active"));
        resumes(head, "2026-06-01").statusCode(201);
        resumes(branch, "2026-06-01").statusCode(201);
    }

    @Test
    void a_branch_does_not_resume_under_a_head_office_that_ceases_meanwhile() throws Exception {
        String head = anEmployer();
        String branch = aBranchOf(head);
        ceases(branch, "2026-06-01").statusCode(201);
        ExecutorService office = Executors.newSingleThreadExecutor();
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update employer set status = 'CEASED' where id = '" + head + "'");
            Future<ValidatableResponse> resumed = office.submit(() -> resumes(branch, "2026-06-01"));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            other.commit();
            resumed.get().statusCode(409).body("code", equalTo("parent-not-active"));
        } finally {
            office.shutdownNow();
        }
    }

    @Test
    void the_same_key_ceases_once() {
        String id = anEmployer();
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0.00\"")
                    .contentType("application/json")
                    .body(CEASING)
                    .post(url(id) + "/cessation")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed))
                    .body("version", equalTo(1));
        }
    }

    @Test
    void a_number_that_ended_is_still_registered_elsewhere_after_its_employer_ceased() {
        String npp = digits("99", 8);
        String id = anEmployer(number("NPP", npp));
        String number = read(id).extract().path("identifiers[0].id");
        ceases(id, "2026-06-01").statusCode(201);
        posting("bpjs-malut", number("LOCAL", "REG-99"))
                .post(url(id) + "/identifiers")
                .then()
                .statusCode(409);
        as("bpjs-malut")
                .header("If-Match", "*")
                .delete(url(id) + "/identifiers/" + number)
                .then()
                .statusCode(204);
        anEmployer(number("NPP", npp));
    }

    private static ValidatableResponse asOf(String id, String day, String knownAt) {
        var request = as("bpjs-malut").queryParam("asOf", day);
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get(url(id)).then().statusCode(200);
    }
}
