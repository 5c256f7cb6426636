package id.patuh.agency;

import static id.patuh.agency.Offices.ATTORNEY;
import static id.patuh.agency.Offices.TERNATE;
import static id.patuh.agency.Offices.aNumber;
import static id.patuh.agency.Offices.ends;
import static id.patuh.agency.Offices.given;
import static id.patuh.agency.Offices.gives;
import static id.patuh.agency.Offices.mandate;
import static id.patuh.agency.Offices.passesOn;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.agency.Offices.Office;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mandates over HTTP: given, passed on, ended. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MandateHttpTest {

    private static final String MALUT = "01970000-0000-7000-8000-000000000002";
    private static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";
    private static final String CASE_OF_JATENG = "01991000-0000-7000-8000-000000000022";
    private static final String MERGED = "01990000-0000-7000-8000-000000000041";
    private static final String POLICE = "01970000-0000-7000-8000-000000000007";

    @Inject
    Database database;

    private String employer;

    @BeforeEach
    void an_employer() {
        employer = anEmployer("bpjs-malut", "8271");
    }

    @Test
    void a_mandate_is_given_about_several_employers_and_cases_and_read_by_giver_and_receiver() {
        String other = anEmployer("bpjs-malut", "8203");
        String theCase = aCaseOf(other);
        Office office = Office.made(database);
        String number = aNumber();
        String id = gives(
                        "bpjs-malut",
                        mandate(
                                number,
                                office.id(),
                                List.of(employer, other),
                                "2026-09-01",
                                ", \"validTo\": \"2099-08-31\", \"caseIds\": [\"" + theCase + "\"]"))
                .statusCode(201)
                .header("Location", startsWith("/v1/mandates/"))
                .body("number", equalTo(number))
                .body("giverAgencyId", equalTo(MALUT))
                .body("receiverAgencyId", equalTo(office.id()))
                .body("employerIds", containsInAnyOrder(employer, other))
                .body("caseIds", contains(theCase))
                .body("validTo", equalTo("2099-08-31"))
                .body("inForce", equalTo(true))
                .body("substitutions", empty())
                .body("endedDate", nullValue())
                .body("version", equalTo(0))
                .extract()
                .path("id");

        for (String giver : List.of("bpjs-malut", "bpjs-malut-2", "bpjs-supervisor", "bpjs-pusat")) {
            as(giver).get("/v1/mandates/" + id).then().statusCode(200).body("number", equalTo(number));
        }
        office.asks().get("/v1/mandates/" + id).then().statusCode(200).header("ETag", startsWith("\"0."));
        office.asks().get("/v1/mandates").then().statusCode(200).body("items.id", contains(id));
        as(office.client()).get("/v1/mandates/" + id).then().statusCode(400).body("code", equalTo("purpose-required"));

        as("bpjs-jateng").get("/v1/mandates/" + id).then().statusCode(404);
        Office elsewhere = Office.made(database);
        for (String client : List.of(elsewhere.client(), "kejati-malut", "wasnaker-malut", "kpknl-ternate")) {
            as(client)
                    .header("Purpose-Of-Use", "ENFORCEMENT")
                    .get("/v1/mandates/" + id)
                    .then()
                    .statusCode(404);
            as(client)
                    .header("Purpose-Of-Use", "ENFORCEMENT")
                    .get("/v1/mandates")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void each_employer_has_the_mandate_in_its_own_changes_and_the_commit_has_one_audit_row() {
        String other = anEmployer("bpjs-malut", "8271");
        String id = given(TERNATE, List.of(employer, other), "2026-09-01", "");
        assertThat(database.count("change where subject_id = '" + id + "' and type = 'mandate.given'"))
                .isEqualTo(2);
        assertThat(database.count("change where employer_id = '" + other + "' and subject_kind = 'MANDATE'"))
                .isEqualTo(1);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'recordMandate' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
        passesOn("bpjs-malut", id, substitution("SKS/1", "2026-09-02", ATTORNEY))
                .statusCode(201);
        ends("bpjs-malut", id, "2026-10-01").statusCode(201);
        assertThat(database.count("change where subject_id = '" + id + "'")).isEqualTo(6);
    }

    @Test
    void every_fault_of_a_mandate_is_told_at_once_and_nothing_is_written() {
        String theCase = aCaseOf(anEmployer("bpjs-malut", "8271"));
        Map<String, Long> before = database.rows();
        gives(
                        "bpjs-malut",
                        mandate(
                                aNumber(),
                                POLICE,
                                List.of(
                                        employer,
                                        IN_JATENG,
                                        MERGED,
                                        UUID.randomUUID().toString()),
                                "2026-09-02",
                                ", \"validTo\": \"2026-09-01\", \"caseIds\": [\"%s\", \"%s\"]"
                                        .formatted(theCase, CASE_OF_JATENG)))
                .statusCode(400)
                .body(
                        "issues.pointer",
                        containsInAnyOrder(
                                "/receiverAgencyId",
                                "/validTo",
                                "/employerIds/1",
                                "/employerIds/2",
                                "/employerIds/3",
                                "/caseIds/0",
                                "/caseIds/1"))
                .body(
                        "issues.code",
                        hasItems(
                                "unknown-prosecution-office",
                                "before-first-day",
                                "unknown-employer",
                                "case-of-another-employer",
                                "no-such-case"));
        gives("bpjs-malut", mandate(aNumber(), TERNATE, List.of(), "2026-09-02", ""))
                .statusCode(400)
                .body("issues.pointer", contains("/employerIds"));
        gives("bpjs-malut", mandate(aNumber(), TERNATE, List.of(employer, employer), "2026-09-02", ""))
                .statusCode(400)
                .body("issues.code", contains("repeated-item"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void five_hundred_employers_fit_and_one_more_does_not() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(UUID.randomUUID().toString());
        }
        gives("bpjs-malut", mandate(aNumber(), TERNATE, many, "2026-09-02", ""))
                .statusCode(400)
                .body("issues.code", contains("too-long"));
        List<String> villages = as("bpjs-malut")
                .queryParam("limit", 500)
                .queryParam("employerClass", "VILLAGE")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        gives("bpjs-malut", mandate(aNumber(), TERNATE, villages, "2020-09-02", ", \"validTo\": \"2020-09-02\""))
                .statusCode(201)
                .body("employerIds", hasSize(500))
                .body("inForce", equalTo(false));
    }

    @Test
    void a_number_stands_for_one_mandate_of_a_giver() {
        String number = aNumber();
        gives("bpjs-malut", mandate(number, TERNATE, List.of(employer), "2026-09-01", ""))
                .statusCode(201);
        Map<String, Long> before = database.rows();
        gives("bpjs-malut-2", mandate(number, TERNATE, List.of(employer), "2026-10-01", ""))
                .statusCode(409)
                .body("code", equalTo("mandate-exists"));
        assertThat(database.rows()).isEqualTo(before);
        gives("bpjs-pusat", mandate(number, TERNATE, List.of(employer), "2026-10-01", ""))
                .statusCode(201);
    }

    @Test
    void only_bpjs_gives_mandates() {
        Map<String, Long> before = database.rows();
        for (String client : List.of("kejari-ternate", "kejati-malut", "wasnaker-malut", "exchange-demo")) {
            posting(client, mandate(aNumber(), TERNATE, List.of(employer), "2026-09-01", ""))
                    .header("Purpose-Of-Use", "ENFORCEMENT")
                    .post("/v1/mandates")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("scope-missing"));
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void the_receiver_passes_a_mandate_on_to_its_own_attorney() {
        String id = given(TERNATE, List.of(employer), "2026-09-01", "");
        posting("kejari-ternate", substitution("SKS/1", "2026-09-03", ATTORNEY))
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .header("If-Match", "\"0.0\"")
                .post("/v1/mandates/" + id + "/substitutions")
                .then()
                .statusCode(201)
                .body("substitutions.number", contains("SKS/1"))
                .body("substitutions.date", contains("2026-09-03"))
                .body("substitutions.officerId", contains(ATTORNEY))
                .body("version", equalTo(1));
        passesOn("bpjs-malut", id, substitution("SKS/2", "2026-09-02", ATTORNEY))
                .statusCode(201)
                .body("substitutions.number", contains("SKS/2", "SKS/1"));
        posting("bpjs-malut", substitution("SKS/3", "2026-09-02", ATTORNEY))
                .header("If-Match", "\"0.0\"")
                .post("/v1/mandates/" + id + "/substitutions")
                .then()
                .statusCode(412);
        posting("bpjs-malut", substitution("SKS/3", "2026-09-02", ATTORNEY))
                .post("/v1/mandates/" + id + "/substitutions")
                .then()
                .statusCode(428);
    }

    @Test
    void refusals_of_a_substitution() {
        String id = given(TERNATE, List.of(employer), "2026-09-01", ", \"validTo\": \"2026-09-30\"");
        passesOn("bpjs-malut", id, substitution("SKS/1", "2026-09-03", ATTORNEY))
                .statusCode(201);
        Map<String, Long> before = database.rows();
        passesOn("bpjs-malut", id, substitution("SKS/2", "2099-01-01", "01971000-0000-7000-8000-000000000002"))
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/date", "/officerId"))
                .body("issues.code", containsInAnyOrder("in-the-future", "unknown-attorney"));
        for (String outside : List.of("2026-08-31", "2026-10-01")) {
            passesOn("bpjs-malut", id, substitution("SKS/2", outside, ATTORNEY))
                    .statusCode(409)
                    .body("code", equalTo("mandate-not-in-force"));
        }
        passesOn("bpjs-malut", id, substitution("SKS/1", "2026-09-04", ATTORNEY))
                .statusCode(409)
                .body("code", equalTo("substitution-exists"));
        passesOn("bpjs-jateng", id, substitution("SKS/2", "2026-09-04", ATTORNEY))
                .statusCode(404);
        posting("wasnaker-malut", substitution("SKS/2", "2026-09-04", ATTORNEY))
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .header("If-Match", "*")
                .post("/v1/mandates/" + id + "/substitutions")
                .then()
                .statusCode(404);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void a_mandate_is_ended_once_and_stays_as_it_was() {
        String id = given(TERNATE, List.of(employer), "2026-09-01", "");
        passesOn("bpjs-malut", id, substitution("SKS/1", "2026-09-10", ATTORNEY))
                .statusCode(201);
        Map<String, Long> before = database.rows();
        ends("bpjs-malut", id, "2099-01-01").statusCode(400).body("issues.code", contains("in-the-future"));
        ends("bpjs-malut", id, "2026-09-09")
                .statusCode(400)
                .body("issues.code", contains("too-early"))
                .body("issues[0].detail", org.hamcrest.Matchers.containsString("2026-09-10"));
        ends("bpjs-jateng", id, "2026-10-01").statusCode(404);
        posting("kejari-ternate", "{\"endDate\": \"2026-10-01\", \"reason\": \"Contoh\"}")
                .header("Purpose-Of-Use", "ENFORCEMENT")
                .header("If-Match", "*")
                .post("/v1/mandates/" + id + "/termination")
                .then()
                .statusCode(403);
        assertThat(database.rows()).isEqualTo(before);

        ends("bpjs-malut", id, "2026-10-01")
                .statusCode(201)
                .body("endedDate", equalTo("2026-10-01"))
                .body("endReason", equalTo("Contoh"))
                .body("inForce", equalTo(false))
                .body("version", equalTo(2));
        ends("bpjs-malut", id, "2026-11-01").statusCode(409).body("code", equalTo("mandate-over"));
        passesOn("bpjs-malut", id, substitution("SKS/2", "2026-10-01", ATTORNEY))
                .statusCode(409)
                .body("code", equalTo("mandate-not-in-force"));
        passesOn("bpjs-malut", id, substitution("SKS/2", "2026-09-30", ATTORNEY))
                .statusCode(201);
    }

    @Test
    void a_mandate_whose_last_day_has_passed_is_not_ended_and_one_that_has_not_begun_may_be() {
        String past = given(TERNATE, List.of(employer), "2026-09-01", ", \"validTo\": \"2026-09-30\"");
        ends("bpjs-malut", past, "2026-09-15")
                .statusCode(409)
                .body("code", equalTo("mandate-over"))
                .body("detail", org.hamcrest.Matchers.containsString("2026-09-30"));
        String coming = given(TERNATE, List.of(employer), "2099-01-01", "");
        ends("bpjs-malut", coming, today().toString()).statusCode(201).body("inForce", equalTo(false));
    }

    @Test
    void the_list_is_filtered_by_parties_rows_and_whether_it_holds_on_the_legal_day() {
        Office office = Office.made(database);
        String theCase = aCaseOf(employer);
        String named = given(
                office.id(),
                List.of(employer),
                "2027-03-01",
                ", \"caseIds\": [\"" + theCase + "\"], \"validTo\": \"2027-03-31\"");
        String open = given(office.id(), List.of(anEmployer("bpjs-malut", "8271")), "2027-03-15", "");
        filtered("receiverAgencyId", office.id(), "2027-01-01", named, open);
        filtered("employerId", employer, "2027-01-01", named);
        filtered("caseId", theCase, "2027-01-01", named);
        for (String[] expected : new String[][] {
            {"2027-02-28"},
            {"2027-03-01", named},
            {"2027-03-14", named},
            {"2027-03-15", named, open},
            {"2027-03-31", named, open},
            {"2027-04-01", open}
        }) {
            List<String> holds = new ArrayList<>(List.of(expected));
            String day = holds.remove(0);
            List<String> rest = new ArrayList<>(List.of(named, open));
            rest.removeAll(holds);
            inForce(office, true, day, holds);
            inForce(office, false, day, rest);
        }
    }

    private static void inForce(Office office, boolean holds, String day, List<String> expected) {
        as("bpjs-malut")
                .header("Sandbox-Date", day)
                .queryParam("receiverAgencyId", office.id())
                .queryParam("inForce", holds)
                .queryParam("count", "exact")
                .get("/v1/mandates")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected))
                .body("items.findAll { it.inForce != " + holds + " }", empty())
                .body("page.count.value", equalTo(expected.size()));
    }

    private static void filtered(String name, String value, String day, String... expected) {
        as("bpjs-malut")
                .header("Sandbox-Date", day)
                .queryParam(name, value)
                .get("/v1/mandates")
                .then()
                .statusCode(200)
                .body("items.id", contains(expected));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura"));
    }

    private static String aCaseOf(String employer) {
        return posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE",
                         "findings": [{"category": "PWBD", "status": "SUSPECTED", "fromMonth": "2026-01"}]}
                        """
                                .formatted(employer))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String substitution(String number, String date, String officer) {
        return """
                {"number": "%s", "date": "%s", "officerId": "%s"}"""
                .formatted(number, date, officer);
    }
}
