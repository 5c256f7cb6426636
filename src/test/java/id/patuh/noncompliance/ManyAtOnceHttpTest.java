package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Must show: two officers at one moment, and several sweeps at once. With {@code -Pproof} the rounds are many more. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ManyAtOnceHttpTest {

    private static final boolean PROOF = Boolean.getBoolean("patuh.proof");

    @Inject
    Database database;

    @Test
    void two_officers_take_the_same_step_at_the_same_moment_and_one_does() throws Exception {
        for (int round = 0; round < (PROOF ? 100 : 10); round++) {
            ACase open = aCase();
            String tag = open.tag();
            List<RequestSpecification> both = List.of(
                    posting("bpjs-malut", "{\"step\": \"VERIFY\"}").header("If-Match", tag),
                    posting("bpjs-malut-2", "{\"step\": \"VERIFY\"}").header("If-Match", tag));
            List<Integer> answers = atOnce(both.stream()
                    .map(each -> (Callable<Integer>)
                            () -> each.post(open.url() + "/steps").statusCode())
                    .toList());
            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).filteredOn(status -> status != 201).isSubsetOf(412, 409);
            assertThat(database.count("case_event where step = 'VERIFY' and case_id = '" + open.id() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void four_sweeps_at_once_find_each_deadline_once() throws Exception {
        List<ACase> cases = new ArrayList<>();
        for (int i = 0; i < (PROOF ? 200 : 40); i++) {
            cases.add(aCase());
        }
        LocalDate day = LocalDate.of(2027, 6, 1);
        List<Integer> found = atOnce(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>) () -> as("bpjs-malut")
                        .header("Sandbox-Date", day.toString())
                        .post("/sandbox/sweep")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("deadlines"))
                .toList());
        assertThat(found.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(cases.size());
        for (ACase each : cases) {
            assertThat(database.count(
                            "change where type = 'case.deadline-passed' and subject_id = '" + each.id() + "'"))
                    .isEqualTo(1);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
