package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.calendar.Holiday;
import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closed days that are entered while steps set terms: every term is counted by the calendar as it ends up. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CalendarRaceHttpTest {

    private static final int ROUNDS = Boolean.getBoolean("patuh.proof") ? 20 : 3;
    private static final int CASES = 6;

    /** A Monday in a year whose decree nobody knows: the ten days are 16 to 19, 22 to 26 and 29 December. */
    private static final LocalDate SERVED = LocalDate.of(2031, 12, 15);

    private static final LocalDate LAST = LocalDate.of(2031, 12, 29);

    /** A Wednesday and a Friday among them. */
    private static final LocalDate ONE = LocalDate.of(2031, 12, 24);

    private static final LocalDate OTHER = LocalDate.of(2031, 12, 26);

    private final List<String> closed = new ArrayList<>();

    @AfterEach
    void opens() {
        closed.forEach(each -> as("bpjs-supervisor")
                .header("If-Match", "*")
                .delete("/v1/holidays/" + each)
                .then()
                .statusCode(204));
        closed.clear();
    }

    @Test
    void a_step_counts_a_day_that_was_closed_a_moment_before() {
        ACase first = examined();
        ACase second = examined();
        reprimands(first).then().statusCode(201).body("currentDeadline.dueDate", equalTo(LAST.toString()));
        closes(ONE).then().statusCode(201);
        reprimands(second)
                .then()
                .statusCode(201)
                .body("currentDeadline.dueDate", equalTo(LAST.plusDays(1).toString()));
        first.is().body("currentDeadline.dueDate", equalTo(LAST.plusDays(1).toString()));
    }

    @Test
    void two_days_closed_at_once_both_count_for_the_terms_that_run_and_for_those_that_are_set_meanwhile()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<ACase> cases = new ArrayList<>();
            List<Callable<Response>> acts = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                ACase each = examined();
                cases.add(each);
                if (i % 2 == 0) {
                    acts.add(() -> reprimands(each));
                } else {
                    reprimands(each).then().statusCode(201);
                    String promise = promises(each);
                    acts.add(() -> takes(each, promise));
                }
            }
            ACase running = examined();
            reprimands(running).then().statusCode(201);
            acts.add(1, () -> closes(ONE));
            acts.add(4, () -> closes(OTHER));
            for (Response answer : together(acts)) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            }
            // 24 and 26 December are closed: 30 and 31 December come instead
            running.is().body("currentDeadline.dueDate", equalTo("2031-12-31"));
            for (int i = 0; i < CASES; i += 2) {
                cases.get(i).is().body("currentDeadline.dueDate", equalTo("2031-12-31"));
            }
            for (int i = 1; i < CASES; i += 2) {
                as("bpjs-malut")
                        .get(cases.get(i).url() + "/deadlines")
                        .then()
                        .body("items.find { it.step == 'SP1' }.open", equalTo(false))
                        .body("items.find { it.open }.step", equalTo("COMMITMENT"));
            }
            opens();
            running.is().body("currentDeadline.dueDate", equalTo(LAST.toString()));
        }
    }

    /** A batch that runs for minutes holds the calendar: who changes it does not stand in line before all who count after. */
    @Test
    void who_finds_no_moment_to_change_the_calendar_is_told_to_try_again() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            Holiday.hold();
            posting("bpjs-supervisor", closure(ONE))
                    .post("/v1/holidays")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"));
            reprimands(examined()).then().statusCode(201);
        });
        closes(ONE).then().statusCode(201);
    }

    private static List<Response> together(List<Callable<Response>> acts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : pool.invokeAll(acts)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private Response closes(LocalDate day) {
        Response answer = posting("bpjs-supervisor", closure(day)).post("/v1/holidays");
        synchronized (closed) {
            closed.add(answer.path("id"));
        }
        return answer;
    }

    private static String closure(LocalDate day) {
        return """
                {"date": "%s", "kind": "REGIONAL_CLOSURE", "regionCode": "8271", "nameId": "Hari Contoh",
                 "nameEn": "Example day", "decree": "SK Wali Kota 99/2031"}"""
                .formatted(day);
    }

    /** A case whose examination is reported. */
    private static ACase examined() {
        ACase open = aCase(anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", ""));
        takes(open, "{\"step\": \"VERIFY\"}").then().statusCode(201);
        takes(open, "{\"step\": \"EXAM\"}").then().statusCode(201);
        takes(
                        open,
                        "{\"step\": \"EXAM_REPORT\", \"findingIds\": [\"" + open.has("findings[0].id")
                                + "\"], \"note\": \"LHP 99/2031\"}")
                .then()
                .statusCode(201);
        return open;
    }

    private static Response reprimands(ACase open) {
        return takes(
                open,
                "{\"step\": \"SP1\", \"findingIds\": [\"" + open.has("findings[0].id") + "\"], \"servedDate\": \""
                        + SERVED + "\"}");
    }

    /** A promise is recorded; the step that lets the case wait for it. */
    private static String promises(ACase open) {
        String id = posting(
                        "bpjs-malut",
                        "{\"promise\": \"Mendaftarkan seluruh pekerja\", \"promisedDate\": \"" + SERVED
                                + "\", \"dueDate\": \"" + LAST + "\"}")
                .header("If-Match", "*")
                .header("Sandbox-Date", SERVED.toString())
                .post(open.url() + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "{\"step\": \"COMMITMENT\", \"commitmentId\": \"" + id + "\"}";
    }

    private static Response takes(ACase open, String step) {
        return posting("bpjs-malut", step)
                .header("If-Match", "*")
                .header("Sandbox-Date", SERVED.toString())
                .post(open.url() + "/steps");
    }
}
