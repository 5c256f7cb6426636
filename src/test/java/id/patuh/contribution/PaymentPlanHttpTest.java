package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.money;
import static id.patuh.contribution.Ledgers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payment plans: proposed, approved by another, paid to the end or not. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class PaymentPlanHttpTest {

    private static final String ONE = "01971000-0000-7000-8000-000000000002";
    private static final String OTHER = "01971000-0000-7000-8000-000000000003";

    @Test
    void a_plan_is_approved_by_another_and_kept_with_its_last_instalment() {
        String employer = anEmployer(1);
        ValidatableResponse proposed = proposes(employer, "P/1", "2026-01", "2026-03", "2026-10-01", "2026-11-01")
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(ONE))
                .body("amount.amount", equalTo("2000"))
                .body("instalments.no", contains(1, 2));
        String plan = url(employer) + "/payment-plans/" + proposed.extract().path("id");
        String tag = proposed.extract().header("ETag");
        pays(plan, 1, tag, "2026-09-30").statusCode(409).body("code", equalTo("plan-not-in-status"));
        approvesAs(plan, ONE, tag).statusCode(409).body("code", equalTo("own-plan"));
        String active = approvesAs(plan, OTHER, tag)
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("approvedBy", equalTo(OTHER))
                .extract()
                .header("ETag");
        approvesAs(plan, OTHER, tag).statusCode(412);
        String paid = pays(plan, 1, active, "2026-09-30")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("firstPaidDate", equalTo("2026-09-30"))
                .body("instalments.paidDate", contains("2026-09-30", null))
                .extract()
                .header("ETag");
        pays(plan, 3, paid, "2026-09-30").statusCode(404);
        pays(plan, 2, paid, "2999-01-01").statusCode(400).body("issues[0].code", equalTo("in-the-future"));
        pays(plan, 2, paid, "2026-10-31")
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("endedDate", equalTo("2026-10-31"))
                .body("endReason", nullValue());
        ends(plan, "*", "BROKEN", today()).statusCode(409).body("code", equalTo("plan-not-in-status"));
        as("bpjs-malut")
                .queryParam("status", "KEPT")
                .get(url(employer) + "/payment-plans")
                .then()
                .statusCode(200)
                .body("items.number", contains("P/1"));
    }

    @Test
    void a_plan_is_broken_while_active_and_cancelled_before() {
        String employer = anEmployer(1);
        String first = proposes(employer, "P/1", "2026-01", "2026-03", "2026-10-01")
                .extract()
                .path("id");
        String plan = url(employer) + "/payment-plans/" + first;
        ends(plan, "*", "BROKEN").statusCode(409);
        ends(plan, "*", "CANCELLED")
                .statusCode(201)
                .body("status", equalTo("CANCELLED"))
                .body("endReason", equalTo("Contoh"));
        String second = proposes(employer, "P/2", "2026-01", "2026-03", "2026-10-01")
                .statusCode(201)
                .extract()
                .path("id");
        plan = url(employer) + "/payment-plans/" + second;
        approvesAs(plan, OTHER, "*").statusCode(201);
        ends(plan, "*", "BROKEN")
                .statusCode(400)
                .body("issues[0].pointer", equalTo("/endedDate"))
                .body("issues[0].code", equalTo("too-early"))
                .body("issues[0].detail", containsString(today()));
        ends(plan, "*", "BROKEN", today())
                .statusCode(201)
                .body("status", equalTo("BROKEN"))
                .body("endedDate", equalTo(today()));
    }

    @Test
    void nothing_of_a_plan_is_before_its_agreement() {
        String employer = anEmployer(1);
        String plan = url(employer) + "/payment-plans/"
                + proposes(employer, "P/1", "2026-01", "2026-03", "2026-10-01")
                        .extract()
                        .path("id");
        ends(plan, "*", "CANCELLED", "2026-08-31").statusCode(400).body("issues[0].code", equalTo("too-early"));
        approvesAs(plan, OTHER, "*").statusCode(201);
        pays(plan, 1, "*", "2026-08-31")
                .statusCode(400)
                .body("issues[0].pointer", equalTo("/paidDate"))
                .body("issues[0].code", equalTo("too-early"));
    }

    @Test
    void who_names_nobody_is_not_another() {
        String plan = aProposalOf("bpjs-malut", null);
        approves("bpjs-malut", plan, OTHER).statusCode(409).body("code", equalTo("own-plan"));
        approves("bpjs-malut", plan, null).statusCode(409).body("code", equalTo("own-plan"));
        approves("bpjs-supervisor", plan, null)
                .statusCode(201)
                .body("proposedBy", equalTo("bpjs-malut"))
                .body("approvedBy", equalTo("bpjs-supervisor"));
        String other = aProposalOf("bpjs-malut", ONE);
        approves("bpjs-malut", other, null).statusCode(409).body("code", equalTo("own-plan"));
        approves("bpjs-supervisor", other, ONE).statusCode(409).body("code", equalTo("own-plan"));
        approves("bpjs-supervisor", other, null).statusCode(201);
    }

    @Test
    void what_was_not_recorded_yet_was_not_known() {
        String employer = anEmployer(1);
        Ledgers.enters(employer, "2026-03", Ledgers.bill("JHT", 700_000)).statusCode(201);
        String plan = url(employer) + "/payment-plans/"
                + proposes(employer, "P/1", "2026-01", "2026-03", "2999-10-01", "2999-11-01")
                        .extract()
                        .path("id");
        Instant proposed = Instant.now();
        approvesAs(plan, OTHER, "*").statusCode(201);
        Instant approved = Instant.now();
        pays(plan, 1, "*", "2026-09-30").statusCode(200);
        Instant paid = Instant.now();
        ends(plan, "*", "BROKEN", today()).statusCode(201);

        assertThat(effect(employer, proposed)).isEqualTo("BREACH");
        assertThat(effect(employer, approved)).isEqualTo("BREACH");
        assertThat(effect(employer, paid)).isEqualTo("COVERED");
        assertThat(effect(employer, Instant.now())).isEqualTo("BREACH");
    }

    /** What the arrears came to today, as it was known at a moment. */
    private static String effect(String employer, Instant knownAt) {
        return as("bpjs-malut")
                .queryParam("asOf", today())
                .queryParam("knownAt", knownAt.toString())
                .get(url(employer) + "/compliance-status")
                .then()
                .statusCode(200)
                .extract()
                .path("reasons.find { it.code == 'CONTRIBUTIONS_UNPAID' }.effect");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura")).toString();
    }

    private static String aProposalOf(String client, String officer) {
        String employer = anEmployer(1);
        return url(employer) + "/payment-plans/"
                + proposesAs(client, officer, employer, "P/1", "2026-01", "2026-03", "2026-10-01")
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void refusals_of_a_proposal() {
        String employer = anEmployer(1);
        String open = proposes(employer, "P/1", "2026-01", "2026-03", "2026-10-01")
                .statusCode(201)
                .extract()
                .path("id");
        proposes(employer, "P/1", "2025-01", "2025-03", "2026-10-01")
                .statusCode(409)
                .body("code", equalTo("plan-exists"));
        proposes(employer, "P/2", "2026-03", "2026-05", "2026-10-01")
                .statusCode(409)
                .body("code", equalTo("plan-overlaps"))
                .body("planId", equalTo(open));
        proposes(employer, "P/2", "2026-06", "2026-05", "2026-08-31", "2026-08-31")
                .statusCode(400)
                .body("issues.pointer", hasItems("/toMonth", "/instalments/0/dueDate", "/instalments/1/dueDate"));
        String[] thirteen = new String[13];
        for (int i = 0; i < 13; i++) {
            thirteen[i] = "2027-01-" + (10 + i);
        }
        proposes(employer, "P/2", "2026-06", "2026-06", thirteen)
                .statusCode(400)
                .body("issues[0].pointer", equalTo("/instalments"))
                .body("issues[0].code", equalTo("too-long"));
    }

    private static ValidatableResponse proposes(
            String employer, String number, String from, String to, String... days) {
        return proposesAs("bpjs-malut", ONE, employer, number, from, to, days);
    }

    private static ValidatableResponse proposesAs(
            String client, String officer, String employer, String number, String from, String to, String... days) {
        List<String> instalments = new ArrayList<>();
        for (String day : days) {
            instalments.add("{\"dueDate\": \"%s\", \"amount\": %s}".formatted(day, money(1000)));
        }
        RequestSpecification request = posting(
                client,
                """
                        {"number": "%s", "agreedDate": "2026-09-01", "fromMonth": "%s", "toMonth": "%s", "instalments": [%s]}
                        """
                        .formatted(number, from, to, String.join(", ", instalments)));
        return actingAs(officer, request).post(url(employer) + "/payment-plans").then();
    }

    private static RequestSpecification actingAs(String officer, RequestSpecification request) {
        return officer == null ? request : request.header("Acting-Officer", officer);
    }

    private static ValidatableResponse approves(String client, String plan, String officer) {
        RequestSpecification request = as(client)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .header("If-Match", "*");
        return actingAs(officer, request).post(plan + "/approval").then();
    }

    private static ValidatableResponse approvesAs(String plan, String officer, String tag) {
        return as("bpjs-malut")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .header("If-Match", tag)
                .header("Acting-Officer", officer)
                .post(plan + "/approval")
                .then();
    }

    private static ValidatableResponse pays(String plan, int no, String tag, String day) {
        return as("bpjs-malut")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body("{\"paidDate\": \"" + day + "\"}")
                .put(plan + "/instalments/" + no)
                .then();
    }

    private static ValidatableResponse ends(String plan, String tag, String how) {
        return ends(plan, tag, how, "2026-10-02");
    }

    private static ValidatableResponse ends(String plan, String tag, String how, String day) {
        return posting(
                        "bpjs-malut",
                        "{\"status\": \"%s\", \"endedDate\": \"%s\", \"reason\": \"Contoh\"}".formatted(how, day))
                .header("If-Match", tag)
                .post(plan + "/end")
                .then();
    }
}
