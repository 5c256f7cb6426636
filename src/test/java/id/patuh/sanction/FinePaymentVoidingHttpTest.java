package id.patuh.sanction;

import static id.patuh.sanction.Sanctions.DESK;
import static id.patuh.sanction.Sanctions.EXAMINER;
import static id.patuh.sanction.Sanctions.FINED;
import static id.patuh.sanction.Sanctions.HEAD;
import static id.patuh.sanction.Sanctions.WITHHELD;
import static id.patuh.sanction.Sanctions.aFine;
import static id.patuh.sanction.Sanctions.anEmployer;
import static id.patuh.sanction.Sanctions.approvedFine;
import static id.patuh.sanction.Sanctions.approves;
import static id.patuh.sanction.Sanctions.assessed;
import static id.patuh.sanction.Sanctions.imposes;
import static id.patuh.sanction.Sanctions.lifts;
import static id.patuh.sanction.Sanctions.on;
import static id.patuh.sanction.Sanctions.pays;
import static id.patuh.sanction.Sanctions.proposes;
import static id.patuh.sanction.Sanctions.reprimandedTwice;
import static id.patuh.sanction.Sanctions.sanction;
import static id.patuh.sanction.Sanctions.takes;
import static id.patuh.sanction.Sanctions.url;
import static id.patuh.sanction.Sanctions.withheld;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.sanction.Sanctions.ACase;
import id.patuh.sanction.Sanctions.AnEmployer;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payment of a fine that turns out not to count: found by a second person, as long as nothing rests on the fine being paid. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class FinePaymentVoidingHttpTest {

    private static final String WHY = "{\"reason\": \"Dibayar untuk denda lain\"}";

    @Inject
    Database database;

    /** A fine of Rp 12,000 that was served. */
    private record Fined(AnEmployer employer, ACase open, String found, String fine) {

        static Fined of(String category) {
            AnEmployer employer = anEmployer();
            ACase open = reprimandedTwice(employer.id(), assessed(category, 12_000_000));
            String found = open.findings().get(0);
            String fine = approvedFine(open, FINED, found);
            open.takes(FINED, "ADMIN_FINE", true).statusCode(201);
            return new Fined(employer, open, found, fine);
        }

        /** The same, paid in full; the id of the payment. */
        String paid(LocalDate day) {
            return pays(day, fine, day, 12_000, "NTPN-99-1")
                    .statusCode(201)
                    .body("state", equalTo("PAID"))
                    .extract()
                    .path("fine.payments[0].id");
        }
    }

    private static ValidatableResponse voids(
            LocalDate day, String client, String officer, String fine, String payment) {
        return takes(day, client, officer, fine, "payments/" + payment + "/void", WHY);
    }

    @Test
    void a_payment_that_does_not_count_is_owed_again_and_what_was_believed_stays() {
        Fined of = Fined.of("PDS_TK");
        String fine = of.fine();
        pays(FINED, fine, FINED, 5_000, "NTPN-99-1")
                .statusCode(201)
                .body("fine.payments[0].recordedBy", equalTo(EXAMINER));
        String payment = pays(FINED, fine, FINED, 7_000, "NTPN-99-2")
                .statusCode(201)
                .body("state", equalTo("PAID"))
                .extract()
                .path("fine.payments[1].id");
        Instant believed = Instant.now();

        Map<String, Long> before = database.rows();
        voids(FINED, "bpjs-supervisor", EXAMINER, fine, payment)
                .statusCode(409)
                .body("code", equalTo("own-fine-payment"));
        voids(FINED, "bpjs-malut", HEAD, fine, payment).statusCode(403);
        voids(FINED, "bpjs-supervisor", HEAD, fine, UUID.randomUUID().toString())
                .statusCode(404);
        takes(FINED, "bpjs-supervisor", HEAD, fine, "payments/" + payment + "/void", "{}")
                .statusCode(400)
                .body("issues.pointer", contains("/reason"));
        on(FINED, posting("bpjs-supervisor", WHY))
                .post(url(fine) + "/payments/" + payment + "/void")
                .then()
                .statusCode(428);
        on(FINED, posting("bpjs-supervisor", WHY))
                .header("If-Match", "\"0.0\"")
                .header("Acting-Officer", HEAD)
                .post(url(fine) + "/payments/" + payment + "/void")
                .then()
                .statusCode(412);
        assertThat(database.rows()).isEqualTo(before);

        voids(FINED, "bpjs-supervisor", HEAD, fine, payment)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("fine.paid.amount", equalTo("5000"))
                .body("fine.paidDate", nullValue())
                .body("fine.payments.reference", contains("NTPN-99-1", "NTPN-99-2"))
                .body("fine.payments[0].voidedAt", nullValue())
                .body("fine.payments[1].voidedAt", notNullValue())
                .body("fine.payments[1].voidedBy", equalTo(HEAD))
                .body("fine.payments[1].voidReason", equalTo("Dibayar untuk denda lain"));

        status(of).body("reasons.code", hasItem("ADMINISTRATIVE_FINE_UNPAID"));
        as("bpjs-malut")
                .queryParam("asOf", FINED.toString())
                .queryParam("knownAt", believed.toString())
                .header("Sandbox-Date", FINED.toString())
                .get("/v1/employers/" + of.employer().id() + "/compliance-status")
                .then()
                .statusCode(200)
                .body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));
        as("bpjs-malut")
                .get(of.open().url() + "/history")
                .then()
                .body("items.step", hasItem("FINE_PAID"))
                .body("items.find { it.step == 'FINE_PAYMENT_VOIDED' }.note", equalTo("Dibayar untuk denda lain"));
        assertThat(database.count("change where type = 'sanction.payment-voided' and subject_id = '" + fine + "'"))
                .isEqualTo(1);

        before = database.rows();
        voids(FINED, "bpjs-supervisor", HEAD, fine, payment).statusCode(409).body("code", equalTo("fine-payment-void"));
        pays(FINED, fine, FINED, 7_001, "NTPN-99-2").statusCode(400).body("issues.code", contains("more-than-owed"));
        assertThat(database.rows()).isEqualTo(before);
        // its number is free: the money came in after all
        pays(FINED, fine, FINED, 7_000, "NTPN-99-2").statusCode(201).body("state", equalTo("PAID"));
        status(of).body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));
    }

    @Test
    void a_part_that_was_paid_is_voided_while_the_fine_is_owed_and_no_more_once_it_is_withdrawn() {
        Fined of = Fined.of("PDS_TK");
        String payment =
                pays(FINED, of.fine(), FINED, 5_000, "NTPN-99-1").extract().path("fine.payments[0].id");
        String other =
                pays(FINED, of.fine(), FINED, 1_000, "NTPN-99-2").extract().path("fine.payments[1].id");
        voids(FINED, "bpjs-supervisor", HEAD, of.fine(), payment)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("fine.paid.amount", equalTo("1000"));
        takes(FINED, "bpjs-supervisor", HEAD, of.fine(), "withdrawal", WHY).statusCode(201);
        Map<String, Long> before = database.rows();
        voids(FINED, "bpjs-supervisor", HEAD, of.fine(), other)
                .statusCode(409)
                .body("code", equalTo("sanction-not-in-state"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_closed_case_keeps_the_payments_of_its_fine_until_it_is_reopened() {
        Fined of = Fined.of("PDS_TK");
        String payment = of.paid(FINED);
        of.open().resolves(of.found());
        of.open().takes(FINED, "CLOSE_COMPLIANT", false).statusCode(201).body("state", equalTo("CLOSED_COMPLIANT"));
        Map<String, Long> before = database.rows();
        voids(FINED, "bpjs-supervisor", HEAD, of.fine(), payment)
                .statusCode(409)
                .body("code", equalTo("fine-payment-needed"))
                .body("detail", org.hamcrest.Matchers.containsString("CLOSED_COMPLIANT"))
                .body("caseId", equalTo(of.open().id()));
        assertThat(database.rows()).isEqualTo(before);
        of.open()
                .takes(FINED, "{\"step\": \"REOPEN\", \"note\": \"Pembayaran keliru\"}")
                .statusCode(201);
        voids(FINED, "bpjs-supervisor", HEAD, of.fine(), payment).statusCode(201);
        of.open().takes(FINED, "CLOSE_COMPLIANT", false).statusCode(422).body("guard", equalTo("FINE_SETTLED"));
    }

    @Test
    void services_that_are_lifted_because_the_fine_was_paid_keep_that_ground() {
        Fined of = Fined.of("PDS_TK");
        String withholding = withholds(of);
        String restriction = sanction(withholding).extract().path("withholding.restrictions[0].restrictionId");
        imposes(WITHHELD, DESK, restriction).statusCode(201);
        String first = of.paid(WITHHELD);
        // nothing rests on it yet: it is paid, voided and paid again
        voids(WITHHELD, "bpjs-supervisor", HEAD, of.fine(), first).statusCode(201);
        String payment = pays(WITHHELD, of.fine(), WITHHELD, 12_000, "NTPN-99-2")
                .extract()
                .path("fine.payments[1].id");
        of.open().resolves(of.found());
        takes(WITHHELD, "bpjs-malut", EXAMINER, withholding, "lifting-request", "{\"evidence\": [\"NTPN-99-2\"]}")
                .statusCode(201);
        refusedFor(of, payment, "LIFTING", withholding);
        lifts(WITHHELD, DESK, restriction).statusCode(201);
        refusedFor(of, payment, "LIFTED", withholding);
    }

    private void refusedFor(Fined of, String payment, String state, String withholding) {
        Map<String, Long> before = database.rows();
        voids(WITHHELD, "bpjs-supervisor", HEAD, of.fine(), payment)
                .statusCode(409)
                .body("code", equalTo("fine-payment-needed"))
                .body("detail", org.hamcrest.Matchers.containsString(state))
                .body("sanctionId", equalTo(withholding));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void services_that_are_lifted_for_the_data_do_not_rest_on_the_fine() {
        Fined of = Fined.of("PDS_UPAH");
        String withholding = withholds(of);
        String restriction = sanction(withholding).extract().path("withholding.restrictions[0].restrictionId");
        imposes(WITHHELD, DESK, restriction).statusCode(201);
        of.open().resolves(of.found());
        takes(WITHHELD, "bpjs-malut", EXAMINER, withholding, "lifting-request", "{\"evidence\": [\"LHP 99/2028\"]}")
                .statusCode(201);
        lifts(WITHHELD, DESK, restriction).statusCode(201);
        String payment = of.paid(WITHHELD);
        voids(WITHHELD, "bpjs-supervisor", HEAD, of.fine(), payment)
                .statusCode(201)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void a_fine_whose_payment_does_not_count_is_a_ground_to_withhold_again() {
        Fined of = Fined.of("PDS_TK");
        String payment = of.paid(FINED);
        proposes(WITHHELD, withheld(of.open(), "\"BUSINESS_LICENCE\"", of.found()))
                .statusCode(422)
                .body("code", equalTo("fine-paid-in-full"));
        voids(WITHHELD, "bpjs-supervisor", HEAD, of.fine(), payment).statusCode(201);
        withholds(of);
        proposes(FINED, aFine(of.open(), of.found())).statusCode(409).body("code", equalTo("finding-already-fined"));
    }

    @Test
    void a_payment_is_voided_under_its_id_also_after_a_merger() {
        Fined of = Fined.of("PDS_TK");
        String payment = of.paid(FINED);
        AnEmployer survivor = anEmployer();
        on(
                        FINED,
                        posting(
                                "bpjs-malut",
                                """
                                {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}"""
                                        .formatted(survivor.id(), FINED)))
                .header("If-Match", "*")
                .post("/v1/employers/" + of.employer().id() + "/merger")
                .then()
                .statusCode(201);
        sanction(of.fine()).body("fine.payments.id", contains(payment));
        voids(FINED, "bpjs-supervisor", HEAD, of.fine(), payment)
                .statusCode(201)
                .body("fine.paid.amount", equalTo("0"));
        assertThat(database.count("administrative_fine_payment where payment_id = '" + payment
                        + "' and void_reason = 'Dibayar untuk denda lain'"))
                .isEqualTo(2);
        on(FINED, as("bpjs-malut"))
                .get("/v1/employers/" + survivor.id() + "/compliance-status")
                .then()
                .body("reasons.code", hasItem("ADMINISTRATIVE_FINE_UNPAID"));
    }

    private static String withholds(Fined of) {
        String withholding = proposes(WITHHELD, withheld(of.open(), "\"BUSINESS_LICENCE\"", of.found()))
                .statusCode(201)
                .extract()
                .path("id");
        approves(WITHHELD, withholding).statusCode(201);
        of.open().takes(WITHHELD, "TMP2T_REQUEST", true).statusCode(201);
        return withholding;
    }

    private static ValidatableResponse status(Fined of) {
        return on(FINED, as("bpjs-malut"))
                .get("/v1/employers/" + of.employer().id() + "/compliance-status")
                .then()
                .statusCode(200);
    }
}
