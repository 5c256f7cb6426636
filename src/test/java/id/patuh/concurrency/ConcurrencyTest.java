package id.patuh.concurrency;

import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at once: one wins, the others are told. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ConcurrencyTest {

    private static final int WRITERS = 64;
    private static final int ROUNDS = Boolean.getBoolean("patuh.proof") ? 100 : 5;

    @Inject
    Database database;

    @Test
    void of_64_writers_on_one_version_exactly_one_wins_each_round() throws Exception {
        String url = "/v1/employers/" + anEmployer("bpjs-malut", "8271");
        for (int round = 0; round < ROUNDS; round++) {
            String tag = as("bpjs-malut").get(url).header("ETag");
            int number = round;
            List<Integer> statuses = together(WRITERS, writer -> patching(
                            "bpjs-malut", tag, "{\"address\": \"Jalan Contoh " + number + "/" + writer + "\"}")
                    .patch(url)
                    .statusCode());
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(WRITERS - 1);
            as("bpjs-malut").get(url).then().body("version", equalTo(round + 1));
        }
    }

    @Test
    void twins_with_one_key_make_one_row() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            String body =
                    """
                    {"name": "PT Contoh Kembar %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                    """
                            .formatted(key);
            long before = database.count("employer");
            List<Integer> statuses = together(8, twin -> as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/employers")
                    .statusCode());
            assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
            assertThat(database.count("employer")).isEqualTo(before + 1);
        }
    }

    @Test
    void a_replay_answers_the_same_and_does_nothing_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"name": "PT Contoh Ulang", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                """;
        Response first = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/employers");
        long rows = database.count("employer");
        Response again = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/employers");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(database.count("employer")).isEqualTo(rows);
        as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body.replace("Ulang", "Lain"))
                .post("/v1/employers")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        as("bpjs-malut-2")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/employers")
                .then()
                .statusCode(201);
    }

    @Test
    void a_replay_never_shows_what_one_may_no_longer_see() {
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"name": "PT Contoh Pindah", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                """;
        String id = as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patching("bpjs-pusat", "*", "{\"regionCode\": \"3374\"}")
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(200);
        as("bpjs-malut")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/employers")
                .then()
                .statusCode(404);
    }

    @Test
    void two_cases_for_one_employer_at_the_same_moment_are_one() throws Exception {
        String employer = anEmployer("bpjs-malut", "8271");
        String body =
                """
                {"employerId": "%s", "track": "ADMINISTRATIVE",
                 "findings": [{"category": "PWBD", "status": "SUSPECTED", "fromMonth": "2026-01"}]}
                """
                        .formatted(employer);
        List<Integer> statuses = together(
                8, twin -> posting("bpjs-malut", body).post("/v1/cases").statusCode());
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }

    private interface Work {
        int at(int number) throws Exception;
    }

    private static List<Integer> together(int count, Work work) throws Exception {
        Api.token("bpjs-malut");
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                Callable<Integer> call = () -> {
                    start.await();
                    return work.at(number);
                };
                waiting.add(threads.submit(call));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : waiting) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
