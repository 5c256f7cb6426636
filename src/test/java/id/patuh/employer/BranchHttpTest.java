package id.patuh.employer;

import static id.patuh.employer.Employers.aBranchOf;
import static id.patuh.employer.Employers.anEmployer;
import static id.patuh.employer.Employers.ceases;
import static id.patuh.employer.Employers.digits;
import static id.patuh.employer.Employers.number;
import static id.patuh.employer.Employers.read;
import static id.patuh.employer.Employers.registering;
import static id.patuh.employer.Employers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Employers that become branches, and branches that become employers of their own. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class BranchHttpTest {

    private static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";

    @Inject
    Database database;

    @Test
    void an_employer_becomes_a_branch_and_a_head_office_again() {
        String nib = digits("99", 13);
        String head = anEmployer(number("NIB", nib));
        String id = anEmployer();
        under(id, head)
                .statusCode(200)
                .body("parentId", equalTo(head))
                .body("version", equalTo(1))
                .body("identifiers.value", contains(nib));
        assertThat(database.count("change where subject_id = '" + id + "' and fields = '{parentId}'"))
                .isEqualTo(1);
        patching("bpjs-malut", "*", "{\"parentId\": null}")
                .patch(url(id))
                .then()
                .statusCode(200)
                .body("parentId", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void a_head_office_is_one_that_is_seen_and_active_and_no_branch_nor_the_employer_itself() {
        String head = anEmployer();
        String branch = aBranchOf(head);
        String ceased = anEmployer();
        ceases(ceased, "2026-06-01").statusCode(201);
        String id = anEmployer();
        Map<String, Long> before = database.rows();

        under(id, id).statusCode(400).body("issues.code", contains("same-employer"));
        under(id, IN_JATENG).statusCode(400).body("issues.code", contains("unknown-employer"));
        under(id, branch)
                .statusCode(409)
                .body("code", equalTo("branch-of-branch"))
                .body("issues.pointer", contains("/parentId"));
        under(id, ceased).statusCode(409).body("code", equalTo("parent-not-active"));
        under(head, id).statusCode(409).body("code", equalTo("has-branches"));
        registering("bpjs-malut", ", \"parentId\": \"" + ceased + "\"")
                .statusCode(409)
                .body("code", equalTo("parent-not-active"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_number_of_the_legal_person_is_free_while_a_branch_has_it_and_judged_anew_when_it_is_one_no_longer() {
        String nib = digits("99", 13);
        String head = anEmployer();
        String id = anEmployer(number("NIB", nib));
        posting("bpjs-malut", number("NIB", nib))
                .post(url(anEmployer()) + "/identifiers")
                .then()
                .statusCode(409);
        under(id, head).statusCode(200);
        String other = anEmployer(number("NIB", nib));
        Map<String, Long> before = database.rows();
        patching("bpjs-malut", "*", "{\"parentId\": null}")
                .patch(url(id))
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("scheme", equalTo("NIB"))
                .body("employerId", equalTo(other));
        assertThat(database.rows()).isEqualTo(before);
        read(id).body("parentId", equalTo(head)).body("version", equalTo(1));
    }

    @Test
    void what_it_was_before_it_became_a_branch_stays_in_history() {
        String head = anEmployer();
        String id = anEmployer();
        patching("bpjs-malut", "*", "{\"parentId\": \"" + head + "\"}")
                .queryParam("effectiveDate", "2026-06-01")
                .patch(url(id))
                .then()
                .statusCode(200);
        asOf(id, "2026-05-31").body("parentId", nullValue());
        asOf(id, "2026-06-01").body("parentId", equalTo(head));
    }

    private static ValidatableResponse asOf(String id, String day) {
        return as("bpjs-malut").queryParam("asOf", day).get(url(id)).then().statusCode(200);
    }

    private static ValidatableResponse under(String id, String head) {
        return patching("bpjs-malut", "*", "{\"parentId\": \"" + head + "\"}")
                .patch(url(id))
                .then();
    }
}
