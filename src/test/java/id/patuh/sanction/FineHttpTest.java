package id.patuh.sanction;

import static id.patuh.sanction.Sanctions.EXAMINER;
import static id.patuh.sanction.Sanctions.FINED;
import static id.patuh.sanction.Sanctions.HEAD;
import static id.patuh.sanction.Sanctions.PAYABLE_UNTIL;
import static id.patuh.sanction.Sanctions.SP2_ENDS;
import static id.patuh.sanction.Sanctions.aCase;
import static id.patuh.sanction.Sanctions.aFine;
import static id.patuh.sanction.Sanctions.anEmployer;
import static id.patuh.sanction.Sanctions.approvedFine;
import static id.patuh.sanction.Sanctions.approves;
import static id.patuh.sanction.Sanctions.assessed;
import static id.patuh.sanction.Sanctions.finding;
import static id.patuh.sanction.Sanctions.on;
import static id.patuh.sanction.Sanctions.pays;
import static id.patuh.sanction.Sanctions.proposes;
import static id.patuh.sanction.Sanctions.reprimandedTwice;
import static id.patuh.sanction.Sanctions.sanction;
import static id.patuh.sanction.Sanctions.takes;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.sanction.Sanctions.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The administrative fine: reckoned, proposed by one, approved by another, owed, paid. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class FineHttpTest {

    @Inject
    Database database;

    @Test
    void a_fine_is_proposed_by_one_person_approved_by_another_and_paid() {
        String employer = anEmployer().id();
        ACase open = reprimandedTwice(employer, assessed("PDS_TK", 12_000_000));
        String fine = proposes(FINED, aFine(open, open.findings().get(0)))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(EXAMINER))
                .body("legalBasis", equalTo("PP 86/2013 art. 7(1), 10(4), 10(5)"))
                .body("fine.fromDate", equalTo(SP2_ENDS.toString()))
                .body("fine.toDate", equalTo(FINED.toString()))
                .body("fine.standsUntilDate", equalTo("2027-12-30"))
                .body("fine.payableUntilDate", nullValue())
                .body("fine.lines", hasSize(1))
                .body("fine.lines[0].base.amount", equalTo("12000000"))
                .body("fine.lines[0].source", equalTo("ASSESSMENT"))
                .body("fine.lines[0].months", equalTo(1))
                .body("fine.lines[0].rate", equalTo("0.1"))
                .body("fine.amount.amount", equalTo("12000"))
                .body("withholding", nullValue())
                .extract()
                .path("id");
        status(employer).body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));

        Map<String, Long> before = database.rows();
        takes(FINED, "bpjs-supervisor", EXAMINER, fine, "approval", "{\"approve\": true}")
                .statusCode(409)
                .body("code", equalTo("own-sanction"));
        takes(FINED, "bpjs-malut", HEAD, fine, "approval", "{\"approve\": true}")
                .statusCode(403);
        takes(FINED, "bpjs-supervisor", HEAD, fine, "approval", "{\"approve\": false}")
                .statusCode(400)
                .body("issues.pointer", contains("/note"));
        pays(FINED, fine, FINED, 1, "NTPN-99-1").statusCode(409).body("code", equalTo("sanction-not-in-state"));
        assertThat(database.rows()).isEqualTo(before);

        approves(FINED, fine)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo(HEAD))
                .body("decidedDate", equalTo(FINED.toString()))
                .body("fine.payableUntilDate", equalTo(PAYABLE_UNTIL.toString()));
        status(employer).body("reasons.code", hasItem("ADMINISTRATIVE_FINE_UNPAID"));
        open.takes(FINED, "ADMIN_FINE", true).statusCode(201).body("state", equalTo("FINED"));

        before = database.rows();
        pays(FINED, fine, FINED.plusDays(1), 5_000, "NTPN-99-1")
                .statusCode(400)
                .body("issues.code", contains("in-the-future"));
        pays(FINED, fine, SP2_ENDS, 12_001, "NTPN-99-1")
                .statusCode(400)
                .body("issues.code", contains("too-early", "more-than-owed"));
        assertThat(database.rows()).isEqualTo(before);

        pays(FINED, fine, FINED, 5_000, "NTPN-99-1")
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("fine.paid.amount", equalTo("5000"));
        pays(FINED.plusDays(9), fine, FINED, 5_000, "NTPN-99-1")
                .statusCode(409)
                .body("code", equalTo("fine-payment-exists"));
        pays(FINED.plusDays(9), fine, FINED.plusDays(8), 7_000, "NTPN-99-2")
                .statusCode(201)
                .body("state", equalTo("PAID"))
                .body("fine.paidDate", equalTo(FINED.plusDays(8).toString()))
                .body("fine.payments.reference", contains("NTPN-99-1", "NTPN-99-2"));
        as("bpjs-malut")
                .queryParam("asOf", FINED.plusDays(8).toString())
                .header("Sandbox-Date", FINED.plusDays(9).toString())
                .get("/v1/employers/" + employer + "/compliance-status")
                .then()
                .body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));
    }

    @Test
    void a_fine_waits_until_the_second_reprimand_ran_out() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PWBD", 1_000_000));
        Map<String, Long> before = database.rows();
        proposes(SP2_ENDS, aFine(open, open.findings().get(0)))
                .statusCode(422)
                .body("code", equalTo("fine-too-early"))
                .body("opensOn", equalTo(FINED.toString()))
                .body("legalBasis", equalTo("PP 86/2013 art. 7(1)"));
        assertThat(database.rows()).isEqualTo(before);
        ACase fresh = aCase(anEmployer().id(), assessed("PWBD", 1_000_000));
        proposes(FINED, aFine(fresh, fresh.findings().get(0)))
                .statusCode(422)
                .body("code", equalTo("case-not-reprimanded"));
    }

    @Test
    void a_fine_that_was_counted_from_an_end_that_moved_is_proposed_anew() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PDS_TK", 12_000_000));
        String found = open.findings().get(0);
        String fine =
                proposes(FINED, aFine(open, found)).statusCode(201).extract().path("id");
        correctsSp2(open, FINED, Sanctions.SP2.plusDays(7));
        approves(FINED, fine).statusCode(422).body("code", equalTo("fine-too-early"));
        Map<String, Long> before = database.rows();
        approves(FINED.plusDays(7), fine)
                .statusCode(422)
                .body("code", equalTo("fine-from-another-day"))
                .body("detail", containsString(SP2_ENDS.toString()))
                .body("detail", containsString(SP2_ENDS.plusDays(7).toString()));
        assertThat(database.rows()).isEqualTo(before);
        takes(FINED, "bpjs-supervisor", HEAD, fine, "approval", "{\"approve\": false, \"note\": \"Hitung ulang\"}")
                .statusCode(201);
        String anew = proposes(FINED.plusDays(7), aFine(open, found))
                .statusCode(201)
                .body("fine.fromDate", equalTo(SP2_ENDS.plusDays(7).toString()))
                .extract()
                .path("id");
        approves(FINED.plusDays(7), anew).statusCode(201);

        correctsSp2(open, FINED.plusDays(8), Sanctions.SP2.plusDays(6));
        sanction(anew).body("fine.fromDate", equalTo(SP2_ENDS.plusDays(7).toString()));
        as("bpjs-malut")
                .get(open.url() + "/history")
                .then()
                .body("items.find { it.step == 'FINE_APPROVED' }.underReview", equalTo(true));
    }

    /** A second person corrects the day on which the second reprimand was served. */
    private static void correctsSp2(ACase open, LocalDate day, LocalDate served) {
        String line = as("bpjs-malut").get(open.url() + "/history").path("items.find { it.step == 'SP2' }.id");
        on(
                        day,
                        posting(
                                "bpjs-malut-2",
                                """
                                {"step": "CORRECTION", "correctsStepId": "%s", "field": "SERVED_DATE", "value": "%s",
                                 "reason": "Tanda terima bertanggal lain"}"""
                                        .formatted(line, served)))
                .header("If-Match", "*")
                .post(open.url() + "/steps")
                .then()
                .statusCode(201);
    }

    @Test
    void a_fine_reaches_what_stood_in_both_reprimands_and_has_a_base() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PDS_TK", 1_000_000), finding("PDS_UPAH", ""));
        String assessed = open.findings().get(0);
        String bare = open.findings().get(1);
        String stranger =
                aCase(anEmployer().id(), assessed("PDS_TK", 1)).findings().get(0);
        Map<String, Long> before = database.rows();
        proposes(FINED, aFine(open, assessed, stranger))
                .statusCode(422)
                .body("code", equalTo("finding-not-reprimanded"))
                .body("issues.pointer", contains("/findingIds/1"));
        proposes(FINED, aFine(open, assessed, bare))
                .statusCode(422)
                .body("code", equalTo("fine-without-base"))
                .body("issues.pointer", contains("/findingIds/1"))
                .body("issues.code", contains("finding-without-base"));
        proposes(FINED, aFine(open, assessed, assessed)).statusCode(400).body("issues.code", contains("repeated-item"));
        proposes(
                        FINED,
                        """
                        {"caseId": "01991000-0000-7000-8000-00000000ffff", "kind": "SERVICES_WITHHELD", "findingIds": ["%s"]}"""
                                .formatted(assessed))
                .statusCode(400)
                .body("issues.pointer", contains("/services", "/addresseeAgencyId"));
        assertThat(database.rows()).isEqualTo(before);
        open.resolves(assessed);
        proposes(FINED, aFine(open, assessed)).statusCode(422).body("code", equalTo("finding-not-reprimanded"));
    }

    @Test
    void the_ledger_is_the_base_where_it_has_the_months_and_a_finding_is_fined_once() {
        String employer = anEmployer().id();
        bill(employer, "2026-01", 3_000_000);
        bill(employer, "2026-02", 4_000_500);
        ACase open = reprimandedTwice(employer, assessed("PDS_TK", 99));
        String found = open.findings().get(0);
        proposes(FINED, aFine(open, found))
                .statusCode(201)
                .body("fine.lines[0].source", equalTo("BILL"))
                .body("fine.lines[0].base.amount", equalTo("7000500"))
                .body("fine.lines[0].baseMonths", equalTo(2))
                .body("fine.amount.amount", equalTo("7001"));
        proposes(FINED, aFine(open, found)).statusCode(409).body("code", equalTo("finding-already-fined"));
    }

    @Test
    void a_rejected_fine_is_over_and_another_may_be_proposed() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PDS_PROGRAM", 1_000_000));
        String found = open.findings().get(0);
        String fine = proposes(FINED, aFine(open, found)).extract().path("id");
        takes(FINED, "bpjs-supervisor", HEAD, fine, "approval", "{\"approve\": false, \"note\": \"Hitung ulang\"}")
                .statusCode(201)
                .body("state", equalTo("REJECTED"))
                .body("decisionNote", equalTo("Hitung ulang"))
                .body("endedDate", equalTo(FINED.toString()));
        approves(FINED, fine).statusCode(409).body("code", equalTo("sanction-not-in-state"));
        proposes(FINED, aFine(open, found)).statusCode(201);
    }

    @Test
    void a_fine_is_withdrawn_by_another_person_and_owed_no_longer() {
        String employer = anEmployer().id();
        ACase open = reprimandedTwice(employer, assessed("PDS_TK", 1_000_000));
        String fine = approvedFine(open, FINED, open.findings().get(0));
        takes(FINED, "bpjs-supervisor", EXAMINER, fine, "withdrawal", "{\"reason\": \"Keliru\"}")
                .statusCode(409)
                .body("code", equalTo("own-sanction"));
        takes(FINED, "bpjs-supervisor", HEAD, fine, "withdrawal", "{\"reason\": \"Keliru\"}")
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo(HEAD));
        status(employer).body("reasons.code", not(hasItem("ADMINISTRATIVE_FINE_UNPAID")));
        open.takes(FINED, "ADMIN_FINE", true).statusCode(422);
    }

    @Test
    void sanctions_are_seen_by_those_who_see_the_case() {
        String fine = "0199a000-0000-7000-8000-000000000002";
        sanction(fine).body("state", equalTo("APPROVED"));
        as("bpjs-jateng").get("/v1/sanctions/" + fine).then().statusCode(404);
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get("/v1/sanctions/" + fine)
                .then()
                .statusCode(200);
        as("dpmptsp-ternate")
                .header("Purpose-Of-Use", "LICENSING")
                .get("/v1/sanctions/" + fine)
                .then()
                .statusCode(403);
        as("bpjs-malut")
                .queryParam("kind", "ADMINISTRATIVE_FINE")
                .queryParam("caseId", "01991000-0000-7000-8000-000000000102")
                .get("/v1/sanctions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(fine));
    }

    private static io.restassured.response.ValidatableResponse status(String employer) {
        return on(FINED, as("bpjs-malut"))
                .get("/v1/employers/" + employer + "/compliance-status")
                .then()
                .statusCode(200);
    }

    private static void bill(String employer, String month, long due) {
        as("bpjs-malut")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"lines": [{"programme": "JHT", "segment": "PU", "workers": 1,
                                    "dueReported": {"amount": "%d", "currency": "IDR"}}], "source": "BPJS"}"""
                                .formatted(due))
                .put("/v1/employers/" + employer + "/contributions/" + month)
                .then()
                .statusCode(201);
    }
}
