package id.patuh.complaint;

import static id.patuh.complaint.Complaints.lodged;
import static id.patuh.complaint.Complaints.told;
import static id.patuh.complaint.Complaints.union;
import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is attached to a complaint is behind the seal of who complained. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ComplaintDocumentHttpTest {

    @Inject
    Database database;

    @Test
    void a_union_attaches_a_payslip_that_only_supervision_reads() {
        String complaint = lodged("serikat-malut", told("8271", ""));
        String url = "/v1/complaints/" + complaint + "/documents";
        String attached = attach("serikat-malut", complaint)
                .statusCode(201)
                .body("title", equalTo("slip-umpama.txt"))
                .extract()
                .path("id");

        supervising("bpjs-malut").get(url).then().statusCode(200).body("items.id", contains(attached));
        supervising("bpjs-malut").get(url + "/" + attached).then().statusCode(200);
        assertThat(supervising("bpjs-malut")
                        .get(url + "/" + attached + "/content")
                        .asString())
                .isEqualTo("Slip contoh");
        assertThat(database.count("audit_entry where kind = 'READ' and operation = 'getComplaintDocumentContent'"
                        + " and subject_id = '" + complaint + "'"))
                .isEqualTo(1);
        for (String path : List.of(url, url + "/" + attached, url + "/" + attached + "/content")) {
            union().get(path).then().statusCode(403);
            as("bpjs-malut")
                    .header("Purpose-Of-Use", "STATISTICS")
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("seal-not-for-purpose"));
            supervising("bpjs-jateng").get(path).then().statusCode(404);
        }
        union().get("/v1/complaints/" + complaint).then().statusCode(200);
        assertThat(database.count("change where subject_id = '" + attached + "' and employer_id is null"))
                .isEqualTo(1);
    }

    @Test
    void who_does_not_see_a_complaint_attaches_nothing_to_it() {
        String complaint = lodged("bpjs-malut", told("8271", ""));
        Map<String, Long> before = database.rows();
        attach("serikat-malut", complaint).statusCode(404);
        attach("bpjs-jateng", complaint).statusCode(404);
        attach("employer-self", complaint).statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
        attach("bpjs-malut", complaint).statusCode(201);
    }

    private static ValidatableResponse attach(String client, String complaint) {
        return as(client)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "slip-umpama.txt", "Slip contoh".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/v1/complaints/" + complaint + "/documents")
                .then();
    }

    private static RequestSpecification supervising(String client) {
        return as(client).header("Purpose-Of-Use", "SUPERVISION");
    }
}
