package id.patuh.sanction;

import static id.patuh.sanction.Sanctions.DESK;
import static id.patuh.sanction.Sanctions.EXAMINER;
import static id.patuh.sanction.Sanctions.FINED;
import static id.patuh.sanction.Sanctions.HEAD;
import static id.patuh.sanction.Sanctions.PAYABLE_UNTIL;
import static id.patuh.sanction.Sanctions.WITHHELD;
import static id.patuh.sanction.Sanctions.anEmployer;
import static id.patuh.sanction.Sanctions.approvedFine;
import static id.patuh.sanction.Sanctions.approves;
import static id.patuh.sanction.Sanctions.asDesk;
import static id.patuh.sanction.Sanctions.assessed;
import static id.patuh.sanction.Sanctions.checks;
import static id.patuh.sanction.Sanctions.decides;
import static id.patuh.sanction.Sanctions.imposes;
import static id.patuh.sanction.Sanctions.item;
import static id.patuh.sanction.Sanctions.lifts;
import static id.patuh.sanction.Sanctions.on;
import static id.patuh.sanction.Sanctions.pays;
import static id.patuh.sanction.Sanctions.proposes;
import static id.patuh.sanction.Sanctions.reprimandedTwice;
import static id.patuh.sanction.Sanctions.sanction;
import static id.patuh.sanction.Sanctions.takes;
import static id.patuh.sanction.Sanctions.withheld;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.patuh.sanction.Sanctions.ACase;
import id.patuh.sanction.Sanctions.AnEmployer;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services withheld (TMP2T): asked for after a fine ran out unpaid, decided by the desk, lifted when the grounds are gone. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class WithholdingHttpTest {

    private static final String LICENCE = "\"BUSINESS_LICENCE\"";
    private static final String PROOF = "{\"evidence\": [\"NTPN-99-1\", \"LHP 99/2028\"]}";

    @Inject
    Database database;

    /** A fined case with services approved to be withheld, and asked for. */
    private record Asked(
            AnEmployer employer, ACase open, String found, String fine, String sanction, List<String> restrictions) {}

    private static Asked asked(String category, String services) {
        AnEmployer employer = anEmployer();
        ACase open = reprimandedTwice(employer.id(), assessed(category, 12_000_000));
        String found = open.findings().get(0);
        String fine = approvedFine(open, FINED, found);
        open.takes(FINED, "ADMIN_FINE", true).statusCode(201);
        String sanction = proposes(WITHHELD, withheld(open, services, found))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        approves(WITHHELD, sanction).statusCode(201).body("state", equalTo("APPROVED"));
        open.takes(WITHHELD, "TMP2T_REQUEST", true).statusCode(201).body("state", equalTo("WITHHOLDING_REQUESTED"));
        List<String> restrictions = sanction(sanction)
                .body("state", equalTo("REQUESTED"))
                .body("withholding.requestedDate", equalTo(WITHHELD.toString()))
                .extract()
                .path("withholding.restrictions.restrictionId");
        return new Asked(employer, open, found, fine, sanction, restrictions);
    }

    @Test
    void services_are_not_withheld_before_the_fine_and_its_payment_date_ran_out() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PDS_TK", 12_000_000));
        String found = open.findings().get(0);
        Map<String, Long> before = database.rows();
        proposes(WITHHELD, withheld(open, LICENCE, found))
                .statusCode(422)
                .body("code", equalTo("withholding-without-fine"))
                .body("findingIds", contains(found));
        assertThat(database.rows()).isEqualTo(before);
        String fine = approvedFine(open, FINED, found);
        open.takes(FINED, "ADMIN_FINE", true).statusCode(201);
        before = database.rows();
        proposes(PAYABLE_UNTIL, withheld(open, LICENCE, found))
                .statusCode(422)
                .body("code", equalTo("withholding-too-early"))
                .body("opensOn", equalTo(WITHHELD.toString()))
                .body("legalBasis", equalTo("PP 86/2013 art. 10(5)-(6)"));
        proposes(
                        WITHHELD,
                        withheld(open, LICENCE, found)
                                .replace(Sanctions.DPMPTSP, "01970000-0000-7000-8000-000000000007"))
                .statusCode(400)
                .body("issues.code", contains("withholds-no-services"));
        assertThat(database.rows()).isEqualTo(before);
        String sanction = proposes(WITHHELD, withheld(open, LICENCE, found))
                .statusCode(201)
                .extract()
                .path("id");
        proposes(WITHHELD, withheld(open, LICENCE, found))
                .statusCode(409)
                .body("code", equalTo("service-already-asked"));
        open.takes(WITHHELD, "TMP2T_REQUEST", true).statusCode(422);
        pays(WITHHELD, fine, WITHHELD, 12_000, "NTPN-99-1").statusCode(201).body("state", equalTo("PAID"));
        approves(WITHHELD, sanction).statusCode(422).body("code", equalTo("fine-paid-in-full"));
    }

    @Test
    void services_are_withheld_only_for_a_finding_whose_fine_was_served() {
        ACase open = reprimandedTwice(
                anEmployer().id(), assessed("PDS_TK", 12_000_000), assessed("PDS_PROGRAM", 12_000_000));
        String served = open.findings().get(0);
        String approved = open.findings().get(1);
        approvedFine(open, FINED, served);
        open.takes(FINED, fineOf(served)).statusCode(201);
        approvedFine(open, FINED, approved);
        Map<String, Long> before = database.rows();
        proposes(WITHHELD, withheld(open, LICENCE, approved))
                .statusCode(422)
                .body("code", equalTo("fine-not-served"))
                .body("findingIds", contains(approved));
        assertThat(database.rows()).isEqualTo(before);

        // the other fine is served too, and each withholding is asked for with what it is for
        open.takes(FINED, fineOf(approved)).statusCode(201).body("state", equalTo("FINED"));
        String first = proposes(WITHHELD, withheld(open, LICENCE, served))
                .statusCode(201)
                .extract()
                .path("id");
        String other = proposes(WITHHELD, withheld(open, "\"TENDER\"", approved))
                .statusCode(201)
                .extract()
                .path("id");
        approves(WITHHELD, first).statusCode(201);
        approves(WITHHELD, other).statusCode(201);
        String request = "{\"step\": \"TMP2T_REQUEST\", \"findingIds\": [\"%s\"], \"servedDate\": \"%s\"}";
        open.takes(WITHHELD, request.formatted(served, PAYABLE_UNTIL))
                .statusCode(422)
                .body("issues.code", contains("before-the-term-ran-out"));
        open.takes(WITHHELD, request.formatted(served, WITHHELD)).statusCode(201);
        sanction(first).body("state", equalTo("REQUESTED"));
        sanction(other).body("state", equalTo("APPROVED"));
    }

    @Test
    void a_fine_is_served_once_and_one_that_was_withdrawn_does_not_stand_for_the_next() {
        ACase open = reprimandedTwice(anEmployer().id(), assessed("PDS_TK", 12_000_000));
        String found = open.findings().get(0);
        String wrong = approvedFine(open, FINED, found);
        open.takes(FINED, fineOf(found)).statusCode(201);
        Map<String, Long> before = database.rows();
        open.takes(FINED, fineOf(found)).statusCode(422).body("guard", equalTo("FINE_APPROVED"));
        assertThat(database.rows()).isEqualTo(before);

        takes(FINED, "bpjs-supervisor", HEAD, wrong, "withdrawal", "{\"reason\": \"Keliru dihitung\"}")
                .statusCode(201);
        approvedFine(open, FINED, found);
        proposes(WITHHELD, withheld(open, LICENCE, found)).statusCode(422).body("code", equalTo("fine-not-served"));
        open.takes(FINED, fineOf(found)).statusCode(201);
        proposes(WITHHELD, withheld(open, LICENCE, found)).statusCode(201);
    }

    /** Two findings, each fined and each with services approved to be withheld. */
    private record Two(AnEmployer employer, ACase open, List<String> fines, List<String> sanctions) {

        static Two approved() {
            AnEmployer employer = anEmployer();
            ACase open = reprimandedTwice(
                    employer.id(), assessed("PDS_TK", 12_000_000), assessed("PDS_PROGRAM", 12_000_000));
            List<String> fines = open.findings().stream()
                    .map(each -> approvedFine(open, FINED, each))
                    .toList();
            open.takes(FINED, "ADMIN_FINE", true).statusCode(201);
            List<String> sanctions = List.of(
                    proposes(WITHHELD, withheld(open, LICENCE, open.findings().get(0)))
                            .statusCode(201)
                            .extract()
                            .path("id"),
                    proposes(
                                    WITHHELD,
                                    withheld(open, "\"TENDER\"", open.findings().get(1)))
                            .statusCode(201)
                            .extract()
                            .path("id"));
            sanctions.forEach(each -> approves(WITHHELD, each).statusCode(201));
            return new Two(employer, open, fines, sanctions);
        }

        ValidatableResponse requestsTheFirst() {
            return open.takes(
                    WITHHELD,
                    "{\"step\": \"TMP2T_REQUEST\", \"findingIds\": [\"%s\"], \"servedDate\": \"%s\"}"
                            .formatted(open.findings().get(0), WITHHELD));
        }
    }

    @Test
    void nothing_is_asked_for_a_finding_whose_fine_was_paid_meanwhile_though_another_fine_is_owed() {
        Two two = Two.approved();
        pays(WITHHELD, two.fines().get(0), WITHHELD, 12_000, "NTPN-99-1").statusCode(201);
        Map<String, Long> before = database.rows();
        two.requestsTheFirst().statusCode(422).body("code", equalTo("fine-paid-in-full"));
        assertThat(database.rows()).isEqualTo(before);
        sanction(two.sanctions().get(0)).body("state", equalTo("APPROVED"));
        assertThat(two.open().state()).isEqualTo("FINED");
    }

    @Test
    void services_that_nobody_asked_for_do_not_keep_a_case_among_those_with_services_withheld() {
        Two two = Two.approved();
        two.requestsTheFirst().statusCode(201);
        String asked = sanction(two.sanctions().get(0)).extract().path("withholding.restrictions[0].restrictionId");
        imposes(WITHHELD, DESK, asked).statusCode(201);
        two.fines().forEach(each -> pays(WITHHELD, each, WITHHELD, 12_000, "NTPN-99-1")
                .statusCode(201));
        two.open().findings().forEach(two.open()::resolves);
        takes(WITHHELD, "bpjs-malut", EXAMINER, two.sanctions().get(0), "lifting-request", PROOF)
                .statusCode(201);
        lifts(WITHHELD, DESK, asked).statusCode(201);
        sanction(two.sanctions().get(1)).body("state", equalTo("APPROVED"));
        assertThat(two.open().state()).isEqualTo("WITHHOLDING_LIFTED");
    }

    private static String fineOf(String finding) {
        return "{\"step\": \"ADMIN_FINE\", \"findingIds\": [\"%s\"], \"servedDate\": \"%s\"}".formatted(finding, FINED);
    }

    @Test
    void a_duty_that_was_met_meanwhile_is_no_ground_for_the_desk() {
        Asked asked = asked("PDS_UPAH", LICENCE);
        asked.open().resolves(asked.found());
        Map<String, Long> before = database.rows();
        imposes(WITHHELD, DESK, asked.restrictions().get(0))
                .statusCode(409)
                .body("code", equalTo("request-not-pursued"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_desk_withholds_a_service_and_lifts_it_once_the_grounds_are_gone() {
        Asked asked = asked("PDS_TK", LICENCE);
        String restriction = asked.restrictions().get(0);
        String nib = asked.employer().nib();
        checks(DESK, WITHHELD, item("NIB", nib, "BUSINESS_LICENCE")).body("items[0].restricted", equalTo(false));

        Map<String, Long> before = database.rows();
        imposes(WITHHELD, "bpbj-malut", restriction).statusCode(404);
        lifts(WITHHELD, DESK, restriction).statusCode(409).body("code", equalTo("restriction-not-in-state"));
        decides(
                        WITHHELD,
                        DESK,
                        restriction,
                        "imposition",
                        "{\"decisionNumber\": \"SK\", \"decisionDate\": \"2027-12-01\", \"validFrom\": \"2027-11-01\"}")
                .statusCode(400)
                .body("issues.code", contains("too-early", "too-early"));
        assertThat(database.rows()).isEqualTo(before);

        imposes(WITHHELD, DESK, restriction)
                .statusCode(201)
                .body("state", equalTo("IMPOSED"))
                .body("since", equalTo(WITHHELD.toString()))
                .body("ground.code", equalTo("TMP2T"))
                .body("liftedBy.code", equalTo("FINE_AND_REGISTRATION"));
        assertThat(asked.open().state()).isEqualTo("SERVICES_WITHHELD");
        sanction(asked.sanction()).body("state", equalTo("IMPOSED"));
        checks(DESK, WITHHELD, item("NIB", nib, "BUSINESS_LICENCE"), item("NIB", nib, "TENDER"))
                .body("items.restricted", contains(true, false))
                .body("items[0].since", equalTo(WITHHELD.toString()))
                .body("items[0].ground.legalBasis", equalTo("PP 86/2013 art. 9"))
                .body("items[0].liftedBy.code", equalTo("FINE_AND_REGISTRATION"));

        before = database.rows();
        lifts(WITHHELD, DESK, restriction)
                .statusCode(422)
                .body("code", equalTo("lifting-not-requested"))
                .body("legalBasis", equalTo("PP 86/2013 art. 10(7)-(8)"));
        requestsLifting(asked)
                .statusCode(422)
                .body("code", equalTo("lifting-not-yet"))
                .body("legalBasis", equalTo("PP 86/2013 art. 10(7)a"))
                .body("openFindingIds", contains(asked.found()))
                .body("unpaidFineIds", contains(asked.fine()));
        assertThat(database.rows()).isEqualTo(before);
        pays(WITHHELD, asked.fine(), WITHHELD, 12_000, "NTPN-99-1").statusCode(201);
        requestsLifting(asked).statusCode(422).body("openFindingIds", contains(asked.found()));
        asked.open().resolves(asked.found());
        requestsLifting(asked)
                .statusCode(201)
                .body("state", equalTo("LIFTING"))
                .body("withholding.liftingEvidence", hasItem("LHP 99/2028"));

        checks(DESK, WITHHELD, item("NIB", nib, "BUSINESS_LICENCE"))
                .body("items[0].restricted", equalTo(true))
                .body("items[0].liftedBy.code", equalTo("OFFICE_DECISION"));
        lifts(WITHHELD, "bpbj-malut", restriction).statusCode(404);
        lifts(WITHHELD, DESK, restriction)
                .statusCode(201)
                .body("state", equalTo("LIFTED"))
                .body("liftedDate", equalTo(WITHHELD.toString()));
        checks(DESK, WITHHELD, item("NIB", nib, "BUSINESS_LICENCE")).body("items[0].restricted", equalTo(false));
        sanction(asked.sanction()).body("state", equalTo("LIFTED")).body("endedDate", equalTo(WITHHELD.toString()));
        assertThat(asked.open().state()).isEqualTo("WITHHOLDING_LIFTED");
    }

    @Test
    void a_breach_of_the_duty_of_data_is_lifted_by_the_data_though_the_fine_is_unpaid() {
        Asked asked = asked("PDS_UPAH", LICENCE);
        imposes(WITHHELD, DESK, asked.restrictions().get(0))
                .statusCode(201)
                .body("liftedBy.code", equalTo("COMPLETE_DATA"));
        requestsLifting(asked).statusCode(422).body("legalBasis", equalTo("PP 86/2013 art. 10(7)b"));
        asked.open().resolves(asked.found());
        requestsLifting(asked).statusCode(201);
        lifts(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
    }

    @Test
    void a_desk_learns_nothing_of_the_case() {
        Asked asked = asked("PWBD", LICENCE);
        String number =
                as("bpjs-malut").get(asked.open().url()).then().extract().path("caseNumber");
        String one = asDesk(DESK, WITHHELD)
                .get("/v1/service-restrictions/" + asked.restrictions().get(0))
                .then()
                .statusCode(200)
                .body("employer.id", equalTo(asked.employer().id()))
                .body("employer.nib", equalTo(asked.employer().nib()))
                .extract()
                .asString();
        String many = asDesk(DESK, WITHHELD)
                .queryParam("state", "REQUESTED")
                .get("/v1/service-restrictions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(asked.restrictions().get(0)))
                .extract()
                .asString();
        String imposed = imposes(WITHHELD, DESK, asked.restrictions().get(0))
                .statusCode(201)
                .extract()
                .asString();
        String checked = checks(DESK, WITHHELD, item("NIB", asked.employer().nib(), "BUSINESS_LICENCE"))
                .extract()
                .asString();
        for (String told : List.of(one, many, imposed, checked)) {
            assertThat(told)
                    .doesNotContain(
                            asked.open().id(),
                            number,
                            asked.found(),
                            asked.fine(),
                            asked.sanction(),
                            "PWBD",
                            "caseId",
                            "caseNumber",
                            "finding");
        }
        asDesk(DESK, WITHHELD).get(asked.open().url()).then().statusCode(403);
        asDesk(DESK, WITHHELD).get("/v1/sanctions/" + asked.sanction()).then().statusCode(403);
        asDesk("bpbj-malut", WITHHELD)
                .get("/v1/service-restrictions/" + asked.restrictions().get(0))
                .then()
                .statusCode(404);
        asDesk("bpbj-malut", WITHHELD)
                .get("/v1/service-restrictions")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(asked.restrictions().get(0))));
        as("bpjs-malut")
                .get("/v1/service-restrictions/" + asked.restrictions().get(0))
                .then()
                .statusCode(200);
        as("bpjs-jateng")
                .get("/v1/service-restrictions/" + asked.restrictions().get(0))
                .then()
                .statusCode(404);
    }

    @Test
    void a_desk_that_refuses_every_service_ends_the_sanction_and_one_that_refuses_some_does_not() {
        Asked asked = asked("PDS_PROGRAM", LICENCE + ", \"TENDER\"");
        String refusal = "{\"reason\": \"Bukan kewenangan kami\"}";
        decides(WITHHELD, DESK, asked.restrictions().get(0), "refusal", refusal)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("refusalReason", equalTo("Bukan kewenangan kami"));
        sanction(asked.sanction()).body("state", equalTo("REQUESTED"));
        decides(WITHHELD, DESK, asked.restrictions().get(0), "refusal", refusal).statusCode(409);
        decides(WITHHELD, DESK, asked.restrictions().get(1), "refusal", refusal).statusCode(201);
        sanction(asked.sanction()).body("state", equalTo("REFUSED"));
    }

    @Test
    void a_request_is_withdrawn_by_another_person_and_an_imposed_one_can_only_be_lifted() {
        Asked asked = asked("PDS_TK", LICENCE);
        String reason = "{\"reason\": \"Denda akan dibayar\"}";
        takes(WITHHELD, "bpjs-supervisor", HEAD, asked.fine(), "withdrawal", reason)
                .statusCode(409)
                .body("code", equalTo("fine-still-needed"));
        takes(WITHHELD, "bpjs-supervisor", HEAD, asked.sanction(), "withdrawal", reason)
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("withholding.restrictions.state", contains("WITHDRAWN"));
        imposes(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(409);
        Asked other = asked("PDS_TK", LICENCE);
        imposes(WITHHELD, DESK, other.restrictions().get(0)).statusCode(201);
        takes(WITHHELD, "bpjs-supervisor", HEAD, other.sanction(), "withdrawal", reason)
                .statusCode(409)
                .body("code", equalTo("sanction-not-in-state"));
    }

    @Test
    void a_fine_that_is_paid_before_the_desk_decides_takes_away_the_ground() {
        Asked asked = asked("PDS_TK", LICENCE);
        pays(WITHHELD, asked.fine(), WITHHELD, 12_000, "NTPN-99-1").statusCode(201);
        Map<String, Long> before = database.rows();
        imposes(WITHHELD, DESK, asked.restrictions().get(0))
                .statusCode(409)
                .body("code", equalTo("request-not-pursued"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_service_asked_for_later_is_asked_at_once_and_the_case_is_lifted_with_the_last() {
        Asked asked = asked("PDS_TK", LICENCE);
        imposes(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
        String later = proposes(WITHHELD, withheld(asked.open(), "\"BUILDING_PERMIT\"", asked.found()))
                .statusCode(201)
                .extract()
                .path("id");
        String restriction = approves(WITHHELD, later)
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("withholding.restrictions[0].restrictionId");
        imposes(WITHHELD, DESK, restriction).statusCode(201);
        pays(WITHHELD, asked.fine(), WITHHELD, 12_000, "NTPN-99-1").statusCode(201);
        asked.open().resolves(asked.found());
        requestsLifting(asked).statusCode(201);
        lifts(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
        sanction(later).body("state", equalTo("IMPOSED"));
        assertThat(asked.open().state()).isEqualTo("SERVICES_WITHHELD");
        takes(WITHHELD, "bpjs-malut", EXAMINER, later, "lifting-request", PROOF).statusCode(201);
        lifts(WITHHELD, DESK, restriction).statusCode(201);
        assertThat(asked.open().state()).isEqualTo("WITHHOLDING_LIFTED");
    }

    @Test
    void what_was_asked_for_at_once_is_not_asked_for_again() {
        Asked asked = asked("PDS_TK", LICENCE);
        String later = proposes(WITHHELD, withheld(asked.open(), "\"BUILDING_PERMIT\"", asked.found()))
                .statusCode(201)
                .extract()
                .path("id");
        approves(WITHHELD, later).statusCode(201).body("state", equalTo("REQUESTED"));
        asked.open()
                .takes(WITHHELD, "TMP2T_REQUEST", true)
                .statusCode(422)
                .body("guard", equalTo("WITHHOLDING_APPROVED"));
    }

    @Test
    void a_request_that_is_withdrawn_after_the_other_service_was_lifted_restores_the_case() {
        Asked asked = asked("PDS_TK", LICENCE);
        imposes(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
        String later = proposes(WITHHELD, withheld(asked.open(), "\"BUILDING_PERMIT\"", asked.found()))
                .statusCode(201)
                .extract()
                .path("id");
        approves(WITHHELD, later).statusCode(201).body("state", equalTo("REQUESTED"));
        pays(WITHHELD, asked.fine(), WITHHELD, 12_000, "NTPN-99-1").statusCode(201);
        asked.open().resolves(asked.found());
        requestsLifting(asked).statusCode(201);
        lifts(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
        assertThat(asked.open().state()).isEqualTo("SERVICES_WITHHELD");
        takes(WITHHELD, "bpjs-supervisor", HEAD, later, "withdrawal", "{\"reason\": \"Tidak perlu lagi\"}")
                .statusCode(201);
        assertThat(asked.open().state()).isEqualTo("WITHHOLDING_LIFTED");
    }

    @Test
    void what_is_withheld_follows_its_employer_into_a_merger() {
        Asked asked = asked("PDS_TK", LICENCE);
        imposes(WITHHELD, DESK, asked.restrictions().get(0)).statusCode(201);
        AnEmployer survivor = anEmployer();
        on(
                        WITHHELD,
                        posting(
                                "bpjs-malut",
                                """
                                {"survivorId": "%s", "mergedDate": "%s", "reason": "Tercatat dua kali", "source": "AHU"}"""
                                        .formatted(survivor.id(), WITHHELD)))
                .header("If-Match", "*")
                .post("/v1/employers/" + asked.employer().id() + "/merger")
                .then()
                .statusCode(201);
        checks(DESK, WITHHELD, item("NIB", survivor.nib(), "BUSINESS_LICENCE"))
                .body("items[0].restricted", equalTo(true));
        sanction(asked.sanction()).body("employerId", equalTo(survivor.id()));
        pays(WITHHELD, asked.fine(), WITHHELD, 12_000, "NTPN-99-1")
                .statusCode(201)
                .body("state", equalTo("PAID"))
                .body("fine.payments.reference", hasItems("NTPN-99-1"));
    }

    private static io.restassured.response.ValidatableResponse requestsLifting(Asked asked) {
        return takes(WITHHELD, "bpjs-malut", EXAMINER, asked.sanction(), "lifting-request", PROOF);
    }
}
