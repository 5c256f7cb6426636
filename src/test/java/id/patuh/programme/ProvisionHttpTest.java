package id.patuh.programme;

import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ProvisionHttpTest {

    private static final String CEILING_OF_2026 = "01560000-0000-7000-8000-000000002012";
    private static final YearMonth IN_2031 = YearMonth.of(2031, 6);

    @Inject
    Database database;

    @Inject
    Laws laws;

    @BeforeEach
    @AfterEach
    void the_law_as_it_ships() {
        if (database.count("provision where recorded_at > '-infinity'") > 0) {
            as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        }
    }

    @Test
    void the_law_in_the_database_is_the_one_in_the_files() {
        Law law = new Laws().now();
        assertThat(law.ruleSet()).isEqualTo(ShippedLaw.law().ruleSet());
        assertThat(database.count("provision")).isEqualTo(ShippedLaw.rows().size());
    }

    @Test
    void provisions_are_found_by_kind_programme_segment_day_and_certainty() {
        as("serikat-malut")
                .queryParam("kind", "CONTRIBUTION_RATE")
                .queryParam("programme", "JKP")
                .queryParam("asOf", "2025-02-06")
                .get("/v1/provisions")
                .then()
                .statusCode(200)
                .body("items.reach.payer", containsInAnyOrder("GOVERNMENT", "RECOMPOSED_JKK", "RECOMPOSED_JKM"))
                .body("items.content.rate", containsInAnyOrder("0.22", "0.14", "0.1"))
                .body("items.legalBasis.act", everyItem(equalTo("PP 37/2021")))
                .body("items.validTo", everyItem(equalTo("2025-02-06")))
                .body("items.recordedAt", everyItem(nullValue()));
        listed(Map.of("kind", "CONTRIBUTION_RATE", "programme", "JKP", "asOf", "2025-02-07"))
                .body("items.reach.payer", containsInAnyOrder("GOVERNMENT", "RECOMPOSED_JKK"));
        listed(Map.of("kind", "DUE_DATE", "segment", "BPU"))
                .body("items.content.monthsOffset", contains(0))
                .body("items.content.dueDay", contains(15));
        listed(Map.of("kind", "LATE_FINE", "certainty", "PROPOSAL", "sort", "-validFrom"))
                .body("items.content.rate", contains("2", "0.5", "2"));
        listed(Map.of("kind", "AGEING", "certainty", "CONFIRMED")).body("items", hasSize(0));
    }

    @Test
    void the_law_is_reference_data_for_every_client_and_for_no_stranger() {
        String tag = as("serikat-malut")
                .get("/v1/provisions")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=3600"))
                .extract()
                .header("ETag");
        as("serikat-malut")
                .header("If-None-Match", tag)
                .get("/v1/provisions")
                .then()
                .statusCode(304);
        anonymous().get("/v1/provisions").then().statusCode(401);
        as("polda-malut")
                .get("/v1/provisions/" + CEILING_OF_2026)
                .then()
                .statusCode(200)
                .body("content.amount.amount", equalTo("11086300"))
                .body("content.growth", equalTo("5.11"))
                .body("validTo", nullValue());
        as("polda-malut").get("/v1/provisions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_new_ceiling_ends_the_one_before_which_stays_as_it_was_known() {
        Law before = laws.now();
        Instant then = Instant.now();
        Laws second = new Laws();
        assertThat(second.now().ruleSet()).isEqualTo(before.ruleSet());

        String id = added(ceiling("2031-03-01", null, "13000000"));

        as("bpjs-malut")
                .get("/v1/provisions/" + id)
                .then()
                .statusCode(200)
                .body("recordedAt", not(nullValue()))
                .body("supersededAt", nullValue());
        as("bpjs-malut")
                .get("/v1/provisions/" + CEILING_OF_2026)
                .then()
                .body("validTo", nullValue())
                .body("supersededAt", not(nullValue()));
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "sort", "validFrom"))
                .body("items", hasSize(13))
                .body("items.id", not(hasItem(CEILING_OF_2026)))
                .body("items[11].validTo", equalTo("2031-02-28"))
                .body("items[11].content.amount.amount", equalTo("11086300"))
                .body("items[11].legalBasis.article", equalTo("29(3)"))
                .body("items[12].id", equalTo(id));
        Law after = later(second, before);
        assertThat(after.ruleSet()).isEqualTo(later(laws, before).ruleSet()).isNotEqualTo(before.ruleSet());
        assertThat(ceilingOf(after)).isEqualTo(13_000_000);
        assertThat(ceilingOf(second.knownAt(then))).isEqualTo(11_086_300);
        assertThat(second.knownAt(then).ruleSet()).isEqualTo(before.ruleSet());
        assertThat(second.knownAt(Instant.now()).ruleSet()).isEqualTo(after.ruleSet());
    }

    @Test
    void a_change_of_law_is_told_with_all_that_it_moved() {
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        long audits = database.count("audit_entry where kind = 'WRITE' and operation = 'addProvision'");
        String id = added(ceiling("2031-03-01", null, "13000000"));
        assertThat(database.count("change where type = 'provision.added' and subject_kind = 'PROVISION'"))
                .isEqualTo(2);
        assertThat(database.count(
                        "change where type = 'provision.superseded' and subject_id = '" + CEILING_OF_2026 + "'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'addProvision' and subject_id = '"
                        + id + "' and client_id = 'bpjs-supervisor' and row_count = 3"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'addProvision'"))
                .isEqualTo(audits + 1);
    }

    @Test
    void after_a_provision_with_a_last_day_the_one_before_goes_on() {
        added(ceiling("2031-03-01", "2031-08-31", "13000000"));
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "sort", "-validFrom", "limit", "3"))
                .body("items.validFrom", contains("2031-09-01", "2031-03-01", "2026-03-01"))
                .body("items[0].validTo", nullValue())
                .body("items[1].validTo", equalTo("2031-08-31"))
                .body("items[2].validTo", equalTo("2031-02-28"))
                .body("items.content.amount.amount", contains("11086300", "13000000", "11086300"));
    }

    @Test
    void a_day_after_the_first_leaves_one_day_of_an_open_provision() {
        added(ceiling("2026-03-02", null, "13000000"));
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "asOf", "2026-03-01"))
                .body("items.content.amount.amount", contains("11086300"))
                .body("items.validTo", contains("2026-03-01"));
        assertThat(ceilingOf(new Laws().now())).isEqualTo(13_000_000);
    }

    @Test
    void a_figure_is_corrected_from_its_first_day_on() {
        String id = added(ceiling("2026-03-01", null, "11086301"));
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "sort", "validFrom"))
                .body("items", hasSize(12))
                .body("items[10].validTo", equalTo("2026-02-28"))
                .body("items[11].id", equalTo(id))
                .body("items[11].validTo", nullValue());
        assertThat(ceilingOf(new Laws().now())).isEqualTo(11_086_301);
        as("bpjs-malut").get("/v1/provisions/" + CEILING_OF_2026).then().body("supersededAt", not(nullValue()));
    }

    @Test
    void days_within_one_that_is_over_are_replaced_and_the_rest_of_it_stays() {
        String id = added(ceiling("2025-06-01", "2025-06-30", "13000000"));
        String amounts = "items.content.amount.amount";
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "sort", "validFrom"))
                .body("items", hasSize(14))
                .body("items[10].validFrom", equalTo("2025-03-01"))
                .body("items[10].validTo", equalTo("2025-05-31"))
                .body("items[11].id", equalTo(id))
                .body("items[12].validFrom", equalTo("2025-07-01"))
                .body("items[12].validTo", equalTo("2026-02-28"))
                .body("items[13].id", equalTo(CEILING_OF_2026));
        for (String day : new String[] {"2025-05-31", "2025-07-01"}) {
            listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "asOf", day))
                    .body(amounts, contains("10547400"));
        }
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "asOf", "2025-06-30"))
                .body(amounts, contains("13000000"));
    }

    @Test
    void one_without_a_last_day_replaces_all_that_follows() {
        added(ceiling("2025-06-01", null, "13000000"));
        listed(Map.of("kind", "WAGE_CEILING", "programme", "JP", "sort", "validFrom"))
                .body("items", hasSize(12))
                .body("items[10].validTo", equalTo("2025-05-31"))
                .body("items[11].validTo", nullValue());
    }

    @Test
    void what_overlaps_is_refused_and_named() {
        refusedOverlap(
                """
                {"kind": "CONTRIBUTION_RATE", "reach": {"programme": "JKK", "segment": "PU", "payer": "EMPLOYER"},
                 "content": {"rate": "1"}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS),
                "01560000-0000-7000-8000-000000001001",
                "01560000-0000-7000-8000-000000001002",
                "01560000-0000-7000-8000-000000001003",
                "01560000-0000-7000-8000-000000001004",
                "01560000-0000-7000-8000-000000001005");
        refusedOverlap(
                """
                {"kind": "CONTRIBUTION_RATE", "reach": {"programme": "JKK", "segment": "JAKON", "payer": "EMPLOYER",
                 "sliceFrom": {"amount": "400000000", "currency": "IDR"},
                 "sliceTo": {"amount": "500000001", "currency": "IDR"}},
                 "content": {"rate": "1"}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS),
                "01560000-0000-7000-8000-000000001022",
                "01560000-0000-7000-8000-000000001023");
    }

    private static final String BASIS =
            """
            {"act": "PP 99/2030", "source": "Invented", "certainty": "PROPOSAL"}""";

    @Test
    void reliefs_of_other_industries_stand_beside_each_other_and_of_the_same_do_not() {
        String relief =
                """
                {"kind": "RELIEF", "reach": {"programme": "JKK", "segment": "PU", "industries": ["%s"]},
                 "content": {"reliefKind": "REDUCTION", "factor": "0.25"}, "validFrom": "2031-01-01",
                 "validTo": "2031-12-31", "legalBasis": %s}
                """;
        added(relief.formatted("16", BASIS));
        added(relief.formatted("17", BASIS));
        add(relief.formatted("162", BASIS)).statusCode(409);
        Law law = new Laws().now();
        assertThat(law.reliefs(Programme.JKK, Segment.PU, IN_2031, new ReliefFacts(1, "17012", null)))
                .hasSize(1)
                .allMatch(one -> one.factor().toString().equals("0.25"));
        assertThat(law.reliefs(Programme.JKK, Segment.PU, IN_2031, new ReliefFacts(1, "18012", null)))
                .isEmpty();
    }

    /** A body for each kind, and every fault that it has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CONTRIBUTION_RATE | {} | {} | /reach/programme /reach/segment /reach/payer /content/rate",
                "CONTRIBUTION_RATE | {\"programme\": \"JP\", \"segment\": \"JAKON\", \"payer\": \"WORKER\", \"riskGroup\": 2,"
                        + " \"scale\": \"MICRO\"} | {\"rate\": \"1\", \"amount\": {\"amount\": \"1\", \"currency\": \"IDR\"},"
                        + " \"duty\": \"NONE\"} | /reach/segment /reach/payer /reach/riskGroup /reach/scale"
                        + " /content/amount /content/duty",
                "CONTRIBUTION_RATE | {\"programme\": \"JKK\", \"segment\": \"PU\", \"payer\": \"GOVERNMENT\","
                        + " \"sliceFrom\": {\"amount\": \"5\", \"currency\": \"IDR\"}, \"sliceTo\": {\"amount\": \"5\","
                        + " \"currency\": \"IDR\"}} | {\"rate\": \"1\"} | /reach/payer /reach/sliceFrom /reach/sliceTo",
                "CONTRIBUTION_RATE | {\"programme\": \"JKK\", \"segment\": \"JAKON\", \"payer\": \"EMPLOYER\","
                        + " \"sliceTo\": {\"amount\": \"5\", \"currency\": \"IDR\"}} | {\"rate\": \"1\"} | /reach/sliceFrom",
                "CONTRIBUTION_RATE | {\"programme\": \"JKK\", \"segment\": \"JAKON\", \"payer\": \"EMPLOYER\","
                        + " \"sliceFrom\": {\"amount\": \"5\", \"currency\": \"IDR\"}} | {\"amount\": {\"amount\": \"1\","
                        + " \"currency\": \"IDR\"}} | /content/amount",
                "WAGE_CEILING | {\"segment\": \"PU\"} | {} | /reach/programme /reach/segment /content/amount",
                "DUTY | {\"programme\": \"JP\"} | {\"duty\": \"UNDECIDABLE\"} | /reach/employerClass /content/duty",
                "RELIEF | {\"programme\": \"JKK\", \"segment\": \"PU\", \"sector\": \"OTHER\"} | {\"reliefKind\":"
                        + " \"DEFERRAL\", \"factor\": \"0.5\"} | /reach/sector /content/settleFrom /content/settleTo",
                "RELIEF | {\"programme\": \"JKK\", \"segment\": \"PU\"} | {\"reliefKind\": \"REDUCTION\", \"factor\":"
                        + " \"0.5\", \"settleFrom\": \"2031-01-01\", \"settleTo\": \"2031-01-01\"} |"
                        + " /content/settleFrom /content/settleTo",
                "RELIEF | {\"programme\": \"JKK\", \"segment\": \"PU\"} | {\"reliefKind\": \"DEFERRAL\", \"factor\":"
                        + " \"0.5\", \"settleFrom\": \"2031-01-02\", \"settleTo\": \"2031-01-01\"} | /content/settleTo",
                "DUE_DATE | {} | {} | /reach/segment /content/monthsOffset /content/dueDay /content/nextWorkingDay",
                "LATE_FINE | {\"programme\": \"JKK\"} | {} | /reach/programme /reach/segment /content/rate"
                        + " /content/startedMonthCounts /content/compounded",
                "ADMINISTRATIVE_FINE | {\"segment\": \"PU\"} | {\"rate\": \"1\"} | /reach/segment"
                        + " /content/startedMonthCounts /content/compounded",
                "AGEING | {} | {\"schemeVersion\": 2, \"currentTo\": 3, \"substandardTo\": 3, \"doubtfulTo\": 2} |"
                        + " /content/substandardTo /content/doubtfulTo",
            })
    void every_fault_of_a_provision_is_told_at_once(String kind, String reach, String content, String faults) {
        Map<String, Long> before = database.rows();
        List<String> told =
                add("""
                        {"kind": "%s", "reach": %s, "content": %s, "validFrom": "2031-01-01", "validTo": "2030-12-31",
                         "legalBasis": %s}
                        """
                                .formatted(kind, reach, content, BASIS))
                        .statusCode(400)
                        .body("code", equalTo("invalid-request"))
                        .extract()
                        .path("issues.pointer");
        assertThat(told).contains("/validTo").doesNotHaveDuplicates();
        assertThat(told.stream().filter(each -> !each.equals("/validTo"))).containsExactlyInAnyOrder(faults.split(" "));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_provision_of_each_kind_can_be_added_and_is_asked_for() {
        added(
                """
                {"kind": "ADMINISTRATIVE_FINE", "content": {"rate": "0.2", "startedMonthCounts": false,
                 "compounded": true}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS));
        added(
                """
                {"kind": "AGEING", "content": {"schemeVersion": 2, "currentTo": 2, "substandardTo": 4, "doubtfulTo": 8},
                 "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS));
        added(
                """
                {"kind": "DUE_DATE", "reach": {"segment": "JAKON"}, "content": {"monthsOffset": 2, "dueDay": 31,
                 "nextWorkingDay": false}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS));
        added(
                """
                {"kind": "LATE_FINE", "reach": {"segment": "BPU"}, "content": {"rate": "1.5", "startedMonthCounts": true,
                 "compounded": false}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS));
        added(
                """
                {"kind": "DUTY", "reach": {"programme": "JP", "employerClass": "PRIVATE", "scale": "SMALL",
                 "workerKind": "ORDINARY"}, "content": {"duty": "REQUIRED"}, "validFrom": "2031-01-01", "legalBasis": %s}
                """
                        .formatted(BASIS));
        added(
                """
                {"kind": "CONTRIBUTION_RATE", "reach": {"programme": "JKM", "segment": "BPU", "payer": "PARTICIPANT"},
                 "content": {"amount": {"amount": "7000", "currency": "IDR"}}, "validFrom": "2031-01-01",
                 "legalBasis": %s}
                """
                        .formatted(BASIS));
        Law law = new Laws().now();
        LocalDate day = LocalDate.of(2031, 1, 1);
        FineRule fine = law.administrativeFine(day).orElseThrow();
        assertThat(fine.percent()).isEqualTo("0.2");
        assertThat(fine.startedMonthCounts()).isFalse();
        assertThat(fine.compounded()).isTrue();
        assertThat(law.administrativeFine(day.minusDays(1)).orElseThrow().percent())
                .isEqualTo("0.1");
        assertThat(law.ageing(day).orElseThrow().version()).isEqualTo(2);
        assertThat(law.due(Segment.JAKON, YearMonth.of(2031, 2)).orElseThrow().nominalDay(YearMonth.of(2031, 2)))
                .isEqualTo("2031-04-30");
        assertThat(law.lateFine(Programme.JKM, Segment.BPU, IN_2031)
                        .orElseThrow()
                        .percent())
                .isEqualTo("1.5");
        assertThat(law.duty(Programme.JP, "PRIVATE", "SMALL", WorkerKind.ORDINARY, day)
                        .duty())
                .isEqualTo(Duty.REQUIRED);
        assertThat(law.duty(Programme.JP, "PRIVATE", "SMALL", WorkerKind.ORDINARY, day.minusDays(1))
                        .duty())
                .isEqualTo(Duty.OPTIONAL);
        assertThat(law.rates(Programme.JKM, Segment.BPU, IN_2031, null))
                .extracting(Rate::amount)
                .containsExactly(Money.rupiah(7000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpjs-malut", "wasnaker-malut", "pemprov-malut", "system-auditor", "serikat-malut"})
    void who_does_not_administer_changes_no_law(String client) {
        Map<String, Long> before = database.rows();
        posting(client, ceiling("2031-03-01", null, "13000000"))
                .post("/v1/provisions")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_repeated_request_adds_once() {
        String key = UUID.randomUUID().toString();
        String body = ceiling("2031-03-01", null, "13000000");
        String first = withKey(key, body).statusCode(201).extract().path("id");
        withKey(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        withKey(key, ceiling("2032-03-01", null, "13000000")).statusCode(422);
        as("bpjs-supervisor")
                .contentType("application/json")
                .body(body)
                .post("/v1/provisions")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Idempotency-Key"));
    }

    private static ValidatableResponse withKey(String key, String body) {
        return as("bpjs-supervisor")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/provisions")
                .then();
    }

    @Test
    void of_writers_at_once_the_last_one_says_the_law() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> add(ceiling("2031-03-01", null, "1300000" + i))
                            .extract()
                            .statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (var each : writers.invokeAll(requests)) {
                statuses.add(each.get());
            }
            assertThat(statuses).hasSize(6).containsOnly(201);
        } finally {
            writers.shutdown();
        }
        assertThat(database.count(
                        "provision where kind = 'WAGE_CEILING' and programme = 'JP' and superseded_at is null"))
                .isEqualTo(13);
    }

    @Test
    void while_nothing_changes_the_law_is_the_same_object() {
        Law law = laws.now();
        Instant end = Instant.now().plusMillis(700);
        while (Instant.now().isBefore(end)) {
            assertThat(laws.now()).isSameAs(law);
        }
    }

    /** The law once it is another, within a second. */
    private static Law later(Laws laws, Law before) {
        Instant end = Instant.now().plusSeconds(1);
        Law now = laws.now();
        while (now.ruleSet().equals(before.ruleSet()) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            now = laws.now();
        }
        return now;
    }

    private static long ceilingOf(Law law) {
        return Money.amountOf(
                law.ceiling(Programme.JP, IN_2031).map(Ceiling::amount).orElseThrow());
    }

    private static String ceiling(String from, String to, String amount) {
        return """
                {"kind": "WAGE_CEILING", "reach": {"programme": "JP"}, "content": {"amount": {"amount": "%s",
                 "currency": "IDR"}}, "validFrom": "%s", %s "legalBasis": %s}
                """
                .formatted(amount, from, to == null ? "" : "\"validTo\": \"" + to + "\",", BASIS);
    }

    private static void refusedOverlap(String body, String... inTheWay) {
        add(body)
                .statusCode(409)
                .body("code", equalTo("provision-overlaps"))
                .body("provisionIds", containsInAnyOrder(inTheWay));
    }

    private static ValidatableResponse add(String body) {
        return posting("bpjs-supervisor", body).post("/v1/provisions").then();
    }

    private static String added(String body) {
        return add(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse listed(Map<String, String> parameters) {
        return as("bpjs-malut")
                .queryParams(parameters)
                .get("/v1/provisions")
                .then()
                .statusCode(200);
    }
}
