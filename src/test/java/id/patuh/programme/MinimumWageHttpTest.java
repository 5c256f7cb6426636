package id.patuh.programme;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.platform.money.Money;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MinimumWageHttpTest {

    private static final String SHIPPED = "01560000-0000-7000-8000-000000008001";

    @Inject
    Database database;

    @Inject
    MinimumWages wages;

    @BeforeEach
    @AfterEach
    void the_law_as_it_ships() {
        if (database.count("minimum_wage where recorded_at > '-infinity'") > 0) {
            as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        }
    }

    @Test
    void the_one_of_north_maluku_ships_with_its_certainty() {
        as("serikat-malut")
                .get("/v1/minimum-wages")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=3600"))
                .body("items.id", contains(SHIPPED))
                .body("items[0].amount.amount", equalTo("3408000"))
                .body("items[0].certainty", equalTo("FROM_MEMORY"))
                .body("items[0].validTo", equalTo("2025-12-31"))
                .body("items[0].recordedAt", nullValue());
        as("polda-malut")
                .get("/v1/minimum-wages/" + SHIPPED)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("82"));
    }

    @ParameterizedTest
    @CsvSource({
        "8271, 2024-12-31,",
        "8271, 2025-01-01, 3408000",
        "8271, 2025-12-31, 3408000",
        "8271, 2026-01-01,",
        "82, 2025-06-01, 3408000",
        "3374, 2025-06-01,"
    })
    void a_city_has_the_one_of_its_province(String region, LocalDate day, Long amount) {
        assertThat(amount(region, day)).isEqualTo(amount);
    }

    @Test
    void a_city_has_its_own_where_there_is_one() {
        added(wage("8271", "2025-07-01", "2025-09-30", "3600000"));
        assertThat(amount("8271", LocalDate.of(2025, 6, 30))).isEqualTo(3_408_000);
        assertThat(amount("8271", LocalDate.of(2025, 7, 1))).isEqualTo(3_600_000);
        assertThat(amount("8271", LocalDate.of(2025, 9, 30))).isEqualTo(3_600_000);
        assertThat(amount("8271", LocalDate.of(2025, 10, 1))).isEqualTo(3_408_000);
        assertThat(amount("8272", LocalDate.of(2025, 7, 1))).isEqualTo(3_408_000);
        assertThat(
                        database.count(
                                """
                        (values ('8271', date '2025-08-01'), ('8272', '2025-08-01'), ('8271', '2025-11-01'),
                                ('3374', '2025-08-01')) as asked (region, day)
                        join lateral minimum_wage_on(asked.region, asked.day, 'infinity') w on true
                        where (asked.region, asked.day, w.amount) in (('8271', '2025-08-01', 3600000),
                          ('8272', '2025-08-01', 3408000), ('8271', '2025-11-01', 3408000))
                        """))
                .isEqualTo(3);
    }

    @Test
    void a_new_one_ends_the_open_one_before_which_stays_as_it_was_known() {
        String first = added(wage("82", "2026-01-01", null, "3500000"));
        Instant then = Instant.now();
        added(wage("82", "2027-01-01", null, "3700000"));
        LocalDate day = LocalDate.of(2027, 6, 1);
        assertThat(amount("82", day)).isEqualTo(3_700_000);
        assertThat(amount("82", LocalDate.of(2026, 12, 31))).isEqualTo(3_500_000);
        assertThat(wages.knownAt(then, "8271", day).orElseThrow().amount()).isEqualTo(Money.rupiah(3_500_000));
        assertThat(wages.knownAt(then, "8271", day).orElseThrow().id()).hasToString(first);
        as("bpjs-malut")
                .queryParam("regionCode", "82")
                .queryParam("sort", "validFrom")
                .get("/v1/minimum-wages")
                .then()
                .body("items.validFrom", contains("2025-01-01", "2026-01-01", "2027-01-01"))
                .body("items.validTo", contains("2025-12-31", "2026-12-31", null));
        as("bpjs-malut")
                .queryParam("asOf", "2026-12-31")
                .get("/v1/minimum-wages")
                .then()
                .body("items.amount.amount", contains("3500000"));
        assertThat(database.count("change where type = 'minimum-wage.superseded' and region_code = '82'"
                        + " and subject_id = '" + first + "'"))
                .isEqualTo(1);
    }

    @Test
    void after_one_with_a_last_day_the_one_before_goes_on() {
        added(wage("82", "2026-01-01", null, "3500000"));
        added(wage("82", "2026-03-01", "2026-03-31", "3600000"));
        assertThat(amount("82", LocalDate.of(2026, 2, 28))).isEqualTo(3_500_000);
        assertThat(amount("82", LocalDate.of(2026, 3, 31))).isEqualTo(3_600_000);
        assertThat(amount("82", LocalDate.of(2026, 4, 1))).isEqualTo(3_500_000);
    }

    @Test
    void one_of_a_year_that_is_over_is_corrected_whole_or_in_part() {
        Instant then = Instant.now();
        added(wage("82", "2025-01-01", "2025-12-31", "3500000"));
        added(wage("82", "2025-12-31", null, "3600000"));
        added(wage("82", "2024-07-01", "2025-01-31", "3300000"));
        assertThat(amount("82", LocalDate.of(2025, 1, 31))).isEqualTo(3_300_000);
        assertThat(amount("82", LocalDate.of(2025, 2, 1))).isEqualTo(3_500_000);
        assertThat(amount("82", LocalDate.of(2025, 12, 30))).isEqualTo(3_500_000);
        assertThat(amount("82", LocalDate.of(2025, 12, 31))).isEqualTo(3_600_000);
        assertThat(wages.knownAt(then, "82", LocalDate.of(2025, 6, 1))
                        .orElseThrow()
                        .id())
                .hasToString(SHIPPED);
        as("bpjs-malut")
                .queryParam("sort", "validFrom")
                .get("/v1/minimum-wages")
                .then()
                .body("items.validFrom", contains("2024-07-01", "2025-02-01", "2025-12-31"))
                .body("items.validTo", contains("2025-01-31", "2025-12-30", null));
    }

    @Test
    void every_fault_is_told_at_once() {
        Map<String, Long> before = database.rows();
        add(wage("9900", "2031-01-01", "2030-12-31", "0"))
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/regionCode", "/amount/amount", "/validTo"))
                .body("issues.code", containsInAnyOrder("unknown-region", "too-small", "before-first-day"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpjs-malut", "pemprov-malut", "serikat-malut"})
    void who_does_not_administer_changes_nothing(String client) {
        posting(client, wage("82", "2031-01-01", null, "4000000"))
                .post("/v1/minimum-wages")
                .then()
                .statusCode(403);
    }

    private Long amount(String region, LocalDate day) {
        return wages.on(region, day).map(wage -> Money.amountOf(wage.amount())).orElse(null);
    }

    private static String wage(String region, String from, String to, String amount) {
        return """
                {"regionCode": "%s", "amount": {"amount": "%s", "currency": "IDR"}, "validFrom": "%s", %s
                 "decree": "SK Gubernur Contoh 99/2030", "source": "Invented", "certainty": "PROPOSAL"}
                """
                .formatted(region, amount, from, to == null ? "" : "\"validTo\": \"" + to + "\",");
    }

    private static ValidatableResponse add(String body) {
        return posting("bpjs-supervisor", body).post("/v1/minimum-wages").then();
    }

    private static String added(String body) {
        return add(body).statusCode(201).extract().path("id");
    }
}
