package id.patuh.employer;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EmployerHttpTest {

    @Inject
    Database database;

    @Test
    void a_registered_employer_is_read_back_with_its_entity_tag() {
        String number = "99-" + UUID.randomUUID();
        String id = posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh Laut", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "scale": {"code": "SMALL", "source": "OSS"}, "validFrom": "2026-01-01",
                         "identifiers": [{"scheme": "LOCAL", "value": "%s", "source": "contoh"}]}
                        """
                                .formatted(number))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/employers/"))
                .header("ETag", startsWith("\"0."))
                .extract()
                .path("id");
        String tag = as("bpjs-malut")
                .get("/v1/employers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("PT Contoh Laut"))
                .body("scale.code", equalTo("SMALL"))
                .body("identifiers[0].value", equalTo(number))
                .body("regionBpsCode", equalTo("8271"))
                .extract()
                .header("ETag");
        as("bpjs-malut")
                .header("If-None-Match", tag)
                .get("/v1/employers/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void every_fault_of_a_body_and_its_headers_is_told_at_once() {
        Map<String, Long> before = database.rows();
        as("bpjs-malut")
                .contentType("application/json")
                .body(
                        """
                        {"name": "", "legalForm": "GMBH", "regionCode": 8271, "colour": "red",
                         "kbli": {"code": "1", "version": "2025"}}
                        """)
                .post("/v1/employers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("issues.header", hasItem("Idempotency-Key"))
                .body(
                        "issues.pointer",
                        hasItems("/name", "/legalForm", "/employerClass", "/regionCode", "/colour", "/kbli/code"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_number_is_given_to_one_employer_only_and_normalised() {
        String npwp = "09" + (System.nanoTime() % 100_000_000_000L + 100_000_000_000L);
        String body =
                """
                {"name": "PT Contoh Kembar", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                 "identifiers": [{"scheme": "NPWP", "value": "%s", "source": "contoh"}]}
                """;
        String printed = npwp.substring(0, 2) + "." + npwp.substring(2, 5) + "." + npwp.substring(5, 8) + "-"
                + npwp.substring(8);
        String old = printed.replaceAll("[.-]", "").length() == 14 ? printed + "0" : printed;
        posting("bpjs-malut", body.formatted(old))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .body("identifiers[0].value.length()", equalTo(16));
        posting("bpjs-malut", body.formatted(old.replaceAll("[.-]", "")))
                .post("/v1/employers")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("scheme", equalTo("NPWP"));
    }

    @Test
    void the_number_of_a_person_is_masked_for_all_but_bpjs() {
        String trader = "/v1/employers/01990000-0000-7000-8000-000000000004";
        as("bpjs-malut")
                .get(trader)
                .then()
                .statusCode(200)
                .body("identifiers.find { it.scheme == 'NPWP' }.value", equalTo("9901014507850001"));
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get(trader)
                .then()
                .statusCode(200)
                .body("identifiers.find { it.scheme == 'NPWP' }.value", equalTo("************0001"));
    }

    @Test
    void an_amendment_keeps_what_held_before_and_what_was_believed_before() throws Exception {
        String id = posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh Lama", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "validFrom": "2026-01-01"}
                        """)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String url = "/v1/employers/" + id;
        String known = java.time.Instant.now().toString();
        String tag = as("bpjs-malut").get(url).header("ETag");
        patching("bpjs-malut", tag, "{\"name\": \"PT Contoh Baru\"}")
                .queryParam("effectiveDate", "2026-06-01")
                .patch(url)
                .then()
                .statusCode(200)
                .body("name", equalTo("PT Contoh Baru"))
                .body("version", equalTo(1));
        as("bpjs-malut")
                .queryParam("asOf", "2026-05-31")
                .get(url)
                .then()
                .statusCode(200)
                .body("name", equalTo("PT Contoh Lama"));
        as("bpjs-malut")
                .queryParam("asOf", "2026-06-01")
                .get(url)
                .then()
                .statusCode(200)
                .body("name", equalTo("PT Contoh Baru"));
        as("bpjs-malut")
                .queryParam("asOf", "2026-06-01")
                .queryParam("knownAt", known)
                .get(url)
                .then()
                .statusCode(200)
                .body("name", equalTo("PT Contoh Lama"))
                .body("version", equalTo(0));
        as("bpjs-malut").queryParam("asOf", "2025-12-31").get(url).then().statusCode(404);
        patching("bpjs-malut", "*", "{\"name\": \"PT Contoh Lain\"}")
                .queryParam("effectiveDate", "2026-05-01")
                .patch(url)
                .then()
                .statusCode(409)
                .body("code", equalTo("effective-date-too-early"))
                .body("earliest", equalTo("2026-06-01"));
    }

    @Test
    void a_patch_removes_by_null_leaves_what_is_absent_and_refuses_the_unknown() {
        String id = anEmployer("bpjs-malut", "8271");
        String url = "/v1/employers/" + id;
        patching("bpjs-malut", "*", "{\"address\": \"Jalan Contoh 9\"}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("address", equalTo("Jalan Contoh 9"));
        patching("bpjs-malut", "*", "{\"address\": null}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("address", nullValue())
                .body("version", equalTo(2));
        patching("bpjs-malut", "*", "{\"address\": null}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        patching("bpjs-malut", "*", "{\"status\": \"CEASED\"}")
                .patch(url)
                .then()
                .statusCode(400)
                .body("issues[0].pointer", equalTo("/status"))
                .body("issues[0].code", equalTo("unknown-property"));
        as("bpjs-malut")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"x\"}")
                .patch(url)
                .then()
                .statusCode(428);
        patching("bpjs-malut", "\"0.00\"", "{\"name\": \"x\"}")
                .patch(url)
                .then()
                .statusCode(412);
    }

    @Test
    void an_office_registers_in_its_own_regions_only_and_sees_no_others() {
        posting(
                        "bpjs-jateng",
                        """
                        {"name": "PT Contoh Jauh", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                        """)
                .post("/v1/employers")
                .then()
                .statusCode(403)
                .body("code", equalTo("region-not-yours"));
        as("bpjs-jateng").get("/v1/employers/" + SELF).then().statusCode(404);
        as("bpjs-jateng")
                .queryParam("limit", 500)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.regionCode.collect { it.substring(0, 2) }.unique()", contains("33"));
    }

    @Test
    void moving_an_employer_to_another_regency_changes_who_sees_it_at_once() {
        String id = anEmployer("bpjs-pusat", "8271");
        as("bpjs-malut").get("/v1/employers/" + id).then().statusCode(200);
        patching("bpjs-pusat", "*", "{\"regionCode\": \"3374\"}")
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(200);
        as("bpjs-malut").get("/v1/employers/" + id).then().statusCode(404);
        as("bpjs-jateng").get("/v1/employers/" + id).then().statusCode(200);
    }

    @Test
    void the_police_see_basics_and_may_not_filter_by_more() {
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get("/v1/employers/" + SELF)
                .then()
                .statusCode(200)
                .body("name", not(nullValue()))
                .body("identifiers", nullValue())
                .body("knownWorkers", nullValue())
                .body("scale", nullValue())
                .body("address", nullValue());
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .queryParam("scale", "SMALL")
                .get("/v1/employers")
                .then()
                .statusCode(403)
                .body("code", equalTo("field-not-visible"));
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get("/v1/employers/" + SELF + "/registrations")
                .then()
                .statusCode(403);
    }

    @Test
    void protected_data_needs_a_purpose_unless_an_agreement_sets_one() {
        as("wasnaker-malut").get("/v1/employers").then().statusCode(400).body("code", equalTo("purpose-required"));
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "CURIOSITY")
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("issues[0].header", equalTo("Purpose-Of-Use"));
        String reference = "KP-" + UUID.randomUUID();
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION; ref=\"" + reference + "\"")
                .queryParam("limit", 7)
                .get("/v1/employers")
                .then()
                .statusCode(200);
        assertThat(database.count("audit_entry where kind = 'READ' and client_id = 'wasnaker-malut' and purpose = "
                        + "'SUPERVISION' and row_count = 7 and purpose_reference = '" + reference + "'"))
                .isEqualTo(1);
    }

    @Test
    void filters_find_by_region_number_words_and_scale() {
        as("bpjs-malut")
                .queryParam("npp", "99000022")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.id", contains("01990000-0000-7000-8000-000000000022"));
        as("bpjs-malut")
                .queryParam("q", "mandiri ternate")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(SELF));
        as("bpjs-malut")
                .queryParam("regionCode", "8271")
                .queryParam("regionCode", "8272")
                .queryParam("limit", 500)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.regionCode.unique().sort()", contains("8271", "8272"));
        as("bpjs-malut")
                .queryParam("scale", "LARGE")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.scale.code.unique()", contains("LARGE"));
    }

    @Test
    void an_ended_number_stays_in_history_and_is_free_again() {
        String id = anEmployer("bpjs-malut", "8271");
        String number = String.valueOf(9_900_000_000_000L + System.nanoTime() % 90_000_000_000L);
        String body = "{\"scheme\": \"NIB\", \"value\": \"" + number + "\", \"source\": \"OSS\"}";
        String added = posting("bpjs-malut", body)
                .post("/v1/employers/" + id + "/identifiers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        posting("bpjs-malut", body)
                .post("/v1/employers/" + anEmployer("bpjs-malut", "8271") + "/identifiers")
                .then()
                .statusCode(409)
                .body("employerId", equalTo(id));
        as("bpjs-malut")
                .header("If-Match", "*")
                .delete("/v1/employers/" + id + "/identifiers/" + added)
                .then()
                .statusCode(204);
        as("bpjs-malut")
                .get("/v1/employers/" + id + "/identifiers")
                .then()
                .statusCode(200)
                .body("items[0].validTo", not(nullValue()));
        posting("bpjs-malut", body)
                .post("/v1/employers/" + anEmployer("bpjs-malut", "8271") + "/identifiers")
                .then()
                .statusCode(201);
    }

    @Test
    void each_commit_leaves_one_audit_row_and_a_change_per_subject() {
        long audits = database.count("audit_entry where kind = 'WRITE'");
        long changes = database.count("change");
        anEmployer("bpjs-malut", "8271");
        assertThat(database.count("audit_entry where kind = 'WRITE'")).isEqualTo(audits + 1);
        assertThat(database.count("change")).isEqualTo(changes + 1);
        assertThat(database.refusalOf("update audit_entry set client_id = 'x'")).contains("permission denied");
        assertThat(database.refusalOf("delete from change")).contains("permission denied");
        assertThat(database.refusalOf("create table t (a int)")).contains("permission denied");
    }
}
