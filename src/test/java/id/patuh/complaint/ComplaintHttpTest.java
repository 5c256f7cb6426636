package id.patuh.complaint;

import static id.patuh.complaint.Complaints.about;
import static id.patuh.complaint.Complaints.assesses;
import static id.patuh.complaint.Complaints.lodged;
import static id.patuh.complaint.Complaints.lodges;
import static id.patuh.complaint.Complaints.told;
import static id.patuh.complaint.Complaints.union;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints over HTTP: lodged, seen, assessed. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ComplaintHttpTest {

    private static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";

    @Inject
    Database database;

    @Test
    void a_union_complains_about_an_employer_as_told_and_sees_how_far_it_is() {
        String id = lodges(
                        "serikat-malut",
                        told(
                                "8203",
                                """
                                , "employerAddress": "Jalan Contoh No. 9", "category": "PDS_UPAH", "fromMonth": "2026-01",
                                "toMonth": "2026-06", "complainant": {"name": "Umpama Anggota"}"""))
                .statusCode(201)
                .body("complaintNumber", matchesPattern("PG-82-2[0-9]{3}-[0-9]{6}"))
                .body("state", equalTo("RECEIVED"))
                .body("regionCode", equalTo("8203"))
                .body("employerAddress", equalTo("Jalan Contoh No. 9"))
                .body("category", equalTo("PDS_UPAH"))
                .body("fromMonth", equalTo("2026-01"))
                .body("toMonth", equalTo("2026-06"))
                .body("complainantSealed", equalTo(true))
                .body("agencyId", equalTo("01970000-0000-7000-8000-000000000015"))
                .body("receivedDate", equalTo(today()))
                .extract()
                .path("id");
        union().get("/v1/complaints/" + id).then().statusCode(200).body("state", equalTo("RECEIVED"));
        union().get("/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.agencyId", everyItem(equalTo("01970000-0000-7000-8000-000000000015")));

        String employer = anEmployer("bpjs-malut", "8203");
        String theCase = aCaseOf(employer);
        assesses("bpjs-malut", id, "ACCEPTED", ", \"caseId\": \"" + theCase + "\"")
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("employerId", equalTo(employer))
                .body("caseId", equalTo(theCase))
                .body("assessReason", equalTo("Contoh"))
                .body("assessedDate", equalTo(today()));
        union().get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("assessedDate", equalTo(today()))
                .body("employerId", nullValue())
                .body("caseId", nullValue())
                .body("assessReason", nullValue())
                .body("assessedBy", nullValue());
        for (String filter : List.of("caseId", "employerId")) {
            union().queryParam(filter, theCase)
                    .get("/v1/complaints")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("field-not-visible"));
        }
    }

    @Test
    void an_office_takes_in_what_is_told_at_its_counter_without_a_name() {
        String employer = anEmployer("bpjs-malut", "8271");
        String id = lodges("bpjs-malut", about(employer, ""))
                .statusCode(201)
                .body("employerId", equalTo(employer))
                .body("regionCode", equalTo("8271"))
                .body("complainantSealed", equalTo(false))
                .extract()
                .path("id");
        for (String client : List.of("bpjs-malut", "bpjs-malut-2", "bpjs-supervisor", "bpjs-pusat")) {
            as(client).get("/v1/complaints/" + id).then().statusCode(200);
        }
        as("bpjs-malut")
                .queryParam("employerId", employer)
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as("bpjs-jateng").get("/v1/complaints/" + id).then().statusCode(404);
        as("bpjs-jateng").get("/v1/complaints").then().body("items.id", not(hasItem(id)));
        union().get("/v1/complaints/" + id).then().statusCode(404);
        union().get("/v1/complaints").then().body("items.id", not(hasItem(id)));
        for (String client : List.of("kejari-ternate", "wasnaker-malut", "employer-self", "pemkab-halsel")) {
            as(client)
                    .header("Purpose-Of-Use", "SELF")
                    .get("/v1/complaints/" + id)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void numbers_of_a_province_have_no_gap() {
        String first = lodges("bpjs-malut", told("8271", "")).extract().path("complaintNumber");
        lodges("bpjs-malut", told("9999", "")).statusCode(400);
        String second = lodges("serikat-malut", told("8203", "")).extract().path("complaintNumber");
        assertThat(number(second)).isEqualTo(number(first) + 1);
    }

    private static int number(String complaint) {
        return Integer.parseInt(complaint.substring(complaint.lastIndexOf('-') + 1));
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_written() {
        String employer = anEmployer("bpjs-malut", "8271");
        Map<String, Long> before = database.rows();
        lodges("bpjs-malut", "{\"account\": \"x\", \"channel\": \"PHONE\", \"toMonth\": \"2026-01\"}")
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/employerName", "/regionCode", "/fromMonth"))
                .body("issues.code", everyItem(equalTo("required")));
        lodges("bpjs-malut", told("3374", ", \"fromMonth\": \"2026-02\", \"toMonth\": \"2026-01\""))
                .statusCode(400)
                .body("issues.code", containsInAnyOrder("region-not-yours", "before-from-month"));
        lodges("serikat-malut", told("9999", "")).statusCode(400).body("issues.code", contains("unknown-region"));
        lodges(
                        "bpjs-malut",
                        about(
                                employer,
                                ", \"employerName\": \"X\", \"employerAddress\": \"X\", \"regionCode\": \"8271\""))
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/employerName", "/employerAddress", "/regionCode"))
                .body("issues.code", everyItem(equalTo("not-together")));
        lodges("bpjs-malut", about(IN_JATENG, "")).statusCode(400).body("issues.code", contains("unknown-employer"));
        lodges("serikat-malut", about(employer, "")).statusCode(400).body("issues.code", contains("unknown-employer"));
        for (String client : List.of("kejari-ternate", "wasnaker-malut", "exchange-demo", "employer-self")) {
            posting(client, told("8271", ""))
                    .header("Purpose-Of-Use", "SELF")
                    .post("/v1/complaints")
                    .then()
                    .statusCode(403);
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_complaint_is_assessed_once_on_the_version_that_was_read() {
        String id = lodged("serikat-malut", told("8271", ""));
        posting("bpjs-malut", "{\"decision\": \"REJECTED\", \"reason\": \"Contoh\"}")
                .header("If-Match", "\"7.0\"")
                .post("/v1/complaints/" + id + "/assessment")
                .then()
                .statusCode(412);
        posting("serikat-malut", "{\"decision\": \"ACCEPTED\", \"reason\": \"Contoh\"}")
                .header("If-Match", "*")
                .post("/v1/complaints/" + id + "/assessment")
                .then()
                .statusCode(403);
        assesses("bpjs-jateng", id, "REJECTED", "").statusCode(404);
        assesses("bpjs-malut", id, "REJECTED", "").statusCode(201).body("state", equalTo("REJECTED"));
        Map<String, Long> before = database.rows();
        for (String decision : List.of("ACCEPTED", "REJECTED", "DUPLICATE")) {
            assesses("bpjs-malut", id, decision, "").statusCode(409).body("code", equalTo("complaint-assessed"));
        }
        assertThat(database.rows()).isEqualTo(before);
        String twin = lodged("serikat-malut", told("8271", ""));
        assesses("bpjs-malut-2", twin, "DUPLICATE", "").statusCode(201).body("state", equalTo("DUPLICATE"));
    }

    @Test
    void a_complaint_belongs_only_to_an_open_case_of_its_own_employer() {
        String employer = anEmployer("bpjs-malut", "8271");
        String other = aCaseOf(anEmployer("bpjs-malut", "8271"));
        String own = aCaseOf(employer);
        String id = lodged("bpjs-malut", about(employer, ""));
        Map<String, Long> before = database.rows();
        assesses("bpjs-malut", id, "ACCEPTED", ", \"caseId\": \"" + other + "\"")
                .statusCode(400)
                .body("issues.code", contains("case-of-another-employer"));
        assesses("bpjs-malut", id, "ACCEPTED", ", \"caseId\": \"01991000-0000-7000-8000-000000000005\"")
                .statusCode(400)
                .body("issues.code", contains("unknown-case"));
        assesses("bpjs-malut", id, "ACCEPTED", ", \"caseId\": \"" + UUID.randomUUID() + "\"")
                .statusCode(400)
                .body("issues.code", contains("unknown-case"));
        assesses("bpjs-malut", id, "REJECTED", ", \"caseId\": \"" + own + "\"")
                .statusCode(400)
                .body("issues.pointer", contains("/caseId"))
                .body("issues.code", contains("not-together"));
        assertThat(database.rows()).isEqualTo(before);
        assesses("bpjs-malut", id, "ACCEPTED", ", \"caseId\": \"" + own + "\"")
                .statusCode(201)
                .body("caseId", equalTo(own));
        as("bpjs-malut").queryParam("caseId", own).get("/v1/complaints").then().body("items.id", contains(id));
    }

    @Test
    void a_complaint_follows_its_employer_into_a_merger() {
        String employer = anEmployer("bpjs-malut", "8271");
        String survivor = anEmployer("bpjs-malut", "8203");
        String id = lodged("bpjs-malut", about(employer, ""));
        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}"""
                                .formatted(survivor, today()))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then()
                .statusCode(201);
        as("bpjs-malut")
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("employerId", equalTo(survivor))
                .body("regionCode", equalTo("8271"))
                .body("version", equalTo(1));
        lodges("bpjs-malut", about(employer, "")).statusCode(409).body("code", equalTo("employer-not-active"));
        assertThat(database.count("change where type = 'complaint.employer-merged' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura")).toString();
    }

    private static String aCaseOf(String employer) {
        return posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE",
                         "findings": [{"category": "PWBD", "status": "SUSPECTED", "fromMonth": "2026-01"}]}
                        """
                                .formatted(employer))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
