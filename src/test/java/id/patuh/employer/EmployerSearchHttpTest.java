package id.patuh.employer;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding employers by what may stand in no address. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EmployerSearchHttpTest {

    private static final String UD = "01990000-0000-7000-8000-000000000004";

    @Inject
    Database database;

    @BeforeEach
    void afresh() {
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0990000001990000", "09.900.000.0199.000-0", "990000001990000", "99.000.000.1-990.000"})
    void an_npwp_is_found_however_it_is_printed(String npwp) {
        search("bpjs-malut", "{\"npwp\": \"" + npwp + "\"}")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(SELF));
    }

    @ParameterizedTest
    @CsvSource({"nitku, 0990000001990000000000", "wlkp, 998271000001", "local, REG-99-0000"})
    void the_other_numbers_are_found_too(String scheme, String value) {
        search("bpjs-malut", "{\"" + scheme + "\": [\"" + value + "\"]}")
                .then()
                .statusCode(200)
                .body("items.id", contains(SELF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"npwp", "nitku", "wlkp", "village", "local", "name"})
    void none_of_them_may_stand_in_an_address(String key) {
        as("bpjs-malut")
                .queryParam(key, "990000001990000")
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("issues[0].parameter", equalTo(key))
                .body("issues[0].code", equalTo("only-in-search"))
                .body("issues[0].detail", not(startsWith("99")));
    }

    @Test
    void a_persons_name_finds_persons_and_the_name_of_a_company_finds_companies() {
        String household = posting(
                        "bpjs-malut",
                        """
                        {"name": "Ibu Contoh Melati", "legalForm": "RUMAH_TANGGA", "employerClass": "PRIVATE",
                         "regionCode": "8271"}
                        """)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        search("bpjs-malut", "{\"name\": \"melati ibu\"}").then().body("items.id", contains(household));
        search("bpjs-malut", "{\"name\": \"cahaya pagi\"}").then().body("items.id", contains(UD));
        search("bpjs-malut", "{\"name\": \"mandiri ternate\"}").then().body("items", empty());
        search("bpjs-malut", "{\"q\": \"mandiri ternate\"}").then().body("items.id", contains(SELF));
        for (Map<String, String> named : List.of(
                Map.of("q", "melati"),
                Map.of("nameLike", "ibu contoh mel"),
                Map.of("q", "cahaya pagi"),
                Map.of("nameLike", "ud misal"))) {
            as("bpjs-malut")
                    .queryParams(named)
                    .get("/v1/employers")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void a_beginning_is_taken_as_it_is_written() {
        for (String beginning : List.of("PT Contoh Mandiri Ternate", "pt contoh mandiri")) {
            as("bpjs-malut")
                    .queryParam("nameLike", beginning)
                    .get("/v1/employers")
                    .then()
                    .body("items.id", contains(SELF));
        }
        for (String none : List.of("%mandiri", "PT_Contoh Mandiri", "Contoh Mandiri", "PT Contoh Mandiri!")) {
            as("bpjs-malut")
                    .queryParam("nameLike", none)
                    .get("/v1/employers")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void a_search_goes_on_by_a_cursor_of_its_own() {
        String villages = "{\"employerClass\": \"VILLAGE\", \"limit\": 2, \"regionCode\": [\"8208\", \"8271\"]%s}";
        String cursor = search("bpjs-malut", villages.formatted("")).path("page.next");
        search("bpjs-malut", villages.formatted(", \"cursor\": \"" + cursor + "\""))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
        refused(search("bpjs-malut-2", villages.formatted(", \"cursor\": \"" + cursor + "\"")));
        refused(search("bpjs-malut", "{\"cursor\": \"" + cursor + "\"}"));
        as("bpjs-malut")
                .queryParam("employerClass", "VILLAGE")
                .queryParam("regionCode", "8208", "8271")
                .queryParam("cursor", cursor)
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("issues[0].parameter", equalTo("cursor"));
        assertThat(search("bpjs-malut", villages.formatted("")).header("Link")).isNull();
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(400)
                .body("code", equalTo("cursor-not-valid"))
                .body("issues[0].pointer", equalTo("/cursor"));
    }

    @Test
    void a_search_is_protected_scoped_and_logged_as_the_list_is() {
        as("wasnaker-malut")
                .contentType("application/json")
                .body("{}")
                .post("/v1/employers/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-required"));
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .contentType("application/json")
                .body("{\"npwp\": \"0990000001990000\"}")
                .post("/v1/employers/search")
                .then()
                .statusCode(403)
                .body("code", equalTo("field-not-visible"))
                .body("issues[0].pointer", equalTo("/npwp"));
        String reads = "audit_entry where kind = 'READ' and operation = 'searchEmployers'";
        long before = database.count(reads);
        search("bpjs-jateng", "{\"npwp\": \"0990000001990000\"}").then().body("items", empty());
        assertThat(database.count(reads)).isEqualTo(before + 1);
    }

    @Test
    void every_fault_of_a_search_is_told_with_its_place() {
        search(
                        "bpjs-malut",
                        "{\"regionCode\": [\"8271\", \"x\", 1], \"statusNot\": null, \"scaleIsNull\": \"true\","
                                + " \"kbli\": [], \"npwp\": \"12\", \"limit\": 501, \"page\": 2, \"updatedAtGte\": [\"2026-01-01T00:00:00Z\"]}")
                .then()
                .statusCode(400)
                .body("issues.find { it.pointer == '/regionCode/1' }.code", equalTo("not-a-value"))
                .body("issues.find { it.pointer == '/regionCode/2' }.code", equalTo("wrong-type"))
                .body("issues.find { it.pointer == '/statusNot' }.code", equalTo("wrong-type"))
                .body("issues.find { it.pointer == '/scaleIsNull' }.code", equalTo("wrong-type"))
                .body("issues.find { it.pointer == '/kbli' }.code", equalTo("too-short"))
                .body("issues.find { it.pointer == '/npwp' }.code", equalTo("not-a-value"))
                .body("issues.find { it.pointer == '/limit' }.code", equalTo("not-a-value"))
                .body("issues.find { it.pointer == '/page' }.code", equalTo("unknown-property"))
                .body("issues.find { it.pointer == '/updatedAtGte' }.code", equalTo("wrong-type"))
                .body("issues.size()", equalTo(9));
        search("bpjs-malut", "[]").then().statusCode(400).body("issues[0].code", equalTo("wrong-type"));
        search("bpjs-malut", "{\"limit\": 1, \"limit\": 2}")
                .then()
                .statusCode(400)
                .body("issues[0].code", equalTo("json-not-valid"));
        search("bpjs-malut", "").then().statusCode(400).body("issues[0].code", equalTo("body-required"));
    }

    private static Response search(String client, String body) {
        return as(client).contentType("application/json").body(body).post("/v1/employers/search");
    }
}
