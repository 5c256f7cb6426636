package id.patuh.registration;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class RegistrationHttpTest {

    private static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";
    private static final String PARTIAL =
            """
            {"segment": "PU", "status": "PARTIAL", "registeredDate": "2024-03-01", "workersRegistered": 18,
             "workersKnown": 24, "wagesReported": {"amount": "93600000", "currency": "IDR"},
             "wagesKnown": {"amount": "120000000", "currency": "IDR"}, "source": "BPJS", "validFrom": "2026-01-01"}""";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = "{\"segment\": \"PU\", \"status\": \"NOT_REGISTERED\", \"source\": \"BPJS\"}";

    @Inject
    Database database;

    @Test
    void a_registration_is_entered_where_there_was_none() {
        String url = url(anEmployer("bpjs-malut", "8271"), "JHT");
        as("bpjs-malut").get(url).then().statusCode(404);

        ValidatableResponse entered = entering(PARTIAL)
                .put(url)
                .then()
                .statusCode(201)
                .header("Location", equalTo(url))
                .header("ETag", startsWith("\"0."))
                .body("programme", equalTo("JHT"))
                .body("segment", equalTo("PU"))
                .body("status", equalTo("PARTIAL"))
                .body("registeredDate", equalTo("2024-03-01"))
                .body("workersRegistered", equalTo(18))
                .body("workersKnown", equalTo(24))
                .body("wagesReported.amount", equalTo("93600000"))
                .body("wagesKnown.currency", equalTo("IDR"))
                .body("source", equalTo("BPJS"))
                .body("version", equalTo(0));
        as("bpjs-malut")
                .get(url)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(entered.extract().header("ETag")))
                .body("workersKnown", equalTo(24));
        as("bpjs-malut")
                .header("If-None-Match", entered.extract().header("ETag"))
                .get(url)
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_there_is_not_entered_but_replaced_on_its_version() {
        String url = url(anEmployer("bpjs-malut", "8271"), "JKK");
        String tag = entering(PARTIAL).put(url).then().statusCode(201).extract().header("ETag");
        Map<String, Long> before = database.rows();

        entering(NOTHING).put(url).then().statusCode(412).body("code", equalTo("stale"));
        putting(NOTHING)
                .put(url)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"))
                .body("issues.header", contains("If-Match"));
        replacing("\"7.00\"", NOTHING).put(url).then().statusCode(412);
        assertThat(database.rows()).isEqualTo(before);

        replacing(tag, NOTHING)
                .put(url)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("status", equalTo("NOT_REGISTERED"))
                .body("version", equalTo(1))
                .body("registeredDate", nullValue())
                .body("workersRegistered", nullValue())
                .body("wagesReported", nullValue());
        replacing(tag, PARTIAL).put(url).then().statusCode(412).body("code", equalTo("stale"));
    }

    @Test
    void what_is_not_there_is_not_replaced() {
        String url = url(anEmployer("bpjs-malut", "8271"), "JKM");
        Map<String, Long> before = database.rows();
        replacing("*", PARTIAL).put(url).then().statusCode(412).body("code", equalTo("stale"));
        replacing("\"0.00\"", PARTIAL).put(url).then().statusCode(412);
        putting(PARTIAL).put(url).then().statusCode(428).body("issues.header", contains("If-None-Match"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void the_same_again_changes_nothing_not_even_the_version() {
        String url = url(anEmployer("bpjs-malut", "8271"), "JHT");
        String tag = entering(PARTIAL).put(url).then().statusCode(201).extract().header("ETag");
        Map<String, Long> before = database.rows();

        replacing(tag, PARTIAL)
                .put(url)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("version", equalTo(0));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void of_many_who_enter_it_at_once_one_does() throws Exception {
        String url = url(anEmployer("bpjs-malut", "8271"), "JP");
        ExecutorService offices = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Callable<Integer>> puts = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> entering(PARTIAL).put(url).statusCode())
                    .toList();
            for (var answer : offices.invokeAll(puts)) {
                answers.add(answer.get());
            }
        } finally {
            offices.shutdownNow();
        }
        assertThat(answers.stream().sorted()).containsExactly(201, 412, 412, 412, 412, 412, 412, 412);
    }

    /** What a body has instead that would do, and where it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"status": "NOT_REGISTERED", "registeredDate": "2024-03-01"} | /registeredDate    | not-with-this-status
            {"status": "EXEMPT", "registeredDate": "2024-03-01"}         | /registeredDate    | not-with-this-status
            {"status": "NOT_REGISTERED", "workersRegistered": 1}         | /workersRegistered | not-with-this-status
            {"status": "EXEMPT", "workersRegistered": 7}                 | /workersRegistered | not-with-this-status
            {"registeredDate": "2999-01-01"}                             | /registeredDate    | in-the-future
            {"validFrom": "2999-01-01"}                                  | /validFrom         | in-the-future
            {"validFrom": "2026-02-30"}                                  | /validFrom         | wrong-format
            {"source": null}                                             | /source            | wrong-type
            {"source": ""}                                               | /source            | too-short
            {"segment": "PMI"}                                           | /segment           | not-in-list
            {"status": "ACTIVE"}                                         | /status            | not-in-list
            {"workersKnown": -1}                                         | /workersKnown      | too-small
            {"workersKnown": "7"}                                        | /workersKnown      | wrong-type
            {"workersKnown": 7.5}                                        | /workersKnown      | wrong-type
            {"wagesKnown": {"amount": "-5", "currency": "IDR"}}          | /wagesKnown/amount | wrong-format
            {"wagesKnown": {"amount": 5, "currency": "IDR"}}             | /wagesKnown/amount | wrong-type
            {"programme": "JHT"}                                         | /programme         | unknown-property
            """)
    void what_does_not_go_together_is_refused_by_its_place(String instead, String pointer, String code)
            throws Exception {
        JsonNode would = JSON.readTree("{\"segment\": \"PU\", \"status\": \"REGISTERED\", \"source\": \"BPJS\"}");
        String body = JSON.readerForUpdating(would).readValue(instead).toString();
        String url = url(anEmployer("bpjs-malut", "8271"), "JHT");
        Map<String, Long> before = database.rows();

        entering(body)
                .put(url)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("issues.pointer", contains(pointer))
                .body("issues.code", contains(code));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void who_said_so_is_always_told() {
        entering("{\"segment\": \"PU\", \"status\": \"REGISTERED\"}")
                .put(url(anEmployer("bpjs-malut", "8271"), "JHT"))
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/source"))
                .body("issues.code", contains("required"));
    }

    @Test
    void every_fault_is_told_at_once() {
        entering(
                        """
                        {"segment": "PU", "status": "EXEMPT", "source": "BPJS", "registeredDate": "2999-01-01",
                         "workersRegistered": 3, "validFrom": "2999-01-01"}
                        """)
                .put(url(anEmployer("bpjs-malut", "8271"), "JHT"))
                .then()
                .statusCode(400)
                .body(
                        "issues.pointer.unique()",
                        containsInAnyOrder("/registeredDate", "/workersRegistered", "/validFrom"));
    }

    @Test
    void what_held_and_what_was_believed_before_stay_in_history() {
        String employer = anEmployer("bpjs-malut", "8271");
        String url = url(employer, "JHT");
        String rows = "registration_fact where employer_id = '" + employer + "' and programme = 'JHT'";
        entering(PARTIAL).put(url).then().statusCode(201);
        String later = PARTIAL.replace("Registered\": 18", "Registered\": 20").replace("2026-01-01", "2026-06-01");
        replacing("*", later).put(url).then().statusCode(200);

        assertThat(database.count(rows)).isEqualTo(3);
        assertThat(database.count(rows + " and version = 0 and workers_registered = 18 and valid_from = '2026-01-01' "
                        + "and valid_to is null and superseded_at is not null"))
                .isEqualTo(1);
        assertThat(database.count(rows + " and workers_registered = 18 and valid_from = '2026-01-01' "
                        + "and valid_to = '2026-06-01' and superseded_at is null"))
                .isEqualTo(1);
        assertThat(database.count(rows + " and version = 1 and workers_registered = 20 and valid_from = '2026-06-01' "
                        + "and valid_to is null and superseded_at is null"))
                .isEqualTo(1);
        assertThat(database.count(
                        rows + " and superseded_at in (select recorded_at from " + rows + " and version = 1)"))
                .isEqualTo(1);
    }

    @Test
    void a_correction_from_the_same_day_supersedes_and_splits_nothing() {
        String employer = anEmployer("bpjs-malut", "8271");
        String url = url(employer, "JHT");
        String rows = "registration_fact where employer_id = '" + employer + "' and programme = 'JHT'";
        entering(PARTIAL).put(url).then().statusCode(201);
        replacing("*", PARTIAL.replace("\"workersRegistered\": 18", "\"workersRegistered\": 19"))
                .put(url)
                .then()
                .statusCode(200);

        assertThat(database.count(rows)).isEqualTo(2);
        assertThat(database.count(rows + " and superseded_at is null and workers_registered = 19 and valid_to is null "
                        + "and valid_from = '2026-01-01'"))
                .isEqualTo(1);
        assertThat(database.refusalOf("update registration_fact set workers_registered = 1"))
                .contains("permission denied");
        assertThat(database.refusalOf("delete from registration_fact")).contains("permission denied");
    }

    @Test
    void a_change_does_not_hold_from_before_the_present_one() {
        String url = url(anEmployer("bpjs-malut", "8271"), "JHT");
        String tag = entering(PARTIAL).put(url).then().statusCode(201).extract().header("ETag");
        Map<String, Long> before = database.rows();

        replacing(tag, NOTHING.replace("}", ", \"validFrom\": \"2025-12-31\"}"))
                .put(url)
                .then()
                .statusCode(409)
                .body("code", equalTo("valid-from-too-early"))
                .body("earliest", equalTo("2026-01-01"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_change_that_names_no_day_holds_from_today_in_the_region() {
        String employer = anEmployer("bpjs-malut", "8271");
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        entering(NOTHING).put(url(employer, "JKK")).then().statusCode(201);
        LocalDate after = LocalDate.now(ZoneId.of("Asia/Jayapura"));

        assertThat(database.count("registration_fact where employer_id = '" + employer + "' and valid_from between '"
                        + before + "' and '" + after + "'"))
                .isEqualTo(1);
        entering(NOTHING.replace("}", ", \"validFrom\": \"2026-06-02\"}"))
                .header("Sandbox-Date", "2026-06-01")
                .put(url(employer, "JKM"))
                .then()
                .statusCode(400)
                .body("issues.code", contains("in-the-future"));
        entering(NOTHING.replace("}", ", \"validFrom\": \"2026-06-01\"}"))
                .header("Sandbox-Date", "2026-06-01")
                .put(url(employer, "JKM"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_registration_leaves_one_change_under_its_employer_and_one_audit_entry() {
        String employer = anEmployer("bpjs-malut", "8271");
        long audits = database.count("audit_entry where kind = 'WRITE'");
        entering(PARTIAL).put(url(employer, "JHT")).then().statusCode(201);
        replacing("*", NOTHING).put(url(employer, "JHT")).then().statusCode(200);

        String changes = "change where subject_kind = 'REGISTRATION' and fields = '{JHT}' and region_code = '8271' "
                + "and employer_id = '" + employer + "' and type = ";
        assertThat(database.count(changes + "'registration.entered'")).isEqualTo(1);
        assertThat(database.count(changes + "'registration.replaced' and subject_version = 1"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE'")).isEqualTo(audits + 2);
        assertThat(database.count(
                        "audit_entry where kind = 'WRITE' and operation = 'putRegistration' and subject_id = '"
                                + employer + "'"))
                .isEqualTo(2);
    }

    @Test
    void the_list_names_the_programmes_of_which_something_is_known() {
        String employer = anEmployer("bpjs-malut", "8271");
        as("bpjs-malut").get(list(employer)).then().statusCode(200).body("items", empty());
        for (String programme : new String[] {"JP", "JKK", "JKP"}) {
            entering(NOTHING).put(url(employer, programme)).then().statusCode(201);
        }
        as("bpjs-malut")
                .get(list(employer))
                .then()
                .statusCode(200)
                .body("items.programme", containsInAnyOrder("JKK", "JKP", "JP"));
        String cursor = as("bpjs-malut")
                .queryParam("limit", 2)
                .get(list(employer))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .extract()
                .path("page.next");
        as("bpjs-malut")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(list(employer))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("page.next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKN", "jht", "KIS", "0"})
    void a_programme_that_is_none_is_not_found(String programme) {
        String url = url(anEmployer("bpjs-malut", "8271"), programme);
        as("bpjs-malut").get(url).then().statusCode(404).body("code", equalTo("not-found"));
        entering(PARTIAL).put(url).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void another_province_does_not_see_that_the_employer_is_there() {
        String employer = anEmployer("bpjs-malut", "8271");
        entering(PARTIAL).put(url(employer, "JHT")).then().statusCode(201);
        Map<String, Long> before = database.rows();

        as("bpjs-jateng").get(list(employer)).then().statusCode(404);
        as("bpjs-jateng").get(url(employer, "JHT")).then().statusCode(404);
        put("bpjs-jateng", NOTHING)
                .header("If-Match", "*")
                .put(url(employer, "JHT"))
                .then()
                .statusCode(404);
        put("bpjs-jateng", NOTHING)
                .header("If-None-Match", "*")
                .put(url(employer, "JKK"))
                .then()
                .statusCode(404);
        entering(NOTHING).put(url(IN_JATENG, "JKP")).then().statusCode(404);
        entering(NOTHING).put(url(UUID.randomUUID().toString(), "JKP")).then().statusCode(404);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void the_labour_inspectorate_reads_with_a_purpose_and_an_employer_reads_itself() {
        String employer = anEmployer("bpjs-malut", "8271");
        entering(PARTIAL).put(url(employer, "JHT")).then().statusCode(201);

        as("wasnaker-malut").get(url(employer, "JHT")).then().statusCode(400).body("code", equalTo("purpose-required"));
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get(url(employer, "JHT"))
                .then()
                .statusCode(200)
                .body("workersKnown", equalTo(24));
        put("wasnaker-malut", NOTHING)
                .header("Purpose-Of-Use", "SUPERVISION")
                .header("If-Match", "*")
                .put(url(employer, "JHT"))
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        as("employer-self")
                .header("Purpose-Of-Use", "SELF")
                .get(list(SELF))
                .then()
                .statusCode(200)
                .body("items.programme", hasItem("JKK"));
        as("employer-self")
                .header("Purpose-Of-Use", "SELF")
                .get(list(employer))
                .then()
                .statusCode(404);
        put("employer-self", NOTHING)
                .header("If-Match", "*")
                .put(url(SELF, "JKK"))
                .then()
                .statusCode(403);
    }

    @Test
    void who_sees_basics_only_sees_no_registrations() {
        for (String url : new String[] {list(SELF), url(SELF, "JKK"), url(SELF, "JKP")}) {
            as("polda-malut")
                    .header("Purpose-Of-Use", "ENFORCEMENT")
                    .get(url)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("field-not-visible"))
                    .body("detail", not(nullValue()));
        }
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get(list(IN_JATENG))
                .then()
                .statusCode(404);
        anonymous().get(list(SELF)).then().statusCode(401);
        anonymous()
                .header("Authorization", "Bearer " + token("bpjs-malut", "cases:read"))
                .get(list(SELF))
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
    }

    private static String list(String employer) {
        return "/v1/employers/" + employer + "/registrations";
    }

    private static String url(String employer, String programme) {
        return list(employer) + "/" + programme;
    }

    private static RequestSpecification put(String client, String body) {
        return as(client).contentType("application/json").body(body);
    }

    private static RequestSpecification putting(String body) {
        return put("bpjs-malut", body);
    }

    private static RequestSpecification entering(String body) {
        return putting(body).header("If-None-Match", "*");
    }

    private static RequestSpecification replacing(String tag, String body) {
        return putting(body).header("If-Match", tag);
    }
}
