package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.bill;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.contribution.Ledgers.line;
import static id.patuh.contribution.Ledgers.month;
import static id.patuh.contribution.Ledgers.pays;
import static id.patuh.contribution.Ledgers.replaces;
import static id.patuh.contribution.Ledgers.url;
import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ledger over HTTP: what is owed is computed, corrected with its history, and seen by whom it may. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LedgerHttpTest {

    @Inject
    Database database;

    @Test
    void a_month_is_computed_by_the_rates_of_the_month() {
        String employer = anEmployer(3);
        enters(
                        employer,
                        "2026-06",
                        line("JKK", 10, 40_000_050),
                        line("JKM", 10, 40_000_050),
                        line("JHT", 10, 40_000_050),
                        line("JP", 10, 39_000_000),
                        line("JKP", 10, 40_000_000))
                .statusCode(201)
                .header("Location", "/v1/employers/" + employer + "/contributions/2026-06")
                .body("lines.programme", contains("JKK", "JKM", "JHT", "JP", "JKP"))
                .body("lines.dueEmployer.amount", contains("356000", "120000", "1480002", "780000", "0"))
                .body("lines.dueWorker.amount", contains("0", "0", "800001", "390000", "0"))
                .body("lines.due.amount", contains("356000", "120000", "2280003", "1170000", "0"))
                .body("lines.dueDate", everyItem(equalTo("2026-07-15")))
                .body("due.amount", equalTo("3926003"))
                .body("paid.amount", equalTo("0"))
                .body("version", equalTo(0));
        month(employer, "2026-06").body("due.amount", equalTo("3926003"));
    }

    @Test
    void the_due_date_moves_past_weekends_holidays_and_joint_leave() {
        String employer = anEmployer(1);
        // 15 February 2026 is a Sunday; the 16th is joint leave, the 17th the lunar new year.
        enters(employer, "2026-01", line("JHT", 1, 4_000_000)).body("lines[0].dueDate", equalTo("2026-02-18"));
        // 15 August 2026 is a Saturday, the 17th Independence Day.
        enters(employer, "2026-07", line("JHT", 1, 4_000_000)).body("lines[0].dueDate", equalTo("2026-08-18"));
    }

    @Test
    void a_bill_goes_before_what_is_computed() {
        String employer = anEmployer(1);
        enters(
                        employer,
                        "2026-06",
                        """
                        {"programme": "JHT", "segment": "PU", "workers": 2, "wageBase": {"amount": "8000000", "currency": "IDR"},
                         "dueReported": {"amount": "455999", "currency": "IDR"}}
                        """)
                .statusCode(201)
                .body("lines[0].dueComputed.amount", equalTo("456000"))
                .body("lines[0].dueDifference.amount", equalTo("-1"))
                .body("lines[0].due.amount", equalTo("455999"));
        enters(employer, "2026-07", line("JHT", 2, 8_000_000))
                .statusCode(201)
                .body("lines[0].dueDifference", nullValue());
    }

    @Test
    void every_fault_of_a_month_is_told_at_once() {
        String employer = Api.anEmployer("bpjs-malut", "8271");
        enters(
                        employer,
                        "2026-06",
                        line("JKK", 10, 40_000_000),
                        line("JP", 2, 22_172_601),
                        line("JHT", 2, 8_000_000),
                        line("JHT", 2, 8_000_000),
                        "{\"programme\": \"JKM\", \"segment\": \"PU\", \"workers\": 1}",
                        "{\"programme\": \"JP\", \"segment\": \"BPU\", \"workers\": 1}")
                .statusCode(400)
                .body("issues.find { it.pointer == '/lines/0/dueReported' }.code", equalTo("risk-group-unknown"))
                .body("issues.find { it.pointer == '/lines/1/wageBase' }.code", equalTo("above-ceiling"))
                .body("issues.find { it.pointer == '/lines/1/wageBase' }.detail", containsString("11086300"))
                .body("issues.find { it.pointer == '/lines/3' }.code", equalTo("repeated-item"))
                .body("issues.find { it.pointer == '/lines/4/wageBase' }.code", equalTo("required"))
                .body("issues.find { it.pointer == '/lines/5/programme' }.code", equalTo("no-rule-of-law"))
                .body("issues.size()", equalTo(5));
        enters(employer, "2026-06", line("JP", 2, 22_172_600)).statusCode(201);
        for (String month : new String[] {"2015-06", "2050-01"}) {
            enters(employer, month, line("JHT", 1, 1))
                    .statusCode(400)
                    .body("issues[0].parameter", equalTo("month"))
                    .body("issues[0].code", equalTo("month-not-kept"));
        }
        enters(employer, "2026-13", line("JHT", 1, 1)).statusCode(404);
    }

    @Test
    void jkk_without_a_risk_group_is_what_the_bill_says() {
        String employer = Api.anEmployer("bpjs-malut", "8271");
        enters(employer, "2026-06", bill("JKK", 96_000))
                .statusCode(201)
                .body("lines[0].dueComputed", nullValue())
                .body("lines[0].due.amount", equalTo("96000"));
    }

    @Test
    void a_correction_keeps_what_was_believed_and_moves_the_version() {
        String employer = anEmployer(1);
        String tag = enters(employer, "2026-06", line("JHT", 1, 4_000_000), line("JKM", 1, 4_000_000))
                .statusCode(201)
                .extract()
                .header("ETag");
        enters(employer, "2026-06", line("JHT", 1, 4_000_000)).statusCode(412);
        Map<String, Long> before = database.rows();
        replaces(employer, "2026-06", tag, line("JHT", 1, 4_000_000), line("JKM", 1, 4_000_000))
                .statusCode(200)
                .body("version", equalTo(0));
        assertThat(database.rows()).isEqualTo(before);

        replaces(employer, "2026-06", tag, line("JHT", 1, 5_000_000), line("JKM", 1, 4_000_000))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("lines.due.amount", contains("12000", "285000"));
        replaces(employer, "2026-06", tag, line("JHT", 1, 6_000_000)).statusCode(412);
        assertThat(database.count("contribution_superseded where employer_id = '" + employer + "' and due = 228000"))
                .isEqualTo(1);
        assertThat(database.count("contribution_superseded where employer_id = '" + employer + "'"))
                .isEqualTo(1);
        assertThat(database.count("change where subject_kind = 'CONTRIBUTION' and type = 'contribution.recorded'"
                        + " and subject_id = '" + employer
                        + "' and fields = '{2026-06}' and subject_version in (0, 1)"))
                .isEqualTo(2);
    }

    @Test
    void a_line_told_no_longer_goes_unless_something_was_paid_on_it() {
        String employer = anEmployer(1);
        String tag = enters(employer, "2026-06", line("JHT", 1, 4_000_000), line("JKM", 1, 4_000_000))
                .extract()
                .header("ETag");
        String next = replaces(employer, "2026-06", tag, line("JHT", 1, 4_000_000))
                .statusCode(200)
                .body("lines.programme", contains("JHT"))
                .body("version", equalTo(1))
                .extract()
                .header("ETag");
        pays(employer, "2026-07-01", 1000, "").statusCode(201);
        replaces(employer, "2026-06", next, line("JKM", 1, 4_000_000)).statusCode(412);
        replaces(employer, "2026-06", "*", line("JKM", 1, 4_000_000))
                .statusCode(409)
                .body("code", equalTo("contribution-paid"))
                .body("detail", containsString("2026-06-JHT-PU"));
    }

    @Test
    void the_list_goes_by_month_and_is_narrowed() {
        String employer = anEmployer(1);
        for (String month : new String[] {"2026-03", "2026-01", "2026-02"}) {
            enters(employer, month, line("JHT", 1, 1_000_000), line("JKM", 1, 1_000_000));
        }
        pays(employer, "2026-02-01", 60_000, "").statusCode(201);
        found(employer, Map.of())
                .body("items.line[0]", equalTo("2026-01-JHT-PU"))
                .body("items.line[5]", equalTo("2026-03-JKM-PU"));
        found(employer, Map.of("monthGte", "2026-02", "monthLt", "2026-03", "sort", "-line"))
                .body("items.line", contains("2026-02-JKM-PU", "2026-02-JHT-PU"));
        found(employer, Map.of("programme", "JKM")).body("items.programme", everyItem(equalTo("JKM")));
        found(employer, Map.of("unpaid", "false")).body("items.line", contains("2026-01-JHT-PU", "2026-01-JKM-PU"));
        found(employer, Map.of("unpaid", "true")).body("items.size()", equalTo(4));
        as("bpjs-malut")
                .queryParam("monthGte", "2026")
                .get(url(employer) + "/contributions")
                .then()
                .statusCode(400)
                .body("issues[0].parameter", equalTo("monthGte"));
    }

    private static io.restassured.response.ValidatableResponse found(String employer, Map<String, String> filters) {
        return as("bpjs-malut")
                .queryParams(filters)
                .get(url(employer) + "/contributions")
                .then()
                .statusCode(200);
    }

    @Test
    void bpjs_the_inspectorate_and_the_employer_itself_see_the_ledger_and_nobody_else() {
        for (String client : new String[] {"bpjs-pusat", "bpjs-malut", "bpjs-supervisor", "employer-self"}) {
            as(client)
                    .header("Purpose-Of-Use", client.equals("employer-self") ? "SELF" : "SUPERVISION")
                    .get(url(SELF) + "/contributions")
                    .then()
                    .statusCode(200)
                    .body("items.size()", greaterThan(3));
        }
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get(url(SELF) + "/contributions")
                .then()
                .statusCode(200);
        as("bpjs-jateng").get(url(SELF) + "/contributions").then().statusCode(404);
        as("employer-self")
                .header("Purpose-Of-Use", "SELF")
                .get(url(Api.PWBD) + "/contributions")
                .then()
                .statusCode(404);
        for (String client : new String[] {"polda-malut", "kejari-ternate", "pemkab-halsel", "exchange-demo"}) {
            as(client).get(url(SELF) + "/contributions").then().statusCode(403);
        }
        as("bpjs-jateng")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"source\": \"BPJS\", \"lines\": [" + bill("JHT", 1) + "]}")
                .put(url(SELF) + "/contributions/2026-03")
                .then()
                .statusCode(404);
    }
}
