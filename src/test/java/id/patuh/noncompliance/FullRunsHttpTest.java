package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.on;
import static id.patuh.noncompliance.Cases.owes;
import static id.patuh.noncompliance.Cases.registers;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Must show: whole cases, as a member of a forum would follow them, with the clock moved. PWBD to TMP2T and its lifting is told in
 * {@code sanction/WithholdingHttpTest}.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class FullRunsHttpTest {

    /** A Monday; no decree closes offices in the weeks after it. */
    private static final LocalDate BEGIN = LocalDate.of(2027, 11, 1);

    private static final String KEJARI = "01970000-0000-7000-8000-000000000005";

    @Inject
    Database database;

    @Test
    void an_unregistered_employer_answers_the_state_attorney_and_not_the_reprimands() {
        ACase run = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        examined(run);
        on(run, BEGIN, served("SP1", run, BEGIN)).statusCode(201);
        LocalDate again = LocalDate.of(2027, 11, 16);
        on(run, again, served("SP2", run, again))
                .statusCode(201)
                .body("currentDeadline.dueDate", equalTo("2027-11-30"));

        LocalDate after = LocalDate.of(2027, 12, 1);
        on(run, LocalDate.of(2027, 11, 30), "{\"step\": \"SKK\", \"mandateId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("opensOn", equalTo(after.toString()))
                .body("guard", equalTo("LETTERS_UNANSWERED"));
        on(run, after, "{\"step\": \"SKK\", \"mandateId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("issues.code", contains("unknown-mandate"));
        on(run, after, "{\"step\": \"SKK\", \"mandateId\": \"" + mandate(run, after) + "\"}")
                .statusCode(201)
                .body("state", equalTo("MANDATED"));
        on(run, after, "{\"step\": \"SKK_SUMMONS\", \"servedDate\": \"" + after + "\"}")
                .statusCode(201)
                .body("state", equalTo("SUMMONED"))
                .body("currentDeadline.dueDate", equalTo("2027-12-08"));
        // the employer registers: every finding is resolved by its own evidence, and complying stops the ladder
        on(run, after, "{\"step\": \"CLOSE_COMPLIANT\"}").statusCode(422).body("code", equalTo("step-needs-proof"));
        registers(run.has("employerId"), "");
        resolved(run, "NPP terbit, iuran pertama dibayar");
        on(run, after, "{\"step\": \"CLOSE_COMPLIANT\"}")
                .statusCode(201)
                .body("state", equalTo("CLOSED_COMPLIANT"))
                .body("currentDeadline", equalTo(null));
    }

    @Test
    void arrears_go_to_the_state_attorney_and_are_settled_by_a_plan_that_is_kept() {
        String employer = anEmployer();
        owes(employer, "2024-01", 9_000_000);
        ACase run = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, served("COLLECT_LETTER", run, BEGIN)).statusCode(201);
        LocalDate after = BEGIN.plusDays(8);
        on(run, after, "{\"step\": \"SKK\", \"mandateId\": \"" + mandate(run, after) + "\"}")
                .statusCode(201);
        on(run, after, "{\"step\": \"SKK_SUMMONS\", \"servedDate\": \"" + after + "\"}")
                .statusCode(201);
        // once the state attorney had it, the state receivables office is closed for ever
        String plan = plan(employer);
        String promise = posting(
                        "bpjs-malut",
                        """
                        {"promise": "Mengangsur tunggakan", "promisedDate": "%s", "dueDate": "%s", "madeTo": "%s",
                         "paymentPlanId": "%s"}"""
                                .formatted(after, after.plusDays(60), KEJARI, plan))
                .header("If-Match", "*")
                .header("Sandbox-Date", after.toString())
                .post(run.url() + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        on(run, after, "{\"step\": \"COMMITMENT\", \"commitmentId\": \"" + promise + "\"}")
                .statusCode(201)
                .body("state", equalTo("COMMITTED"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        pays(employer, plan, 1, today).statusCode(200);
        pays(employer, plan, 2, today).statusCode(200).body("status", equalTo("KEPT"));
        resolved(run, "Rencana angsuran ditepati sampai selesai");
        on(run, after, "{\"step\": \"CLOSE_COMPLIANT\"}").statusCode(201);
        as("bpjs-malut").get(run.url() + "/commitments").then().body("items.state", contains("FULFILLED"));
    }

    @Test
    void a_plan_that_is_broken_breaks_the_promise_in_the_same_moment() {
        String employer = anEmployer();
        owes(employer, "2024-02", 9_000_000);
        ACase run = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, served("COLLECT_LETTER", run, BEGIN)).statusCode(201);
        String plan = plan(employer);
        String promise = posting(
                        "bpjs-malut",
                        """
                        {"promise": "Mengangsur tunggakan", "promisedDate": "%s", "dueDate": "%s", "paymentPlanId": "%s"}"""
                                .formatted(BEGIN, BEGIN.plusDays(60), plan))
                .header("If-Match", "*")
                .header("Sandbox-Date", BEGIN.toString())
                .post(run.url() + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        on(run, BEGIN, "{\"step\": \"COMMITMENT\", \"commitmentId\": \"" + promise + "\"}")
                .statusCode(201);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        posting(
                        "bpjs-malut",
                        "{\"status\": \"BROKEN\", \"endedDate\": \"" + today + "\", \"reason\": \"Tidak dibayar\"}")
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/payment-plans/" + plan + "/end")
                .then()
                .statusCode(201);
        run.is().body("state", equalTo("COMMITMENT_BROKEN"));
        run.history().body("items.step", hasItem("COMMITMENT_BROKEN"));
        on(run, BEGIN.plusDays(8), served("KPKNL", run, BEGIN.plusDays(8)))
                .statusCode(201)
                .body("state", equalTo("HANDED_OVER"));
    }

    @Test
    void bad_arrears_go_to_the_state_receivables_office_and_close_the_state_attorneys_door() {
        String employer = anEmployer();
        owes(employer, "2024-03", 9_000_000);
        ACase run = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        ACase other = aCase(employer, "ADMINISTRATIVE", finding("PDS_TK", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, served("COLLECT_LETTER", run, BEGIN)).statusCode(201);
        LocalDate after = BEGIN.plusDays(8);
        on(run, after, served("KPKNL", run, after)).statusCode(201).body("state", equalTo("HANDED_OVER"));

        examined(other);
        on(other, BEGIN, served("SP1", other, BEGIN)).statusCode(201);
        LocalDate again = LocalDate.of(2027, 11, 16);
        on(other, again, served("SP2", other, again)).statusCode(201);
        on(other, LocalDate.of(2027, 12, 1), "{\"step\": \"SKK\", \"mandateId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("guard", equalTo("NOT_HANDED_OVER"));

        on(run, after, "{\"step\": \"PSBDT\", \"note\": \"PSBDT-99/2027\"}")
                .statusCode(201)
                .body("state", equalTo("TEMPORARILY_UNCOLLECTABLE"));
        on(run, after, "{\"step\": \"CLOSE_UNCOLLECTABLE\", \"note\": \"PSBDT-99/2027\"}")
                .statusCode(201)
                .body("closure", equalTo("UNCOLLECTABLE"));
    }

    @Test
    void a_mandate_alone_closes_the_state_receivables_office_from_when_it_is_known() {
        String employer = anEmployer();
        String branch = aBranchOf(employer, "8271");
        ACase run = collecting(employer);
        LocalDate given = BEGIN.plusDays(9);
        String mandate =
                mandated(branch, BEGIN, given).statusCode(201).extract().path("id");
        on(run, given, served("KPKNL", run, given))
                .statusCode(422)
                .body("guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"));
        // known on the day before its first, and ended on its first as if it had not been
        on(run, given.minusDays(1), served("KPKNL", run, given.minusDays(1)))
                .statusCode(422)
                .body("guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"));
        posting("bpjs-malut", "{\"endDate\": \"" + given + "\", \"reason\": \"Selesai\"}")
                .header("If-Match", "*")
                .header("Sandbox-Date", given.plusDays(1).toString())
                .post("/v1/mandates/" + mandate + "/termination")
                .then()
                .statusCode(201);
        on(run, given.plusDays(30), served("KPKNL", run, given.plusDays(30)))
                .statusCode(422)
                .body("guard", equalTo("NEVER_BEFORE_LAW_ENFORCEMENT"));
    }

    /** A case about bad arrears, a collection letter served. */
    private static ACase collecting(String employer) {
        owes(employer, "2024-05", 9_000_000);
        ACase run = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, served("COLLECT_LETTER", run, BEGIN)).statusCode(201);
        return run;
    }

    @Test
    void a_handover_closes_mandates_until_the_claim_is_given_up() {
        String employer = anEmployer();
        String branch = aBranchOf(employer, "8271");
        ACase run = collecting(employer);
        LocalDate before = BEGIN.plusDays(8);
        LocalDate given = BEGIN.plusDays(9);
        on(run, before, served("KPKNL", run, before)).statusCode(201);
        Map<String, Long> rows = database.rows();
        mandated(branch, before, given)
                .statusCode(409)
                .body("code", equalTo("claim-handed-over"))
                .body("issues.pointer", contains("/employerIds/0"));
        assertThat(database.rows()).isEqualTo(rows);
        on(run, before, "{\"step\": \"PSBDT\", \"note\": \"PSBDT-99/2027\"}").statusCode(201);
        on(run, before, "{\"step\": \"CLOSE_UNCOLLECTABLE\", \"note\": \"PSBDT-99/2027\"}")
                .statusCode(201);
        mandated(branch, before, given).statusCode(201);
    }

    @Test
    void arrears_are_resolved_by_what_was_paid_with_its_late_fine_or_by_a_plan_that_was_kept_and_by_no_word() {
        String months =
                finding("ARREARS", "CONFIRMED", ", \"toMonth\": \"2024-06\"").replace("2026-01", "2024-01");
        String employer = anEmployer();
        owes(employer, "2024-06", 40_000_000);
        ACase run = aCase(employer, "ARREARS", months);
        Map<String, Long> rows = database.rows();
        for (String also : new String[] {"", ", \"toMonth\": \"2024-05\"", ", \"programmes\": [\"JKM\"]"}) {
            run.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"ok\"" + also + "}")
                    .statusCode(422)
                    .body("code", equalTo("finding-needs-proof"))
                    .body("issues.pointer", contains("/status"))
                    .body("issues.code", contains("arrears-unpaid"))
                    .body("issues[0].detail", containsString("2024-06"));
        }
        assertThat(database.rows()).isEqualTo(rows);
        String plan = plan(employer);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        pays(employer, plan, 1, today).statusCode(200);
        run.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"ok\"}").statusCode(422);
        pays(employer, plan, 2, today).statusCode(200).body("status", equalTo("KEPT"));
        resolved(run, "Rencana angsuran ditepati");

        String other = anEmployer();
        owes(other, "2024-06", 1_000_000);
        ACase paid = aCase(other, "ARREARS", months);
        paid(other, today, "1000000");
        String fine =
                as("bpjs-malut").get("/v1/employers/" + other + "/arrears").path("total.amount");
        assertThat(Long.parseLong(fine)).isPositive();
        paid.amendsFinding("{\"status\": \"RESOLVED\", \"resolution\": \"ok\"}").statusCode(422);
        paid(other, today, fine);
        resolved(paid, "Lunas dengan dendanya");
    }

    @Test
    void less_than_the_state_receivables_office_takes_is_not_handed_over() {
        String employer = anEmployer();
        owes(employer, "2024-04", 1_000_000);
        ACase run = aCase(employer, "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, served("COLLECT_LETTER", run, BEGIN)).statusCode(201);
        on(run, BEGIN.plusDays(8), served("KPKNL", run, BEGIN.plusDays(8)))
                .statusCode(422)
                .body("guard", equalTo("RECEIVABLE_REACHES_MINIMUM"));
    }

    @Test
    void a_village_is_guided_assisted_and_audited_until_it_complies_and_never_reprimanded() {
        ACase run = aCase(anEmployer("DESA", "VILLAGE"), "STATE_EMPLOYER", finding("PWBD", "CONFIRMED", ""));
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201).body("duties", empty());
        on(run, BEGIN, served("GUIDANCE", run, BEGIN))
                .statusCode(201)
                .body("currentDeadline.dueDate", equalTo("2027-11-15"))
                .body("currentDeadline.legalBasis", equalTo("Inpres 2/2021"));
        on(run, BEGIN.plusDays(15), "{\"step\": \"ASSISTANCE\", \"note\": \"Permohonan pendampingan\"}")
                .statusCode(201);
        on(run, BEGIN.plusDays(46), "{\"step\": \"AUDIT_FOLLOW_UP\", \"note\": \"Temuan inspektorat\"}")
                .statusCode(201);
        as("bpjs-malut")
                .get(run.url() + "/steps")
                .then()
                .body("items.findAll { it.allowed }.legalBasis", not(hasItem("PP 86/2013 art. 6(1)")));
        registers(run.has("employerId"), "");
        resolved(run, "Perangkat desa terdaftar");
        on(run, BEGIN.plusDays(50), "{\"step\": \"CLOSE_COMPLIANT\"}").statusCode(201);
    }

    private static void examined(ACase run) {
        on(run, BEGIN, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(run, BEGIN, "{\"step\": \"EXAM\"}").statusCode(201);
        on(
                        run,
                        BEGIN,
                        "{\"step\": \"EXAM_REPORT\", \"note\": \"LHP 99/2027\", \"findingIds\": [\""
                                + run.has("findings[0].id") + "\"]}")
                .statusCode(201);
    }

    private static void resolved(ACase run, String resolution) {
        patching("bpjs-malut", "*", "{\"status\": \"RESOLVED\", \"resolution\": \"" + resolution + "\"}")
                .patch(run.url() + "/findings/" + run.has("findings[0].id"))
                .then()
                .statusCode(200);
    }

    private static String mandate(ACase run, LocalDate day) {
        return posting(
                        "bpjs-malut",
                        """
                        {"number": "SKK/99/%s", "receiverAgencyId": "%s", "employerIds": ["%s"], "caseIds": ["%s"],
                         "validFrom": "%s"}"""
                                .formatted(UUID.randomUUID(), KEJARI, run.has("employerId"), run.id(), day))
                .header("Sandbox-Date", day.toString())
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse mandated(String employer, LocalDate day, LocalDate validFrom) {
        return posting(
                        "bpjs-malut",
                        """
                        {"number": "SKK/99/%s", "receiverAgencyId": "%s", "employerIds": ["%s"], "validFrom": "%s"}"""
                                .formatted(UUID.randomUUID(), KEJARI, employer, validFrom))
                .header("Sandbox-Date", day.toString())
                .post("/v1/mandates")
                .then();
    }

    private static void paid(String employer, LocalDate day, String rupiah) {
        posting(
                        "bpjs-malut",
                        """
                        {"paidDate": "%s", "amount": {"amount": "%s", "currency": "IDR"}, "source": "BPJS"}"""
                                .formatted(day, rupiah))
                .post("/v1/employers/" + employer + "/payments")
                .then()
                .statusCode(201);
    }

    private static String plan(String employer) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        String plan = posting(
                        "bpjs-malut",
                        """
                        {"number": "PA/99/%s", "agreedDate": "%s", "fromMonth": "2024-01", "toMonth": "2024-06",
                         "instalments": [{"dueDate": "%s", "amount": {"amount": "5000000", "currency": "IDR"}},
                                         {"dueDate": "%s", "amount": {"amount": "5000000", "currency": "IDR"}}]}"""
                                .formatted(UUID.randomUUID(), today, today.plusDays(10), today.plusDays(40)))
                .post("/v1/employers/" + employer + "/payment-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("bpjs-malut-2")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .post("/v1/employers/" + employer + "/payment-plans/" + plan + "/approval")
                .then()
                .statusCode(201);
        return plan;
    }

    private static ValidatableResponse pays(String employer, String plan, int no, LocalDate day) {
        return as("bpjs-malut")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"paidDate\": \"" + day + "\"}")
                .put("/v1/employers/" + employer + "/payment-plans/" + plan + "/instalments/" + no)
                .then();
    }

    private static String served(String step, ACase run, LocalDate day) {
        return "{\"step\": \"" + step + "\", \"findingIds\": [\"" + run.has("findings[0].id")
                + "\"], \"servedDate\": \"" + day + "\"}";
    }
}
