package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.PWBD;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.noncompliance.Cases.opening;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The number series of cases: without a gap, without a double, whoever comes at once. Each test has years of its own. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class CaseNumbersHttpTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void a_number_follows_the_last_and_a_refused_opening_takes_none() {
        String employer = anEmployer();
        assertThat(opened(employer, "2051-03-01")).isEqualTo("KP-82-2051-000001");
        assertThat(open(employer, "2051-03-01").statusCode()).isEqualTo(409);
        posting("bpjs-malut", opening(anEmployer(), "ADMINISTRATIVE", finding("PDS_UPAH", "CONFIRMED", "")))
                .header("Sandbox-Date", "2051-03-01")
                .post("/v1/cases")
                .then()
                .statusCode(422);
        assertThat(opened(anEmployer(), "2051-12-31")).isEqualTo("KP-82-2051-000002");
        assertThat(opened(anEmployer(), "2052-01-01")).isEqualTo("KP-82-2052-000001");
        assertThat(opened(anEmployer(), "2051-12-31")).isEqualTo("KP-82-2051-000003");
    }

    @Test
    void sixty_four_at_once_get_sixty_four_numbers_in_a_row() throws Exception {
        List<String> employers =
                IntStream.range(0, 64).mapToObj(i -> anEmployer()).toList();

        List<Response> answers = atOnce(employers.stream()
                .map(employer -> (Callable<Response>) () -> open(employer, "2061-06-01"))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("caseNumber"))
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64)
                        .mapToObj("KP-82-2061-%06d"::formatted)
                        .toList());
    }

    @Test
    void of_many_who_open_the_same_case_at_once_one_does_and_no_number_is_lost() throws Exception {
        String employer = anEmployer();

        List<Response> answers = atOnce(IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Response>) () -> open(employer, "2071-06-01"))
                .toList());

        assertThat(answers.stream().map(Response::statusCode).sorted().toList())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code")))
                .containsOnly("case-already-open");
        assertThat(database.count("noncompliance_case where employer_id = '" + employer + "'"))
                .isEqualTo(1);
        assertThat(opened(anEmployer(), "2071-06-01")).isEqualTo("KP-82-2071-000002");
    }

    @Test
    void the_same_request_many_times_at_once_is_done_once() throws Exception {
        String body = opening(anEmployer(), "ADMINISTRATIVE", PWBD);
        String key = "twins-" + body.hashCode() + "-" + System.nanoTime();

        List<Response> answers = atOnce(IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Response>) () -> patiently(() -> as("bpjs-malut")
                        .header("Idempotency-Key", key)
                        .header("Sandbox-Date", "2081-06-01")
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/cases")))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code")))
                .allMatch("request-in-flight"::equals);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("caseNumber")))
                .containsOnly("KP-82-2081-000001");
    }

    private static String opened(String employer, String day) {
        return open(employer, day).then().statusCode(201).extract().path("caseNumber");
    }

    private static Response open(String employer, String day) {
        return patiently(() -> posting("bpjs-malut", opening(employer, "ADMINISTRATIVE", PWBD))
                .header("Sandbox-Date", day)
                .post("/v1/cases"));
    }

    /** On a busy machine a request may get no connection in time; then it comes again when it was told to. */
    private static Response patiently(Supplier<Response> request) {
        Response answer = request.get();
        for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = request.get();
        }
        return answer;
    }

    /** Runs the requests each in a thread of its own. */
    private static List<Response> atOnce(List<Callable<Response>> requests)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
