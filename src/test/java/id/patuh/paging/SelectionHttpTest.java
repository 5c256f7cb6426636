package id.patuh.paging;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an item is answered, and which rows of other resources with it. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class SelectionHttpTest {

    private static final String EMPLOYER = "/v1/employers/" + SELF;
    private static final String CASE = "/v1/cases/01991000-0000-7000-8000-000000000001";

    @Inject
    Database database;

    @BeforeEach
    void afresh() {
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
    }

    @Test
    void a_tag_of_part_of_an_item_is_over_that_part_and_changes_the_item_all_the_same() {
        String whole = as("bpjs-malut").get(EMPLOYER).header("ETag");
        String asked = EMPLOYER + "?fields=name&embed=registrations";
        Response part = as("bpjs-malut").get(asked);
        part.then()
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("id", equalTo(SELF))
                .body("name", equalTo("PT Contoh Mandiri Ternate"))
                .body("embedded.registrations", hasSize(5));
        String tag = part.header("ETag");
        assertThat(tag).isNotEqualTo(whole).startsWith(whole.substring(0, whole.indexOf('.') + 1));
        as("bpjs-malut").header("If-None-Match", tag).get(asked).then().statusCode(304);
        as("bpjs-malut").header("If-None-Match", tag).get(EMPLOYER).then().statusCode(200);
        patching("bpjs-malut", tag, "{\"address\": \"Jalan Contoh Baru 9\"}")
                .patch(EMPLOYER)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("address", equalTo("Jalan Contoh Baru 9"))
                .body("embedded", nullValue());
        patching("bpjs-malut", tag, "{\"address\": \"Jalan Contoh Baru 10\"}")
                .patch(EMPLOYER)
                .then()
                .statusCode(412);
    }

    @Test
    void a_tag_of_an_item_with_embedded_rows_changes_with_them() {
        String asked = EMPLOYER + "?embed=registrations";
        String before = as("bpjs-malut").get(asked).header("ETag");
        as("bpjs-malut")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"segment\": \"PU\", \"status\": \"PARTIAL\", \"source\": \"contoh\"}")
                .put(EMPLOYER + "/registrations/JKP")
                .then()
                .statusCode(200);
        as("bpjs-malut").header("If-None-Match", before).get(asked).then().statusCode(200);
    }

    @Test
    void embedded_rows_are_those_that_their_own_resource_answers() {
        List<Object> registrations =
                as("bpjs-malut").get(EMPLOYER + "/registrations").path("items");
        assertThat(registrations).hasSize(5);
        assertThat(as("bpjs-malut").get(EMPLOYER + "?embed=registrations").<List<Object>>path("embedded.registrations"))
                .containsExactlyInAnyOrderElementsOf(registrations);
        Response theCase = as("bpjs-malut").get(CASE + "?embed=employer,findings");
        assertThat(theCase.<Object>path("embedded.findings"))
                .isEqualTo(as("bpjs-malut").get(CASE + "/findings").path("items"));
        assertThat(theCase.<Object>path("embedded.employer"))
                .isEqualTo(as("bpjs-malut").get(EMPLOYER).path("$"));
    }

    @Test
    void an_employer_that_moved_away_is_left_out_of_its_case() {
        as("bpjs-malut").get(CASE + "?embed=employer").then().body("embedded.employer.id", equalTo(SELF));
        patching("bpjs-pusat", "*", "{\"regionCode\": \"3374\"}")
                .patch(EMPLOYER)
                .then()
                .statusCode(200);
        as("bpjs-malut")
                .get(CASE + "?embed=employer")
                .then()
                .statusCode(200)
                .body("employerId", equalTo(SELF))
                .body("embedded", anEmptyMap());
        as("bpjs-pusat").get(CASE + "?embed=employer").then().body("embedded.employer.id", equalTo(SELF));
        as("bpjs-malut")
                .queryParam("employerId", SELF)
                .get("/v1/cases?embed=employer,findings")
                .then()
                .body("items[0].embedded.employer", nullValue())
                .body("items[0].embedded.findings.size()", equalTo(1));
    }

    @Test
    void rows_of_a_resource_need_its_scope_and_more_than_basics() {
        String narrow = token("bpjs-malut", "cases:read");
        anonymous()
                .header("Authorization", "Bearer " + narrow)
                .get("/v1/cases?embed=findings")
                .then()
                .statusCode(200);
        for (String path : List.of("/v1/cases?embed=findings,employer", CASE + "?embed=employer")) {
            anonymous()
                    .header("Authorization", "Bearer " + narrow)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("field-not-visible"))
                    .body("detail", containsString("employer (employers:read)"))
                    .body("issues[0].parameter", equalTo("embed"));
        }
        anonymous()
                .header("Authorization", "Bearer " + narrow)
                .contentType("application/json")
                .body("{\"embed\": \"employer\"}")
                .post("/v1/cases/search")
                .then()
                .statusCode(403)
                .body("issues[0].pointer", equalTo("/embed"));
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get("/v1/employers?embed=registrations")
                .then()
                .statusCode(403)
                .body("code", equalTo("field-not-visible"))
                .body("detail", containsString("registrations"));
    }

    @Test
    void who_sees_basics_only_gets_no_more_of_them_by_naming_them() {
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get(EMPLOYER + "?fields=scale,address,identifiers,status")
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(2))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void embedded_rows_are_read_and_logged_as_their_own_kind() {
        String reads = "audit_entry where kind = 'READ' and operation = 'listEmployers' and subject_kind = ";
        as("bpjs-malut")
                .queryParam("q", "mandiri ternate")
                .queryParam("embed", "registrations")
                .get("/v1/employers")
                .then()
                .statusCode(200);
        assertThat(database.count(reads + "'EMPLOYER' and row_count = 1")).isEqualTo(1);
        assertThat(database.count(reads + "'REGISTRATION' and row_count = 5")).isEqualTo(1);
        as("bpjs-malut").get("/v1/employers?regionCode=8271&limit=1").then().statusCode(200);
        assertThat(database.count(reads + "'EMPLOYER'")).isEqualTo(2);
        assertThat(database.count(reads + "'REGISTRATION'")).isEqualTo(1);
        as("bpjs-malut").get(CASE + "?embed=employer").then().statusCode(200);
        assertThat(database.count(
                        "audit_entry where kind = 'READ' and operation = 'getCase' and subject_id is not null "
                                + "and subject_kind in ('CASE', 'EMPLOYER')"))
                .isEqualTo(2);
    }

    @Test
    void embedded_rows_of_now_do_not_go_with_an_employer_of_then() {
        for (String then : List.of("asOf=2026-01-01", "knownAt=2026-01-01T00:00:00Z")) {
            as("bpjs-malut")
                    .get(EMPLOYER + "?embed=registrations&" + then)
                    .then()
                    .statusCode(400)
                    .body("issues[0].parameter", equalTo("embed"))
                    .body("issues[0].code", equalTo("not-together"));
        }
    }

    @Test
    void an_item_names_what_it_does_not_have() {
        as("bpjs-malut")
                .get(EMPLOYER + "?fields=name,nothing&embed=cases&other=1")
                .then()
                .statusCode(400)
                .body("issues.size()", equalTo(3))
                .body("issues.find { it.parameter == 'fields' }.detail", containsString("nothing"))
                .body("issues.find { it.parameter == 'embed' }.detail", containsString("cases"))
                .body("issues.find { it.parameter == 'other' }.code", equalTo("unknown-parameter"));
        as("bpjs-malut")
                .get(EMPLOYER + "?fields=name&fields=status")
                .then()
                .statusCode(400)
                .body("issues[0].code", equalTo("given-twice"));
    }

    @Test
    void a_page_without_rows_embeds_nothing() {
        as("bpjs-malut")
                .get("/v1/employers?regionCode=3374&embed=registrations&count=exact")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("page.count.value", equalTo(0));
    }
}
