package id.patuh.region;

import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class RegionHttpTest {

    @Test
    void there_are_38_provinces_and_514_regencies_and_cities() {
        List<Map<String, String>> all = all();

        assertThat(all.stream().map(region -> region.get("code")))
                .doesNotHaveDuplicates()
                .hasSize(552)
                .isSorted();
        assertThat(all.stream().collect(Collectors.groupingBy(region -> region.get("level"), Collectors.counting())))
                .isEqualTo(Map.of("PROVINCE", 38L, "REGENCY", 416L, "CITY", 98L));
        assertThat(all).allSatisfy(region -> {
            assertThat(region.get("code")).startsWith(region.get("provinceCode"));
            assertThat(region.get("code")).hasSize(region.get("level").equals("PROVINCE") ? 2 : 4);
            assertThat(region.get("name")).isNotBlank();
        });
        assertThat(all.stream().map(region -> region.get("zone")).collect(Collectors.toSet()))
                .isEqualTo(Set.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"));
    }

    /** Code, name, level, zone, code of the statistics office. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            82,   Maluku Utara,                  PROVINCE, Asia/Jayapura, -
            8271, Kota Ternate,                  CITY,     Asia/Jayapura, 8271
            8201, Kabupaten Halmahera Barat,     REGENCY,  Asia/Jayapura, 8201
            8203, Kabupaten Halmahera Utara,     REGENCY,  Asia/Jayapura, 8205
            8205, Kabupaten Kepulauan Sula,      REGENCY,  Asia/Jayapura, 8203
            8272, Kota Tidore Kepulauan,         CITY,     Asia/Jayapura, 8272
            3171, Kota Administrasi Jakarta Pusat, CITY,     Asia/Jakarta,  3173
            3374, Kota Semarang,                 CITY,     Asia/Jakarta,  3374
            7371, Kota Makassar,                 CITY,     Asia/Makassar, 7371
            5171, Kota Denpasar,                 CITY,     Asia/Makassar, 5171
            9171, Kota Jayapura,                 CITY,     Asia/Jayapura, -
            """)
    void a_region_is_asked_for_by_the_code_of_the_home_ministry(
            String code, String name, String level, String zone, String bpsCode) {
        as("bpjs-malut")
                .queryParam("kemendagriCode", code)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("items[0].name", equalTo(name))
                .body("items[0].level", equalTo(level))
                .body("items[0].provinceCode", equalTo(code.substring(0, 2)))
                .body("items[0].zone", equalTo(zone))
                .body("items[0].bpsCode", equalTo(bpsCode));
    }

    @Test
    void the_same_number_is_another_region_in_the_system_of_the_statistics_office() {
        as("bpjs-malut")
                .queryParam("bpsCode", "8203")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", contains("8205"))
                .body("items[0].name", equalTo("Kabupaten Kepulauan Sula"));
        as("bpjs-malut")
                .queryParam("bpsCode", "8205")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", contains("8203"))
                .body("items[0].name", equalTo("Kabupaten Halmahera Utara"));
        as("bpjs-malut")
                .queryParam("kemendagriCode", "8203")
                .queryParam("bpsCode", "8203")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_code_without_its_system_is_refused() {
        for (String name : new String[] {"code", "regionCode"}) {
            as("bpjs-malut")
                    .queryParam(name, "8203")
                    .get("/v1/regions")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"))
                    .body("issues.parameter", contains(name))
                    .body("issues.code", contains("unknown-parameter"));
        }
        as("bpjs-malut")
                .queryParam("kemendagriCode", "82.03")
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("kemendagriCode"))
                .body("issues.code", contains("not-a-value"));
        as("bpjs-malut")
                .queryParam("bpsCode", "82")
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("bpsCode"));
    }

    @Test
    void papua_and_the_provinces_have_no_code_of_the_statistics_office() {
        as("bpjs-malut")
                .queryParam("provinceCode", "91", "92", "93", "94", "95", "96")
                .queryParam("limit", 500)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(6 + 42))
                .body("items.bpsCode", everyItem(nullValue()));
        as("bpjs-malut")
                .queryParam("level", "PROVINCE")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(38))
                .body("items.bpsCode", everyItem(nullValue()));
        assertThat(all().stream()
                        .filter(region -> region.get("bpsCode") != null)
                        .map(region -> region.get("bpsCode")))
                .hasSize(514 - 42)
                .doesNotHaveDuplicates();
    }

    @Test
    void regions_are_listed_by_level_and_province_and_sorted_by_name() {
        as("bpjs-malut")
                .queryParam("provinceCode", "82")
                .queryParam("level", "CITY")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", contains("8271", "8272"));
        as("bpjs-malut")
                .queryParam("provinceCode", "82")
                .queryParam("level", "REGENCY", "CITY")
                .queryParam("sort", "-name")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(10))
                .body("items[0].name", equalTo("Kota Tidore Kepulauan"))
                .body("items[9].name", equalTo("Kabupaten Halmahera Barat"));
        as("bpjs-malut")
                .queryParam("level", "VILLAGE")
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("level"));
        as("bpjs-malut")
                .queryParam("provinceCode", "99")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_list_is_read_page_by_page_by_its_own_client_only() {
        Response first = as("bpjs-malut")
                .queryParam("level", "PROVINCE")
                .queryParam("limit", 20)
                .get("/v1/regions");
        String cursor = first.path("page.next");
        first.then()
                .header("Link", matchesPattern("</v1/regions\\?.*cursor=.*>; rel=\"next\""))
                .header("Link", containsString("limit=20"));

        as("bpjs-malut")
                .queryParam("level", "PROVINCE")
                .queryParam("limit", 20)
                .queryParam("cursor", cursor)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(18))
                .body("page.next", nullValue())
                .header("Link", nullValue());
        as("bpjs-malut")
                .urlEncodingEnabled(false)
                .get(link(first))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(18));
        as("bpjs-malut-2")
                .queryParam("level", "PROVINCE")
                .queryParam("cursor", cursor)
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-not-valid"));
        as("bpjs-malut")
                .queryParam("level", "CITY")
                .queryParam("cursor", cursor)
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-not-valid"));
        as("bpjs-malut")
                .queryParam("level", "PROVINCE")
                .queryParam("cursor", cursor + "A")
                .get("/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-not-valid"));
    }

    @Test
    void reference_data_may_be_kept_for_an_hour_and_asked_for_again_by_its_tag() {
        String tag = as("bpjs-malut")
                .queryParam("provinceCode", "82")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=3600"))
                .header("Vary", containsString("Authorization"))
                .header("ETag", matchesPattern("\"0\\.[0-9a-f]+\""))
                .extract()
                .header("ETag");
        as("bpjs-malut")
                .header("If-None-Match", tag)
                .queryParam("provinceCode", "82")
                .get("/v1/regions")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        as("bpjs-malut")
                .header("If-None-Match", tag)
                .queryParam("provinceCode", "33")
                .get("/v1/regions")
                .then()
                .statusCode(200);
        anonymous().get("/v1/regions").then().statusCode(401).header("Cache-Control", equalTo("no-store"));
        as("serikat-malut").get("/v1/regions").then().statusCode(200);
    }

    /** Every region, page by page. */
    private static List<Map<String, String>> all() {
        List<Map<String, String>> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("bpjs-malut").queryParam("limit", 300);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/regions");
            all.addAll(page.then().statusCode(200).extract().<List<Map<String, String>>>path("items"));
            cursor = page.path("page.next");
        } while (cursor != null && all.size() < 1000);
        return all;
    }

    private static String link(Response page) {
        return page.header("Link").replaceFirst("^<(.*)>.*$", "$1");
    }
}
