package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.money;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Construction projects: what is owed by wages or by slices of the contract. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ConstructionProjectHttpTest {

    @Test
    void without_wages_the_contract_value_counts_slice_by_slice() {
        String employer = anEmployer(5);
        String id = records(employer, 750_000_000, "")
                .statusCode(201)
                .body("dueJkk.amount", equalTo("1215000"))
                .body("dueJkm.amount", equalTo("160000"))
                .body("wages", nullValue())
                .extract()
                .path("id");
        as("bpjs-malut")
                .get("/v1/construction-projects/" + id)
                .then()
                .statusCode(200)
                .body("employerId", equalTo(employer));
        as("bpjs-jateng").get("/v1/construction-projects/" + id).then().statusCode(404);
        as("bpjs-malut")
                .queryParam("employerId", employer)
                .get("/v1/construction-projects")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void with_wages_a_share_of_them_is_owed() {
        records(anEmployer(5), 750_000_000, ", \"wages\": " + money(100_000_000))
                .statusCode(201)
                .body("dueJkk.amount", equalTo("1740000"))
                .body("dueJkm.amount", equalTo("300000"));
    }

    @Test
    void every_fault_of_a_project_is_told() {
        records(anEmployer(5), 0, ", \"startedDate\": \"2026-05-02\", \"endedDate\": \"2026-05-01\"")
                .statusCode(400)
                .body("issues.pointer", hasItems("/contractValue/amount", "/endedDate"));
        records(UUID.randomUUID().toString(), 1, "")
                .statusCode(400)
                .body("issues[0].code", equalTo("unknown-employer"));
    }

    private static ValidatableResponse records(String employer, long value, String more) {
        return posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "name": "Contoh", "contractValue": %s, "workOrderDate": "2026-04-01", "source": "BPJS"%s}
                        """
                                .formatted(employer, money(value), more))
                .post("/v1/construction-projects")
                .then();
    }
}
