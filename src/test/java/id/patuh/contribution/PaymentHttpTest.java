package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.arrears;
import static id.patuh.contribution.Ledgers.bill;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.contribution.Ledgers.money;
import static id.patuh.contribution.Ledgers.month;
import static id.patuh.contribution.Ledgers.pays;
import static id.patuh.contribution.Ledgers.replaces;
import static id.patuh.contribution.Ledgers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Payments, and arrears with them. The sandbox declares the months up to two months ago complete; 2026-03 is. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PaymentHttpTest {

    /** March 2026 was due on Wednesday 15 April, April on Friday 15 May. */
    private static final String MARCH = "2026-03";

    private static final String APRIL = "2026-04";

    @Inject
    Database database;

    @Test
    void a_late_part_payment_fixes_its_fine_and_the_rest_runs_on() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JKK", 300_000), bill("JHT", 700_000)).statusCode(201);
        String id = pays(employer, "2026-05-20", 500_000, ", \"reference\": \"N-1\"")
                .statusCode(201)
                .body("allocations.programme", contains("JKK", "JHT"))
                .body("allocations.part", contains("PRINCIPAL", "PRINCIPAL"))
                .body("allocations.amount.amount", contains("150000", "350000"))
                .body("unallocated.amount", equalTo("0"))
                .extract()
                .path("id");
        as("bpjs-malut")
                .get(url(employer) + "/payments/" + id)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("500000"));
        // Two months late on 20 May: 4 percent of 150,000 and 350,000.
        month(employer, MARCH)
                .body("lines.paid.amount", contains("150000", "350000"))
                .body("lines.paidDate", contains("2026-05-20", "2026-05-20"))
                .body("lines.lateFineFixed.amount", contains("6000", "14000"))
                .body("version", equalTo(1));
        // On 16 June the third month has begun: 6 percent of what is left.
        arrears(employer, "2026-06-16")
                .body("months.month", contains(MARCH))
                .body("months[0].lines.principal.amount", contains("150000", "350000"))
                .body("months[0].lines.lateFine.amount", contains("15000", "35000"))
                .body("months[0].lines.ageDays", contains(62, 62))
                .body("months[0].lines.ageing", contains("SUBSTANDARD", "SUBSTANDARD"))
                .body("total.amount", equalTo("550000"))
                .body("oldestDueDate", equalTo("2026-04-15"))
                .body("notLoaded", empty());
        arrears(employer, "2026-05-19")
                .body("principal.amount", equalTo("1000000"))
                .body("lateFine.amount", equalTo("40000"));
        arrears(employer, "2026-04-15").body("months", empty()).body("oldestDueDate", nullValue());
        pays(employer, "2026-05-21", 1, ", \"reference\": \"N-1\"")
                .statusCode(409)
                .body("code", equalTo("payment-exists"));
    }

    @Test
    void what_is_more_than_owed_is_credit() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JHT", 100_000));
        pays(employer, "2026-04-16", 110_000, ", \"month\": \"2026-03\"")
                .statusCode(201)
                .body("allocations.part", contains("PRINCIPAL", "LATE_FINE"))
                .body("allocations.amount.amount", contains("100000", "2000"))
                .body("unallocated.amount", equalTo("8000"));
        arrears(employer, "2026-06-16").body("total.amount", equalTo("0")).body("credit.amount", equalTo("8000"));
    }

    @Test
    void a_payment_may_say_itself_what_it_is_for() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JKK", 300_000), bill("JHT", 700_000));
        enters(employer, APRIL, bill("JHT", 700_000));
        pays(employer, "2026-05-15", 100_000, ", \"allocations\": [" + part(APRIL, "JHT", "PRINCIPAL", 90_000) + "]")
                .statusCode(201)
                .body("allocations.month", contains(APRIL))
                .body("unallocated.amount", equalTo("10000"));
        month(employer, APRIL).body("lines.paid.amount", contains("90000"));
    }

    @Test
    void every_fault_of_a_payment_is_told() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JHT", 700_000));
        pays(
                        employer,
                        "2999-01-01",
                        700_000,
                        ", \"allocations\": ["
                                + String.join(
                                        ", ",
                                        part(MARCH, "JHT", "PRINCIPAL", 700_001),
                                        part(MARCH, "JKM", "PRINCIPAL", 1),
                                        part(MARCH, "JHT", "PRINCIPAL", 1),
                                        part(MARCH, "JHT", "LATE_FINE", 0))
                                + "]")
                .statusCode(400)
                .body(
                        "issues.pointer",
                        hasItems(
                                "/paidDate",
                                "/allocations/0/amount/amount",
                                "/allocations/1",
                                "/allocations/2",
                                "/allocations/3/amount/amount",
                                "/allocations"))
                .body(
                        "issues.code",
                        hasItems(
                                "in-the-future",
                                "more-than-owed",
                                "unknown-contribution",
                                "repeated-item",
                                "too-small",
                                "more-than-paid"));
        pays(employer, "2026-05-01", 0, "").statusCode(400).body("issues[0].pointer", equalTo("/amount/amount"));
        posting("bpjs-jateng", "{\"paidDate\": \"2026-05-01\", \"amount\": " + money(1) + ", \"source\": \"BPJS\"}")
                .post(url(employer) + "/payments")
                .then()
                .statusCode(404);
    }

    @Test
    void a_month_nobody_declared_complete_is_not_loaded() {
        String employer = anEmployer(1);
        enters(employer, "2016-03", bill("JHT", 100_000));
        arrears(employer, "2026-06-16")
                .body("months", empty())
                .body("notLoaded.month", contains("2016-03"))
                .body("notLoaded[0].programmes", contains("JHT"));
        database.run(
                """
                insert into month_complete (id, month, region_code, source, declared_date, recorded_at)
                values (gen_random_uuid(), '2016-03-01', '8271', 'BPJS', '2016-04-15', now()),
                       (gen_random_uuid(), '2016-03-01', '8203', 'BPJS', '2016-05-15', now())
                """);
        arrears(employer, "2026-06-16").body("notLoaded.month", contains("2016-03"));
        database.run(
                """
                insert into month_complete (id, month, region_code, source, declared_date, recorded_at)
                values (gen_random_uuid(), '2016-03-01', '8271', 'BPJS', '2016-04-16', now())
                """);
        arrears(employer, "2026-06-16").body("notLoaded", empty()).body("months.month", contains("2016-03"));
        arrears(employer, "2016-04-15").body("notLoaded", empty()).body("months", empty());
        database.run("update month_complete set withdrawn_at = now() where month = '2016-03-01'");
        arrears(employer, "2026-06-16").body("notLoaded.month", contains("2016-03"));
    }

    @Test
    void arrears_are_told_as_they_were_known() {
        String employer = anEmployer(1);
        String before = Instant.now().toString();
        String tag = enters(employer, MARCH, bill("JHT", 100_000)).extract().header("ETag");
        String entered = Instant.now().toString();
        replaces(employer, MARCH, tag, bill("JHT", 150_000)).statusCode(200);
        String corrected = Instant.now().toString();
        pays(employer, "2026-04-10", 150_000, "").statusCode(201);

        known(employer, before, "0");
        known(employer, entered, "100000");
        known(employer, corrected, "150000");
        known(employer, Instant.now().toString(), "0");
    }

    private static void known(String employer, String knownAt, String principal) {
        as("bpjs-malut")
                .queryParam("asOf", "2026-06-16")
                .queryParam("knownAt", knownAt)
                .get(url(employer) + "/arrears")
                .then()
                .statusCode(200)
                .body("principal.amount", equalTo(principal));
    }

    @Test
    void a_correction_settles_anew_what_was_paid() {
        String employer = anEmployer(1);
        String tag = enters(employer, MARCH, bill("JHT", 100_000), bill("JKM", 1))
                .extract()
                .header("ETag");
        pays(employer, "2026-04-20", 100_000, "").statusCode(201);
        month(employer, MARCH).body("lines.lateFineFixed.amount", hasItems("2000"));
        replaces(employer, MARCH, "*", bill("JHT", 40_000), bill("JKM", 1))
                .statusCode(200)
                .body("lines.find { it.programme == 'JHT' }.lateFineFixed.amount", equalTo("800"))
                .body("lines.find { it.programme == 'JHT' }.unpaid.amount", equalTo("0"));
        replaces(employer, MARCH, tag, bill("JHT", 40_000)).statusCode(412);
    }

    private static String part(String month, String programme, String part, long amount) {
        return """
                {"month": "%s", "programme": "%s", "segment": "PU", "part": "%s", "amount": %s}"""
                .formatted(month, programme, part, money(amount));
    }
}
