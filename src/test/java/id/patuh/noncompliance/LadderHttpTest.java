package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The ladder of PP 86/2013 up to the second reprimand, on the law's days: the clock is moved by {@code Sandbox-Date}. The dates
 * are after the opening, which is today.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LadderHttpTest {

    /** A Monday; no decree closes offices in the two weeks after it. */
    private static final LocalDate SERVED = LocalDate.of(2027, 11, 1);

    private static final LocalDate LAST = LocalDate.of(2027, 11, 15);

    @Inject
    Database database;

    @Test
    void a_second_reprimand_comes_after_the_days_of_the_first_and_not_before() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201).body("state", equalTo("EXAMINING"));
        on(open, SERVED, step("EXAM_REPORT", found, null, "LHP 99/2027")).statusCode(201);

        on(open, SERVED, step("SP1", found, SERVED, null))
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED"))
                .body("currentDeadline.dueDate", equalTo(LAST.toString()))
                .body("currentDeadline.value", equalTo(10))
                .body("currentDeadline.unit", equalTo("WORKING_DAYS"))
                .body("currentDeadline.startDate", equalTo(SERVED.toString()))
                .body("currentDeadline.law", equalTo(true));

        Map<String, Long> before = database.rows();
        on(open, LAST, step("SP2", found, LAST, null))
                .statusCode(422)
                .body("code", equalTo("step-too-early"))
                .body("opensOn", equalTo(LAST.plusDays(1).toString()))
                .body("guard", equalTo("SP1_RAN_OUT"))
                .body("legalBasis", equalTo("PP 86/2013 art. 6(1)"))
                .body("allowed", hasItem("REPORT_WASNAKER"))
                .body("allowed", not(hasItem("SP2")));
        on(open, LAST.plusDays(1), step("SP2", found, LAST, null))
                .statusCode(422)
                .body("code", equalTo("step-needs-proof"))
                .body("issues.code", contains("before-the-term-ran-out"));
        assertThat(database.rows()).isEqualTo(before);

        on(open, LAST.plusDays(1), step("SP2", found, LAST.plusDays(1), null))
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED_AGAIN"));
        as("bpjs-malut")
                .get(open.url() + "/deadlines")
                .then()
                .body("items.step", contains("DETECT", "SP1", "SP2"))
                .body("items.open", contains(false, false, true));
    }

    @Test
    void a_reprimand_cites_confirmed_findings_that_stood_in_the_rung_before() {
        ACase open = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding("PDS_TK", "CONFIRMED", ""),
                finding("PDS_PROGRAM", "SUSPECTED", ""));
        String confirmed = open.has("findings[0].id");
        String suspected = open.has("findings[1].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM_REPORT\"}")
                .statusCode(422)
                .body("issues.pointer", contains("/findingIds", "/note"));
        on(open, SERVED, step("EXAM_REPORT", suspected, null, "LHP 99/2027"))
                .statusCode(422)
                .body("issues.code", contains("finding-not-confirmed"));
        on(open, SERVED, step("EXAM_REPORT", confirmed, null, "LHP 99/2027")).statusCode(201);
        patching("bpjs-malut", "*", "{\"status\": \"CONFIRMED\"}")
                .patch(open.url() + "/findings/" + suspected)
                .then()
                .statusCode(200);
        on(open, SERVED, step("SP1", suspected, SERVED, null))
                .statusCode(422)
                .body("issues.code", contains("not-in-the-rung-before"));
        on(open, SERVED, step("SP1", confirmed, SERVED.plusDays(1), null))
                .statusCode(422)
                .body("issues.code", contains("in-the-future"));
        on(open, SERVED, step("SP1", "01992000-0000-7000-8000-00000000ffff", null, null))
                .statusCode(422)
                .body("issues.code", hasItem("unknown-finding"))
                .body("issues.pointer", hasItem("/servedDate"));
        on(open, SERVED, step("SP1", confirmed, SERVED, null)).statusCode(201);
    }

    @Test
    void what_does_not_move_the_case_leaves_its_term_running() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        on(open, SERVED, step("EXAM_REPORT", found, null, "LHP 99/2027")).statusCode(201);
        on(open, SERVED, step("SP1", found, SERVED, null)).statusCode(201);
        on(open, SERVED, step("REPORT_WASNAKER", found, SERVED, null))
                .statusCode(201)
                .body("state", equalTo("REPRIMANDED"))
                .body("currentDeadline.step", equalTo("SP1"));
        on(open, SERVED, "{\"step\": \"NOTA_1\", \"servedDate\": \"" + SERVED + "\"}")
                .statusCode(201);
        on(open, SERVED, "{\"step\": \"NOTA_2\", \"servedDate\": \"" + SERVED + "\"}")
                .statusCode(422)
                .body("code", equalTo("step-too-early"));
    }

    @Test
    void a_day_entered_into_the_calendar_counts_open_terms_anew_and_leaves_ended_ones() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        on(open, SERVED, "{\"step\": \"EXAM\"}").statusCode(201);
        on(open, SERVED, step("EXAM_REPORT", found, null, "LHP 99/2027")).statusCode(201);
        on(open, SERVED, step("SP1", found, SERVED, null)).statusCode(201);
        String holiday = posting(
                        "bpjs-supervisor",
                        """
                        {"date": "2027-11-03", "kind": "REGIONAL_CLOSURE", "regionCode": "82", "nameId": "Contoh",
                         "nameEn": "Example", "decree": "SK 99/2027"}
                        """)
                .post("/v1/holidays")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("bpjs-malut")
                .get(open.url())
                .then()
                .body("currentDeadline.dueDate", equalTo(LAST.plusDays(1).toString()));
        on(open, LAST.plusDays(2), step("SP2", found, LAST.plusDays(2), null)).statusCode(201);
        as("bpjs-supervisor").header("If-Match", "*").delete(holiday).then().statusCode(204);
        as("bpjs-malut")
                .get(open.url() + "/deadlines")
                .then()
                .body("items[1].dueDate", equalTo(LAST.plusDays(1).toString()))
                .body("items[2].provisional", equalTo(false));
    }

    @Test
    void collection_letters_are_three_each_after_the_days_of_the_one_before() {
        ACase open = aCase(anEmployer(), "ARREARS", finding("ARREARS", "CONFIRMED", ""));
        String found = open.has("findings[0].id");
        on(open, SERVED, "{\"step\": \"VERIFY\"}").statusCode(201);
        LocalDate day = SERVED;
        for (int letter = 0; letter < 3; letter++) {
            on(open, day, step("COLLECT_LETTER", found, day, null))
                    .statusCode(201)
                    .body("currentDeadline.dueDate", equalTo(day.plusDays(7).toString()));
            on(open, day.plusDays(7), step("COLLECT_LETTER", found, day.plusDays(7), null))
                    .statusCode(422);
            day = day.plusDays(8);
        }
        on(open, day, step("COLLECT_LETTER", found, day, null))
                .statusCode(422)
                .body("code", equalTo("step-not-yet"))
                .body("guard", equalTo("AT_MOST_THREE_COLLECTION_LETTERS"))
                .body("opensOn", nullValue());
    }

    private static ValidatableResponse on(ACase open, LocalDate day, String step) {
        return open.stepping(step)
                .header("If-Match", "*")
                .header("Sandbox-Date", day.toString())
                .post(open.url() + "/steps")
                .then();
    }

    private static String step(String step, String finding, LocalDate served, String note) {
        return "{\"step\": \"" + step + "\", \"findingIds\": [\"" + finding + "\"]"
                + (served == null ? "" : ", \"servedDate\": \"" + served + "\"")
                + (note == null ? "" : ", \"note\": \"" + note + "\"")
                + "}";
    }
}
