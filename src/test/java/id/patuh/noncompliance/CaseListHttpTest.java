package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.CASE_OF_JATENG;
import static id.patuh.noncompliance.Cases.EXAMINER;
import static id.patuh.noncompliance.Cases.EXAMINER_OF_JATENG;
import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.aBranchOf;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.aCaseOf;
import static id.patuh.noncompliance.Cases.aClosedCaseOf;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static id.patuh.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding cases, and who sees which. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseListHttpTest {

    @Inject
    Database database;

    @Test
    void cases_are_found_by_what_they_are() {
        String employer = anEmployer();
        ACase closed = aClosedCaseOf(employer);
        ACase open = aCase(
                employer, "ADMINISTRATIVE", finding("PDS_TK", "SUSPECTED", ""), finding("PDS_UPAH", "SUSPECTED", ""));
        ACase arrears = aCase(employer, "ARREARS", finding("ARREARS", "SUSPECTED", ""));
        arrears.amended("{\"assignee\": \"" + EXAMINER + "\"}").statusCode(200);
        String number = closed.has("caseNumber");

        of(employer)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(closed.id(), open.id(), arrears.id()))
                .body("items[1].findings.category", contains("PDS_TK", "PDS_UPAH"))
                .body("items[0].nextSteps", contains("REOPEN", "CORRECTION"));
        finds(of(employer).queryParam("track", "ARREARS"), arrears);
        finds(of(employer).queryParam("state", "DETECTED"), open, arrears);
        finds(of(employer).queryParam("state", "CLOSED_NOT_OBLIGED", "VERIFYING"), closed);
        finds(of(employer).queryParam("category", "PWBD"), closed);
        finds(of(employer).queryParam("category", "PDS_UPAH", "ARREARS"), open, arrears);
        finds(of(employer).queryParam("category", "PDS_PROGRAM"));
        finds(of(employer).queryParam("assignee", EXAMINER), arrears);
        finds(of(employer).queryParam("regionCode", "82"), closed, open, arrears);
        finds(of(employer).queryParam("regionCode", "8271", "8203"), closed, open, arrears);
        finds(of(employer).queryParam("regionCode", "8203"));
        finds(of(employer).queryParam("track", "ADMINISTRATIVE").queryParam("state", "DETECTED"), open);
        finds(as("bpjs-malut").queryParam("caseNumber", number), closed);
        finds(of(employer).queryParam("updatedAtGte", open.<String>has("updatedAt")), open, arrears);
        finds(of(employer).queryParam("employerId", anEmployer()), closed, open, arrears);
    }

    @Test
    void cases_come_in_the_order_asked_for_and_page_by_page() {
        String employer = anEmployer();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(aClosedCaseOf(employer).id());
        }
        List<String> newestFirst = new ArrayList<>(made);
        Collections.reverse(newestFirst);
        of(employer).queryParam("sort", "caseNumber").get("/v1/cases").then().body("items.id", equalTo(made));
        of(employer).queryParam("sort", "-openedDate").get("/v1/cases").then().body("items.id", equalTo(newestFirst));
        of(employer)
                .queryParam("sort", "openedDate,-caseNumber")
                .get("/v1/cases")
                .then()
                .body("items.id", equalTo(newestFirst));

        for (String sort : new String[] {"-updatedAt", "-openedDate", "openedDate,-caseNumber"}) {
            assertThat(pages("/v1/cases?employerId=" + employer + "&sort=" + sort, "items.id"))
                    .isEqualTo(newestFirst);
        }
    }

    @Test
    void findings_and_history_are_read_page_by_page() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "SUSPECTED", ""),
                finding("PDS_UPAH", "SUSPECTED", ""));
        open.adds(finding("PDS_PROGRAM", "SUSPECTED", "")).statusCode(201);
        open.takes("{\"step\": \"VERIFY\"}").statusCode(201);

        assertThat(pages(open.url() + "/findings", "items.category"))
                .containsExactly("PDS_TK", "PDS_UPAH", "PDS_PROGRAM");
        assertThat(pages(open.url() + "/history", "items.step")).containsExactly("DETECT", "FINDING_ADDED", "VERIFY");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            colour,      red,        unknown-parameter
            overdue,     maybe,      not-a-value
            asOf,        2026-01-01, unknown-parameter
            state,       CLOSED,     not-a-value
            track,       '',         not-a-value
            category,    PMI,        not-a-value
            employerId,  8271,       not-a-value
            assignee,    Budi,       not-a-value
            regionCode,  82.71,      not-a-value
            caseNumber,  kp 82,      not-a-value
            updatedAtGte, 2026-01-01, not-a-value
            limit,       0,          not-a-value
            limit,       501,        not-a-value
            sort,        state,      sort-not-valid
            """)
    void a_filter_that_cannot_be_is_named(String parameter, String value, String code) {
        as("bpjs-malut")
                .queryParam(parameter, value)
                .get("/v1/cases")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("issues.parameter", contains(parameter))
                .body("issues.code", contains(code));
    }

    @Test
    void another_province_does_not_see_that_the_case_is_there() {
        ACase open = aCase();
        String finding = open.findingUrl();
        Map<String, Long> before = database.rows();
        for (String path : new String[] {
            open.url(), finding, open.url() + "/findings", open.url() + "/steps", open.url() + "/history"
        }) {
            as("bpjs-jateng").get(path).then().statusCode(404).body("code", equalTo("not-found"));
        }
        patching("bpjs-jateng", "*", "{\"note\": \"Contoh\"}")
                .patch(open.url())
                .then()
                .statusCode(404);
        patching("bpjs-jateng", "*", "{\"workersKnown\": 7}")
                .patch(finding)
                .then()
                .statusCode(404);
        posting("bpjs-jateng", "{\"step\": \"VERIFY\"}")
                .header("If-Match", "*")
                .post(open.url() + "/steps")
                .then()
                .statusCode(404);
        posting("bpjs-jateng", finding("PDS_TK", "SUSPECTED", ""))
                .header("If-Match", "*")
                .post(open.url() + "/findings")
                .then()
                .statusCode(404);
        assertThat(database.rows()).isEqualTo(before);
        as("bpjs-jateng")
                .queryParam("employerId", open.<String>has("employerId"))
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("bpjs-jateng")
                .queryParam("limit", 500)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(CASE_OF_JATENG))
                .body("items.regionCode", everyItem(matchesPattern("33..")));
        as("bpjs-malut").get("/v1/cases/" + CASE_OF_JATENG).then().statusCode(404);
        as("bpjs-pusat").get(open.url()).then().statusCode(200);
        as("bpjs-pusat").get("/v1/cases/" + CASE_OF_JATENG).then().statusCode(200);
    }

    @Test
    void the_labour_inspectorate_reads_with_a_purpose_and_writes_nothing() {
        ACase open = aCase();
        String finding = open.findingUrl();
        String reference = "SPT-" + UUID.randomUUID();
        as("wasnaker-malut")
                .get(open.url())
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-required"))
                .body("issues.header", contains("Purpose-Of-Use"));
        inspecting("SUPERVISION; ref=\"" + reference + "\"")
                .get(open.url())
                .then()
                .statusCode(200)
                .body("id", equalTo(open.id()));
        inspecting("SUPERVISION")
                .queryParam("employerId", open.<String>has("employerId"))
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(open.id()));
        assertThat(database.count("audit_entry where kind = 'READ' and client_id = 'wasnaker-malut' and operation = "
                        + "'getCase' and subject_kind = 'CASE' and purpose = 'SUPERVISION' and row_count = 1 "
                        + "and purpose_reference = '" + reference + "' and subject_id = '" + open.id() + "'"))
                .isEqualTo(1);
        Map<String, Long> before = database.rows();
        String employer = open.has("employerId");
        refused(posting("wasnaker-malut", opening(employer, "ARREARS", finding("ARREARS", "SUSPECTED", "")))
                .header("Purpose-Of-Use", "SUPERVISION")
                .post("/v1/cases"));
        refused(patching("wasnaker-malut", "*", "{\"note\": \"Contoh\"}")
                .header("Purpose-Of-Use", "SUPERVISION")
                .patch(open.url()));
        refused(patching("wasnaker-malut", "*", "{\"workersKnown\": 7}")
                .header("Purpose-Of-Use", "SUPERVISION")
                .patch(finding));
        refused(posting("wasnaker-malut", "{\"step\": \"VERIFY\"}")
                .header("Purpose-Of-Use", "SUPERVISION")
                .header("If-Match", "*")
                .post(open.url() + "/steps"));
        assertThat(database.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kejati-malut", "kpknl-ternate", "inspektorat-halsel"})
    void who_may_read_cases_but_was_given_none_sees_an_empty_list(String client) {
        ACase open = aCase();
        as(client)
                .header("Purpose-Of-Use", "REFERRAL")
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(client).header("Purpose-Of-Use", "REFERRAL").get(open.url()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polda-malut",
                "dpmptsp-ternate",
                "pemkab-halsel",
                "serikat-malut",
                "employer-self",
                "system-auditor",
                "exchange-demo"
            })
    void who_has_nothing_to_do_with_cases_lacks_the_scope(String client) {
        as(client)
                .header("Purpose-Of-Use", "SELF")
                .get("/v1/cases")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
    }

    @Test
    void a_token_with_fewer_scopes_does_less() {
        RequestSpecification reader =
                anonymous().header("Authorization", "Bearer " + token("bpjs-malut", "cases:read"));
        reader.get("/v1/cases").then().statusCode(200);
        anonymous()
                .header("Authorization", "Bearer " + token("bpjs-malut", "cases:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(opening(anEmployer(), "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        anonymous().get("/v1/cases").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_case_stays_with_the_region_of_its_opening_when_the_employer_moves() {
        String employer = anEmployer();
        ACase open = aCaseOf(employer);
        patching("bpjs-pusat", "*", "{\"regionCode\": \"3374\"}")
                .patch("/v1/employers/" + employer)
                .then()
                .statusCode(200);

        open.is().body("regionCode", equalTo("8271"));
        as("bpjs-jateng").get(open.url()).then().statusCode(404);
        open.takes("{\"step\": \"VERIFY\"}").statusCode(201);
    }

    @Test
    void a_case_of_a_branch_is_led_where_the_branch_is() {
        String branch = aBranchOf(anEmployer(), "3374");
        String opened = posting("bpjs-jateng", opening(branch, "ADMINISTRATIVE", PWBD))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .body("regionCode", equalTo("3374"))
                .body("caseNumber", matchesPattern("KP-33-[0-9]{4}-[0-9]{6}"))
                .extract()
                .path("id");
        as("bpjs-malut").get("/v1/cases/" + opened).then().statusCode(404);
        patching("bpjs-jateng", "*", "{\"assignee\": \"" + EXAMINER_OF_JATENG + "\"}")
                .patch("/v1/cases/" + opened)
                .then()
                .statusCode(200);
        as("bpjs-jateng")
                .queryParam("assignee", EXAMINER_OF_JATENG)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(opened))
                .body("items.id", not(hasItem(CASE_OF_JATENG)));
    }

    /** What a list has at a path, read two by two. */
    private static List<String> pages(String list, String path) {
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as("bpjs-malut").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(list);
            read.addAll(page.then()
                    .statusCode(200)
                    .body("page.limit", equalTo(2))
                    .extract()
                    .<List<String>>path(path));
            cursor = page.path("page.next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null && read.size() < 100);
        return read;
    }

    private static RequestSpecification of(String employer) {
        return as("bpjs-malut").queryParam("employerId", employer);
    }

    private static RequestSpecification inspecting(String purpose) {
        return as("wasnaker-malut").header("Purpose-Of-Use", purpose);
    }

    private static void finds(RequestSpecification request, ACase... cases) {
        List<String> ids = Arrays.stream(cases).map(ACase::id).toList();
        request.get("/v1/cases").then().statusCode(200).body("items.id", containsInAnyOrder(ids.toArray()));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("scope-missing"));
    }
}
