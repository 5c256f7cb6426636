package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.arrears;
import static id.patuh.contribution.Ledgers.bill;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.contribution.Ledgers.month;
import static id.patuh.contribution.Ledgers.pays;
import static id.patuh.contribution.Ledgers.replaces;
import static id.patuh.contribution.Ledgers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payments that do not count, or are for less than before: no rupiah is lost, and what was believed stays. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PaymentVoidHttpTest {

    private static final String MARCH = "2026-03";

    @Inject
    Database database;

    @Test
    void what_a_void_payment_had_paid_is_owed_again() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JKK", 300_000), bill("JHT", 700_000));
        ValidatableResponse paid = pays(employer, "2026-05-20", 500_000, ", \"reference\": \"N-1\"");
        String id = paid.extract().path("id");
        Instant before = Instant.now();
        makesVoid(employer, id, "\"1.x\"").statusCode(412);
        makesVoid(employer, id, paid.extract().header("ETag"))
                .statusCode(201)
                .body("voidedAt", not(nullValue()))
                .body("voidReason", equalTo("Bukan miliknya"))
                .body("version", equalTo(1));
        makesVoid(employer, id, "*").statusCode(409).body("code", equalTo("payment-void"));
        month(employer, MARCH)
                .body("lines.paid.amount", contains("0", "0"))
                .body("lines.paidDate", contains(nullValue(), nullValue()))
                .body("lines.lateFineFixed.amount", contains("0", "0"));
        arrears(employer, "2026-06-16")
                .body("principal.amount", equalTo("1000000"))
                .body("credit.amount", equalTo("0"));
        knownAt(employer, before).body("principal.amount", equalTo("500000"));
        assertThat(database.count(
                        "change where type = 'payment.voided' and subject_version = 1 and subject_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(database.count("change where type = 'contribution.unpaid' and subject_id = '" + employer + "'"))
                .isEqualTo(1);
        pays(employer, "2026-05-20", 500_000, ", \"reference\": \"N-1\"").statusCode(201);
    }

    @Test
    void who_may_not_see_it_cannot_void_it_and_a_key_does_it_once() {
        String employer = anEmployer(1);
        String id = pays(employer, "2026-05-20", 500_000, "").extract().path("id");
        posting("bpjs-jateng", "{\"reason\": \"x\"}")
                .header("If-Match", "*")
                .post(url(employer) + "/payments/" + id + "/void")
                .then()
                .statusCode(404);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"reason\": \"x\"}")
                    .post(url(employer) + "/payments/" + id + "/void")
                    .then()
                    .statusCode(201);
        }
        makesVoid(employer, UUID.randomUUID().toString(), "*").statusCode(404);
    }

    @Test
    void a_line_goes_though_a_void_payment_was_for_it() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JKK", 300_000), bill("JHT", 700_000));
        String id = pays(employer, "2026-05-20", 1_000_000, "").extract().path("id");
        replaces(employer, MARCH, "*", bill("JHT", 700_000)).statusCode(409);
        Instant before = Instant.now();
        makesVoid(employer, id, "*").statusCode(201);
        replaces(employer, MARCH, "*", bill("JHT", 700_000)).statusCode(200).body("lines.programme", contains("JHT"));
        knownAt(employer, before).body("principal.amount", equalTo("0"));
    }

    @Test
    void a_correction_that_lowers_what_is_owed_makes_credit_of_the_rest() {
        String employer = anEmployer(1);
        enters(employer, MARCH, bill("JHT", 150_000));
        String first = pays(employer, "2026-04-10", 100_000, "").extract().path("id");
        String second = pays(employer, "2026-04-16", 51_000, "").extract().path("id");
        month(employer, MARCH).body("lines[0].lateFinePaid.amount", equalTo("1000"));
        Instant before = Instant.now();
        replaces(employer, MARCH, "*", bill("JHT", 90_000))
                .statusCode(200)
                .body("lines[0].paid.amount", equalTo("90000"))
                .body("lines[0].unpaid.amount", equalTo("0"))
                .body("lines[0].lateFineFixed.amount", equalTo("0"))
                .body("lines[0].lateFinePaid.amount", equalTo("0"));
        payment(employer, first).body("unallocated.amount", equalTo("10000")).body("version", equalTo(1));
        payment(employer, second).body("unallocated.amount", equalTo("51000")).body("allocations", empty());
        arrears(employer, "2026-06-16").body("credit.amount", equalTo("61000")).body("total.amount", equalTo("0"));
        knownAt(employer, before).body("credit.amount", equalTo("0")).body("total.amount", equalTo("0"));
        assertThat(database.count("change where type = 'payment.rebooked' and employer_id = '" + employer + "'"))
                .isEqualTo(2);
        replaces(employer, MARCH, "*", bill("JHT", 0)).statusCode(200).body("lines[0].paid.amount", equalTo("0"));
        arrears(employer, "2026-06-16").body("credit.amount", equalTo("151000"));
    }

    private static ValidatableResponse payment(String employer, String id) {
        return as("bpjs-malut").get(url(employer) + "/payments/" + id).then().statusCode(200);
    }

    private static ValidatableResponse knownAt(String employer, Instant moment) {
        return as("bpjs-malut")
                .queryParam("asOf", "2026-06-16")
                .queryParam("knownAt", moment.toString())
                .get(url(employer) + "/arrears")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse makesVoid(String employer, String id, String tag) {
        return posting("bpjs-malut", "{\"reason\": \"Bukan miliknya\"}")
                .header("If-Match", tag)
                .post(url(employer) + "/payments/" + id + "/void")
                .then();
    }
}
