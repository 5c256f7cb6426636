package id.patuh.calendar;

import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class HolidayHttpTest {

    private static final String DECREE_OF_2026 = "SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (2025-09-19)";

    /** Days of the far future, each used once. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject
    Database database;

    /** Counts of the joint decrees. */
    @ParameterizedTest
    @CsvSource({"2025, 17, 11", "2026, 17, 8", "2027, 18, 8"})
    void a_year_has_the_days_of_its_decree(int year, int national, int jointLeave) {
        inYear(year, "NATIONAL")
                .body("items.size()", equalTo(national))
                .body("items.kind", everyItem(equalTo("NATIONAL")));
        inYear(year, "JOINT_LEAVE").body("items.size()", equalTo(jointLeave));
    }

    @Test
    void days_are_found_by_date_and_kind_with_their_decree() {
        as("bpjs-malut")
                .queryParam("dateGte", "2026-03-18")
                .queryParam("dateLt", "2026-03-22")
                .queryParam("sort", "date")
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .body("items.date", contains("2026-03-18", "2026-03-19", "2026-03-20", "2026-03-21"))
                .body("items.kind", contains("JOINT_LEAVE", "NATIONAL", "JOINT_LEAVE", "NATIONAL"))
                .body("items.decree", everyItem(equalTo(DECREE_OF_2026)))
                .body("items[1].nameId", equalTo("Hari Suci Nyepi"))
                .body("items[1].nameEn", equalTo("Nyepi, Saka 1948"))
                .body("items.certainty", everyItem(startsWith("high")))
                .body("items.regionCode", everyItem(nullValue()));
        as("bpjs-malut")
                .queryParam("dateGte", "2026-03-18")
                .queryParam("dateLt", "2026-03-22")
                .queryParam("kind", "NATIONAL")
                .queryParam("sort", "-date")
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .body("items.date", contains("2026-03-21", "2026-03-19"));
        as("bpjs-malut")
                .queryParam("dateGte", "2026-03-18")
                .queryParam("dateLt", "2026-03-18")
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date", "-date"})
    void a_year_page_by_page_is_the_year(String sort) {
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as("bpjs-malut")
                    .queryParam("dateGte", "2026-01-01")
                    .queryParam("dateLt", "2027-01-01")
                    .queryParam("sort", sort)
                    .queryParam("limit", 7);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/holidays");
            read.addAll(page.then().statusCode(200).extract().<List<String>>path("items.date"));
            cursor = page.path("page.next");
        } while (cursor != null && read.size() < 100);

        assertThat(read).hasSize(25).doesNotHaveDuplicates();
        if (!sort.isEmpty()) {
            assertThat(read)
                    .isSortedAccordingTo(sort.equals("date") ? Comparator.naturalOrder() : Comparator.reverseOrder());
        }
    }

    @Test
    void the_calendar_is_reference_data_for_every_client_and_for_no_stranger() {
        String tag = as("serikat-malut")
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=3600"))
                .extract()
                .header("ETag");
        as("serikat-malut")
                .header("If-None-Match", tag)
                .get("/v1/holidays")
                .then()
                .statusCode(304);
        as("polda-malut").get("/v1/holidays").then().statusCode(200);
        anonymous().get("/v1/holidays").then().statusCode(401);
        as("bpjs-malut")
                .queryParam("date", "2026-08-17")
                .get("/v1/holidays")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("date"));
        as("bpjs-malut")
                .queryParam("dateGte", "17-08-2026")
                .get("/v1/holidays")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("dateGte"));
    }

    @Test
    void a_day_added_is_listed_with_who_decreed_it() {
        LocalDate day = aDay();
        ValidatableResponse added = posting("bpjs-supervisor", national(day))
                .post("/v1/holidays")
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"0."))
                .body("date", equalTo(day.toString()))
                .body("kind", equalTo("NATIONAL"))
                .body("regionCode", nullValue())
                .body("nameId", equalTo("Hari Contoh"))
                .body("decree", equalTo("SKB 3 Menteri 99/2099"))
                .body("certainty", equalTo("entered by an administrator"));
        String id = added.extract().path("id");
        added.header("Location", equalTo("/v1/holidays/" + id));

        as("serikat-malut").get("/v1/holidays/" + id).then().statusCode(200).body("date", equalTo(day.toString()));
        on(day).body("items.id", contains(id));
        assertThat(database.count("change where type = 'holiday.added' and subject_kind = 'HOLIDAY' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'addHoliday' and client_id = "
                        + "'bpjs-supervisor' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpjs-malut", "bpjs-malut-2", "wasnaker-malut", "pemprov-malut", "system-auditor"})
    void who_does_not_administer_changes_no_calendar(String client) {
        LocalDate day = aDay();
        String id = added("bpjs-supervisor", national(day));
        Map<String, Long> before = database.rows();
        posting(client, national(aDay()))
                .post("/v1/holidays")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        patching(client, "*", "{\"nameEn\": \"Other\"}")
                .patch("/v1/holidays/" + id)
                .then()
                .statusCode(403);
        as(client).header("If-Match", "*").delete("/v1/holidays/" + id).then().statusCode(403);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void head_office_administers_as_well() {
        added("bpjs-pusat", national(aDay()));
    }

    @Test
    void a_day_of_one_kind_and_region_stands_once() {
        LocalDate day = aDay();
        added("bpjs-supervisor", national(day));
        Map<String, Long> before = database.rows();
        posting("bpjs-supervisor", national(day))
                .post("/v1/holidays")
                .then()
                .statusCode(409)
                .body("code", equalTo("holiday-exists"));
        assertThat(database.rows()).isEqualTo(before);

        added("bpjs-supervisor", closure(day, "8271"));
        added("bpjs-supervisor", closure(day, "8272"));
        added("bpjs-supervisor", closure(day, "82"));
        posting("bpjs-supervisor", closure(day, "8271"))
                .post("/v1/holidays")
                .then()
                .statusCode(409);
        on(day).body(
                        "items.kind",
                        containsInAnyOrder("NATIONAL", "REGIONAL_CLOSURE", "REGIONAL_CLOSURE", "REGIONAL_CLOSURE"));
        as("bpjs-malut")
                .queryParam("dateGte", day.toString())
                .queryParam("dateLt", day.plusDays(1).toString())
                .queryParam("regionCode", "82", "8271")
                .get("/v1/holidays")
                .then()
                .statusCode(200)
                .body("items.regionCode", containsInAnyOrder("82", "8271"));
    }

    @Test
    void of_many_who_add_the_same_day_at_once_one_does() throws Exception {
        LocalDate day = aDay();
        ExecutorService administrators = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Callable<Integer>> posts = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> posting("bpjs-supervisor", national(day))
                            .post("/v1/holidays")
                            .statusCode())
                    .toList();
            for (var answer : administrators.invokeAll(posts)) {
                answers.add(answer.get());
            }
        } finally {
            administrators.shutdownNow();
        }
        assertThat(answers.stream().sorted()).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        on(day).body("items.size()", equalTo(1));
    }

    /** What is put in, and where it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "kind": "REGIONAL_CLOSURE"                        | /regionCode | required
            "kind": "NATIONAL", "regionCode": "8271"          | /regionCode | not-with-this-kind
            "kind": "JOINT_LEAVE", "regionCode": "82"         | /regionCode | not-with-this-kind
            "kind": "REGIONAL_CLOSURE", "regionCode": "8299"  | /regionCode | unknown-region
            "kind": "REGIONAL_CLOSURE", "regionCode": "82.71" | /regionCode | wrong-format
            "kind": "CLOSED"                                  | /kind       | not-in-list
            "kind": "NATIONAL", "certainty": "high"           | /certainty  | unknown-property
            """)
    void a_regional_closure_and_only_that_has_a_region(String put, String pointer, String code) {
        Map<String, Long> before = database.rows();
        posting(
                        "bpjs-supervisor",
                        """
                        {"date": "%s", %s, "nameId": "Hari Contoh", "nameEn": "Example Day", "decree": "SK Contoh 99/2099"}
                        """
                                .formatted(aDay(), put))
                .post("/v1/holidays")
                .then()
                .statusCode(400)
                .body("issues.pointer", contains(pointer))
                .body("issues.code", contains(code));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void every_fault_of_a_day_is_told_at_once() {
        as("bpjs-supervisor")
                .contentType("application/json")
                .body("{\"date\": \"2099-02-30\", \"nameId\": \"\"}")
                .post("/v1/holidays")
                .then()
                .statusCode(400)
                .body("issues.header.findAll { it != null }", contains("Idempotency-Key"))
                .body(
                        "issues.pointer.findAll { it != null }",
                        containsInAnyOrder("/date", "/kind", "/nameId", "/nameEn", "/decree"));
    }

    @Test
    void a_patch_merges_on_the_version_that_is_there() {
        LocalDate day = aDay();
        String id = added("bpjs-supervisor", closure(day, "8271"));
        String url = "/v1/holidays/" + id;
        String tag = as("bpjs-supervisor").get(url).header("ETag");

        patching("bpjs-supervisor", tag, "{\"nameEn\": \"Local election\"}")
                .patch(url)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("nameEn", equalTo("Local election"))
                .body("nameId", equalTo("Penutupan contoh"))
                .body("regionCode", equalTo("8271"))
                .body("date", equalTo(day.toString()))
                .body("version", equalTo(1));
        patching("bpjs-supervisor", tag, "{\"nameEn\": \"Flood\"}")
                .patch(url)
                .then()
                .statusCode(412);
        as("bpjs-supervisor")
                .contentType("application/merge-patch+json")
                .body("{\"nameEn\": \"Flood\"}")
                .patch(url)
                .then()
                .statusCode(428);
        patching("bpjs-supervisor", "*", "{\"kind\": \"NATIONAL\", \"regionCode\": null}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NATIONAL"))
                .body("regionCode", nullValue());
        assertThat(database.count("change where type = 'holiday.amended' and subject_id = '" + id + "'"))
                .isEqualTo(2);
    }

    /** A patch that cannot be, of a regional closure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"regionCode": null}     | /regionCode | required
            {"kind": "NATIONAL"}     | /regionCode | not-with-this-kind
            {"regionCode": "8299"}   | /regionCode | unknown-region
            {"date": null}           | /date       | wrong-type
            {"nameId": null}         | /nameId     | wrong-type
            {"decree": ""}           | /decree     | too-short
            {"id": "x"}              | /id         | unknown-property
            {}                       | ``          | too-short
            """)
    void a_patch_leaves_a_day_that_can_be(String patch, String pointer, String code) {
        String url = "/v1/holidays/" + added("bpjs-supervisor", closure(aDay(), "8271"));
        Map<String, Long> before = database.rows();
        patching("bpjs-supervisor", "*", patch)
                .patch(url)
                .then()
                .statusCode(400)
                .body("issues.pointer", contains(pointer))
                .body("issues.code", contains(code));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_day_is_not_moved_onto_another() {
        LocalDate taken = aDay();
        added("bpjs-supervisor", national(taken));
        String url = "/v1/holidays/" + added("bpjs-supervisor", national(aDay()));
        patching("bpjs-supervisor", "*", "{\"date\": \"" + taken + "\"}")
                .patch(url)
                .then()
                .statusCode(409)
                .body("code", equalTo("holiday-exists"));
    }

    @Test
    void a_patch_that_changes_nothing_leaves_the_version_as_it_is() {
        String url = "/v1/holidays/" + added("bpjs-supervisor", national(aDay()));
        Map<String, Long> before = database.rows();
        patching("bpjs-supervisor", "*", "{\"nameId\": \"Hari Contoh\"}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_day_removed_is_gone_and_the_audit_keeps_that_it_was() {
        LocalDate day = aDay();
        String id = added("bpjs-supervisor", national(day));
        String url = "/v1/holidays/" + id;
        String tag = as("bpjs-supervisor").get(url).header("ETag");

        as("bpjs-supervisor").delete(url).then().statusCode(428);
        as("bpjs-supervisor").header("If-Match", "\"9.00\"").delete(url).then().statusCode(412);
        as("bpjs-supervisor")
                .header("If-Match", tag)
                .delete(url)
                .then()
                .statusCode(204)
                .body(equalTo(""));
        as("bpjs-supervisor").get(url).then().statusCode(404).body("code", equalTo("not-found"));
        as("bpjs-supervisor").header("If-Match", tag).delete(url).then().statusCode(404);
        patching("bpjs-supervisor", tag, "{\"nameId\": \"Lain\"}")
                .patch(url)
                .then()
                .statusCode(404);
        on(day).body("items", empty());
        assertThat(database.count("change where type = 'holiday.removed' and subject_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where operation = 'removeHoliday' and subject_id = '" + id + "'"))
                .isEqualTo(1);
        added("bpjs-supervisor", national(day));
    }

    @Test
    void a_day_added_again_with_its_key_is_answered_again() {
        LocalDate day = aDay();
        String key = UUID.randomUUID().toString();
        String first = add(key, day)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");
        add(key, day)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        add(key, aDay()).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as("bpjs-supervisor")
                .header("If-Match", "*")
                .delete("/v1/holidays/" + first)
                .then()
                .statusCode(204);
        add(key, day).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_day_that_is_not_there_is_not_found() {
        as("bpjs-malut").get("/v1/holidays/" + UUID.randomUUID()).then().statusCode(404);
        as("bpjs-malut").get("/v1/holidays/2026-08-17").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static LocalDate aDay() {
        return LocalDate.of(2090, 1, 1).plusDays(DAYS.getAndIncrement());
    }

    private static String national(LocalDate day) {
        return """
                {"date": "%s", "kind": "NATIONAL", "nameId": "Hari Contoh", "nameEn": "Example Day",
                 "decree": "SKB 3 Menteri 99/2099"}"""
                .formatted(day);
    }

    private static String closure(LocalDate day, String region) {
        return """
                {"date": "%s", "kind": "REGIONAL_CLOSURE", "regionCode": "%s", "nameId": "Penutupan contoh",
                 "nameEn": "Example closure", "decree": "SK Contoh 99/2099"}"""
                .formatted(day, region);
    }

    private static String added(String client, String body) {
        return posting(client, body)
                .post("/v1/holidays")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String key, LocalDate day) {
        return as("bpjs-supervisor")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(national(day))
                .post("/v1/holidays")
                .then();
    }

    private static ValidatableResponse on(LocalDate day) {
        return as("bpjs-malut")
                .queryParam("dateGte", day.toString())
                .queryParam("dateLt", day.plusDays(1).toString())
                .get("/v1/holidays")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inYear(int year, String kind) {
        return as("bpjs-malut")
                .queryParam("dateGte", year + "-01-01")
                .queryParam("dateLt", (year + 1) + "-01-01")
                .queryParam("kind", kind)
                .get("/v1/holidays")
                .then()
                .statusCode(200);
    }
}
