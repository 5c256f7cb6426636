package id.patuh.registration;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Workers and wages known per source and day, against those reported. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class KnownWorkforceHttpTest {

    @Inject
    Database database;

    @Inject
    SessionFactory sessions;

    @Test
    void a_count_is_told_read_back_and_listed() {
        String employer = anEmployer("bpjs-malut", "8271");
        String id = tells(
                        employer,
                        """
                        {"programme": "JHT", "source": "WLKP", "asOfDate": "2026-06-30", "workers": 31,
                         "wages": {"amount": "127100000", "currency": "IDR"}, "reference": "WLKP 99/2026"}
                        """)
                .statusCode(201)
                .body("programme", equalTo("JHT"))
                .body("workers", equalTo(31))
                .body("wages.amount", equalTo("127100000"))
                .body("reference", equalTo("WLKP 99/2026"))
                .extract()
                .path("id");
        as("bpjs-malut")
                .get(url(employer) + "/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("WLKP"))
                .body("supersededAt", nullValue());
        tells(employer, "{\"source\": \"VISIT\", \"asOfDate\": \"2026-07-31\", \"workers\": 33}")
                .statusCode(201)
                .body("programme", nullValue());
        found(employer, "programme", "JHT").body("items.source", contains("WLKP"));
        found(employer, "source", "VISIT").body("items.workers", contains(33));
        found(employer, "asOfDateGte", "2026-07-01").body("items.source", contains("VISIT"));
        found(employer, "asOfDateLt", "2026-07-01").body("items.source", contains("WLKP"));
        found(employer, "sort", "-asOfDate").body("items.source", contains("VISIT", "WLKP"));
    }

    @Test
    void the_same_again_corrects_and_what_it_corrects_stays() {
        String employer = anEmployer("bpjs-malut", "8271");
        String first = tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 31}")
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Long> before = database.rows();
        before.merge("idempotency_key", 1L, Long::sum);
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 31}")
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(database.rows()).isEqualTo(before);

        tells(
                        employer,
                        """
                        {"source": "WLKP", "asOfDate": "2026-06-30", "wages": {"amount": "5", "currency": "IDR"}}
                        """)
                .statusCode(201)
                .body("id", not(equalTo(first)))
                .body("workers", equalTo(31))
                .body("wages.amount", equalTo("5"));
        as("bpjs-malut")
                .get(url(employer) + "/" + first)
                .then()
                .statusCode(200)
                .body("workers", equalTo(31))
                .body("wages", nullValue())
                .body("supersededAt", not(nullValue()));
        found(employer, "limit", "50").body("items.size()", equalTo(1));
    }

    @Test
    void the_latest_day_wins_and_of_one_day_the_larger_figure() {
        String employer = anEmployer("bpjs-malut", "8271");
        enters(employer, "JHT", "\"workersRegistered\": 18").statusCode(201).body("difference", nullValue());
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 40}")
                .statusCode(201);
        registration(employer).body("workersKnown", equalTo(40)).body("version", equalTo(1));
        tells(
                        employer,
                        "{\"programme\": \"JHT\", \"source\": \"VISIT\", \"asOfDate\": \"2026-07-31\", \"workers\": 30}")
                .statusCode(201);
        tells(employer, "{\"source\": \"COMPLAINT\", \"asOfDate\": \"2026-07-31\", \"workers\": 33}")
                .statusCode(201);
        tells(employer, "{\"programme\": \"JP\", \"source\": \"WLKP\", \"asOfDate\": \"2026-08-31\", \"workers\": 99}")
                .statusCode(201);
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-05-31\", \"workers\": 77}")
                .statusCode(201);
        registration(employer)
                .body("workersKnown", equalTo(33))
                .body("workersKnownSource", equalTo("COMPLAINT"))
                .body("known.source", contains("COMPLAINT", "VISIT", "WLKP"))
                .body("known.workers", contains(33, 30, 40))
                .body("known.asOfDate", contains("2026-07-31", "2026-07-31", "2026-06-30"))
                .body("difference.workers", equalTo(15))
                .body("difference.wages", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void a_registration_tells_what_its_source_knows_and_shows_what_all_say() {
        String employer = anEmployer("bpjs-malut", "8271");
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"%s\", \"workers\": 40}".formatted(today()))
                .statusCode(201);
        enters(
                        employer,
                        "JHT",
                        """
                        "workersRegistered": 18, "workersKnown": 24,
                        "wagesReported": {"amount": "100", "currency": "IDR"},
                        "wagesKnown": {"amount": "70", "currency": "IDR"}""")
                .statusCode(201)
                .body("workersKnown", equalTo(40))
                .body("workersKnownSource", equalTo("WLKP"))
                .body("wagesKnown.amount", equalTo("70"))
                .body("wagesKnownSource", equalTo("BPJS"))
                .body("known.source", contains("BPJS", "WLKP"))
                .body("difference.workers", equalTo(22))
                .body("difference.wages.amount", equalTo("-30"));
        found(employer, "source", "BPJS")
                .body("items.programme", contains("JHT"))
                .body("items.asOfDate", contains(today().toString()));
    }

    @Test
    void a_registration_may_say_of_which_day_its_figures_are() {
        String employer = anEmployer("bpjs-malut", "8271");
        enters(employer, "JHT", "\"workersKnown\": 24, \"knownAsOfDate\": \"2026-03-31\"")
                .statusCode(201)
                .body("known.asOfDate", contains("2026-03-31"));
        enters(employer, "JP", "\"workersKnown\": 24, \"knownAsOfDate\": \"2999-01-01\"")
                .statusCode(400)
                .body("issues.pointer", contains("/knownAsOfDate"));
        replaces(employer, "JHT", "\"workersKnown\": 24")
                .statusCode(200)
                .body("version", equalTo(0))
                .body("known.asOfDate", contains("2026-03-31"));
        replaces(employer, "JHT", "\"workersKnown\": 24, \"knownAsOfDate\": \"2026-04-30\"")
                .statusCode(200)
                .body("version", equalTo(0))
                .body("known.asOfDate", contains("2026-04-30"));
        replaces(employer, "JHT", "\"workersRegistered\": 3")
                .statusCode(200)
                .body("workersKnown", equalTo(24))
                .body("version", equalTo(1));
    }

    @Test
    void a_source_whose_latest_count_tells_workers_alone_still_tells_the_wages_it_told_before() {
        String employer = anEmployer("bpjs-malut", "8271");
        enters(employer, "JHT", "\"workersRegistered\": 18").statusCode(201);
        tells(
                        employer,
                        """
                        {"source": "WLKP", "asOfDate": "2026-05-31", "workers": 50,
                         "wages": {"amount": "9", "currency": "IDR"}}
                        """)
                .statusCode(201);
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 20}")
                .statusCode(201);
        registration(employer)
                .body("workersKnown", equalTo(20))
                .body("wagesKnown.amount", equalTo("9"))
                .body("wagesKnownSource", equalTo("WLKP"))
                .body("known.asOfDate", containsInAnyOrder("2026-06-30", "2026-05-31"));
    }

    @Test
    void what_is_wrong_is_told_and_writes_nothing() {
        String employer = anEmployer("bpjs-malut", "8271");
        Map<String, Long> before = database.rows();
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2999-01-01\"}")
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/workers", "/asOfDate"))
                .body("issues.code", containsInAnyOrder("required", "in-the-future"));
        tells(employer, "{\"source\": \"\", \"workers\": -1, \"programme\": \"JKN\"}")
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/source", "/workers", "/programme", "/asOfDate"));
        String body = "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 31}";
        as("bpjs-malut")
                .contentType("application/json")
                .body(body)
                .post(url(employer))
                .then()
                .statusCode(400);
        posting("bpjs-jateng", body).post(url(employer)).then().statusCode(404);
        posting("wasnaker-malut", body).post(url(employer)).then().statusCode(403);
        posting("bpjs-malut", body)
                .post(url(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        as("bpjs-jateng").get(url(employer)).then().statusCode(404);
        as("bpjs-malut").get(url(employer) + "/" + UUID.randomUUID()).then().statusCode(404);
        as("bpjs-malut")
                .queryParam("asOfDateGte", "June")
                .queryParam("programme", "JKN")
                .get(url(employer))
                .then()
                .statusCode(400)
                .body("issues.parameter", containsInAnyOrder("asOfDateGte", "programme"));
        as("polda-malut")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .get(url(SELF))
                .then()
                .statusCode(403)
                .body("code", equalTo("field-not-visible"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_count_leaves_a_change_for_itself_and_for_each_registration_that_shows_it() {
        String employer = anEmployer("bpjs-malut", "8271");
        enters(employer, "JHT", "\"workersRegistered\": 18").statusCode(201);
        enters(employer, "JP", "\"workersRegistered\": 18").statusCode(201);
        tells(employer, "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": 40}")
                .statusCode(201);
        assertThat(database.count("change where employer_id = '" + employer + "' and type = 'registration.replaced' "
                        + "and subject_version = 1"))
                .isEqualTo(2);
        assertThat(database.count("change where employer_id = '" + employer
                        + "' and type = 'registration.workforce-known' and fields = '{known}'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where operation = 'addKnownWorkforce' and row_count = 3 "
                        + "and subject_id = '" + employer + "'"))
                .isEqualTo(1);
        assertThat(database.count("registration_fact where employer_id = '" + employer
                        + "' and superseded_at is null and workers_known = 40 and version = 1"))
                .isEqualTo(2);
    }

    @Test
    void a_page_of_registrations_takes_as_many_statements_whatever_their_count() {
        String employer = anEmployer("bpjs-malut", "8271");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long one = statements(statistics, employer, "JKK");
            long five = statements(statistics, employer, "JKM", "JHT", "JP", "JKP");
            assertThat(five).isEqualTo(one).isPositive();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void counts_of_a_programme_without_a_registration_go_along_and_are_read_where_they_were() {
        String employer = anEmployer("bpjs-malut", "8271");
        String survivor = anEmployer("bpjs-malut", "8271");
        enters(survivor, "JHT", "\"workersRegistered\": 30").statusCode(201);
        String counting =
                "{\"programme\": \"%s\", \"source\": \"WLKP\", \"asOfDate\": \"2026-06-30\", \"workers\": %s}";
        String figure = tells(employer, counting.formatted("JP", 7))
                .statusCode(201)
                .extract()
                .path("id");
        tells(employer, counting.formatted("JHT", 8)).statusCode(201);
        posting(
                        "bpjs-malut",
                        "{\"survivorId\": \"%s\", \"mergedDate\": \"%s\", \"reason\": \"Kembar\", \"source\": \"AHU\"}"
                                .formatted(survivor, today()))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then()
                .statusCode(201);
        as("bpjs-malut")
                .get(url(survivor))
                .then()
                .body("items.programme", contains("JP"))
                .body("items.workers", contains(7));
        as("bpjs-malut")
                .redirects()
                .follow(false)
                .get(url(employer) + "/" + figure)
                .then()
                .statusCode(200)
                .body("workers", equalTo(7));
        as("bpjs-jateng").get(url(employer) + "/" + figure).then().statusCode(404);
    }

    @Test
    void after_a_merger_the_survivor_has_what_it_lacked_with_what_is_known_of_it() {
        String employer = anEmployer("bpjs-malut", "8271");
        String survivor = anEmployer("bpjs-malut", "8271");
        enters(employer, "JHT", "\"workersRegistered\": 3, \"workersKnown\": 4").statusCode(201);
        enters(employer, "JP", "\"workersRegistered\": 3, \"workersKnown\": 4").statusCode(201);
        enters(survivor, "JHT", "\"workersRegistered\": 30, \"workersKnown\": 40")
                .statusCode(201);
        posting(
                        "bpjs-malut",
                        """
                        {"survivorId": "%s", "mergedDate": "%s", "reason": "Kembar", "source": "AHU"}
                        """
                                .formatted(survivor, today()))
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/merger")
                .then()
                .statusCode(201);
        registration(survivor).body("workersKnown", equalTo(40)).body("version", equalTo(0));
        as("bpjs-malut")
                .get("/v1/employers/" + survivor + "/registrations/JP")
                .then()
                .statusCode(200)
                .body("workersRegistered", equalTo(3))
                .body("workersKnown", equalTo(4))
                .body("known.source", contains("BPJS"))
                .body("version", equalTo(1));
        assertThat(database.count("registration where employer_id = '" + employer + "'"))
                .isZero();
        String facts = "registration_fact where superseded_at is null and employer_id = '";
        assertThat(database.count(facts + employer + "' and valid_to is null")).isZero();
        assertThat(database.count(facts + employer + "' and valid_to = '" + today() + "'"))
                .isEqualTo(2);
        assertThat(database.count(facts + survivor + "' and programme = 'JP' and valid_from = '" + today() + "'"))
                .isEqualTo(1);
        assertThat(database.count("change where employer_id = '" + survivor
                        + "' and type = 'registration.moved' and fields = '{JP}' and subject_version = 1"))
                .isEqualTo(1);
        as("bpjs-malut")
                .queryParam("programme", "JHT")
                .get(url(survivor))
                .then()
                .body("items.workers", contains(40));
    }

    private static long statements(Statistics statistics, String employer, String... programmes) {
        for (String programme : programmes) {
            enters(employer, programme, "\"workersKnown\": 24").statusCode(201);
        }
        long fewest = Long.MAX_VALUE; // rights are read anew every half second
        for (int read = 0; read < 5; read++) {
            statistics.clear();
            as("bpjs-malut")
                    .get("/v1/employers/" + employer + "/registrations")
                    .then()
                    .statusCode(200)
                    .body("items.known", not(empty()));
            fewest = Math.min(fewest, statistics.getPrepareStatementCount());
        }
        return fewest;
    }

    private static ValidatableResponse tells(String employer, String body) {
        return posting("bpjs-malut", body).post(url(employer)).then();
    }

    private static ValidatableResponse found(String employer, String key, String value) {
        return as("bpjs-malut").queryParam(key, value).get(url(employer)).then().statusCode(200);
    }

    private static ValidatableResponse registration(String employer) {
        return as("bpjs-malut")
                .get("/v1/employers/" + employer + "/registrations/JHT")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse enters(String employer, String programme, String figures) {
        return puts(employer, programme, figures, "If-None-Match");
    }

    private static ValidatableResponse replaces(String employer, String programme, String figures) {
        return puts(employer, programme, figures, "If-Match");
    }

    private static ValidatableResponse puts(String employer, String programme, String figures, String header) {
        return as("bpjs-malut")
                .header(header, "*")
                .contentType("application/json")
                .body(
                        "{\"segment\": \"PU\", \"status\": \"PARTIAL\", \"source\": \"BPJS\", \"validFrom\": \"2026-01-01\", "
                                + figures + "}")
                .put("/v1/employers/" + employer + "/registrations/" + programme)
                .then();
    }

    private static String url(String employer) {
        return "/v1/employers/" + employer + "/known-workforce";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura"));
    }
}
