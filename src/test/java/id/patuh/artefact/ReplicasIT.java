package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two replicas on one database, without any help from a load balancer. With {@code -Pproof} the rounds are many more.
 */
@ExtendWith(Deployment.OfThisRun.class)
class ReplicasIT {

    private static final boolean PROOF = Boolean.getBoolean("patuh.proof");
    private static final int WRITERS = 64;

    private final Deployment deployment;
    private final Replica first;
    private final Replica second;
    private final Client office;

    ReplicasIT(Deployment deployment) {
        this.deployment = deployment;
        this.first = deployment.first();
        this.second = deployment.second();
        this.office = deployment.office();
    }

    @Test
    void twins_with_one_key_make_one_employer() {
        int rounds = PROOF ? 500 : 50;
        int replayed = 0;
        for (int round = 0; round < rounds; round++) {
            replayed += twins(Client.newKey(), Client.newName());
        }
        Shown.that(
                "%d rounds of twins, one row each; %d told to come again, %d replayed",
                rounds, rounds - replayed, replayed);
    }

    /** One round; 1 if the later twin was answered as a replay, 0 if it was told to come again. */
    private int twins(String key, String name) {
        CompletableFuture<HttpResponse<String>> here = office.register(first, key, name);
        CompletableFuture<HttpResponse<String>> there = office.register(second, key, name);
        List<HttpResponse<String>> answers = List.of(here.join(), there.join());
        List<HttpResponse<String>> made =
                answers.stream().filter(ReplicasIT::isFirstAnswer).toList();
        assertThat(made).as("%s", answers).hasSize(1);
        String location = Client.location(made.get(0));
        HttpResponse<String> twin = answers.get(1 - answers.indexOf(made.get(0)));
        boolean replayed = twin.statusCode() == 201;
        if (replayed) {
            assertThat(Client.location(twin)).isEqualTo(location);
        } else {
            assertThat(twin.statusCode()).isEqualTo(409);
            assertThat(Client.code(twin)).isEqualTo("request-in-flight");
            assertThat(Client.header(twin, "Retry-After")).isEqualTo("1");
        }
        assertReplayed(office.register(first, key, name).join(), location);
        assertReplayed(office.register(second, key, name).join(), location);
        assertThat(deployment.count("employer where name = '" + name + "'")).isEqualTo(1);
        return replayed ? 1 : 0;
    }

    private static boolean isFirstAnswer(HttpResponse<String> answer) {
        return answer.statusCode() == 201
                && Client.header(answer, "Idempotency-Replayed").isEmpty();
    }

    private static void assertReplayed(HttpResponse<String> answer, String location) {
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Client.location(answer)).isEqualTo(location);
        assertThat(Client.header(answer, "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_with_another_body_is_refused_on_either() {
        String key = Client.newKey();
        assertThat(office.register(first, key, Client.newName()).join().statusCode())
                .isEqualTo(201);

        for (Replica replica : List.of(first, second)) {
            HttpResponse<String> answer =
                    office.register(replica, key, Client.newName()).join();
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Client.code(answer)).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void a_key_outlives_the_replica_that_saw_it() {
        String key = Client.newKey();
        String name = Client.newName();
        HttpResponse<String> made = office.register(second, key, name).join();
        assertThat(made.statusCode()).isEqualTo(201);

        second.kill();
        assertReplayed(office.register(first, key, name).join(), Client.location(made));
        second.launch().awaitReady();
        assertReplayed(office.register(second, key, name).join(), Client.location(made));
    }

    @Test
    void of_64_writers_with_one_version_one_wins() {
        int rounds = PROOF ? 100 : 5;
        String location = Client.location(
                office.register(first, Client.newKey(), Client.newName()).join());
        for (int round = 0; round < rounds; round++) {
            String tag = Client.header(office.get(first, location).join(), "ETag");
            String street = "Jalan Contoh " + round + " No. ";
            List<CompletableFuture<HttpResponse<String>>> writes = IntStream.range(0, WRITERS)
                    .mapToObj(i -> office.amend(i % 2 == 0 ? first : second, location, tag, street + i))
                    .toList();
            List<HttpResponse<String>> answers =
                    writes.stream().map(CompletableFuture::join).toList();
            List<HttpResponse<String>> won = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
            assertThat(won).hasSize(1);
            assertThat(office.get(second, location).join().body())
                    .isEqualTo(won.get(0).body());
        }
        long version =
                Client.body(office.get(second, location).join()).path("version").asLong();
        assertThat(version).isEqualTo(rounds);
        Shown.that("%d rounds of %d writers, one winner each", rounds, WRITERS);
    }

    @Test
    void a_cursor_of_one_replica_works_on_the_other() {
        String list = "/v1/employers?limit=7&sort=name";
        Set<String> seen = new LinkedHashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            Replica replica = pages % 2 == 0 ? first : second;
            HttpResponse<String> page = office.get(replica, list + cursor).join();
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            Client.body(page).path("items").forEach(item -> assertThat(
                            seen.add(item.path("id").asText()))
                    .isTrue());
            JsonNode next = Client.body(page).path("page").path("next");
            cursor = next.isMissingNode() || next.isNull() ? "" : "&cursor=" + next.asText();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isGreaterThan(10);
        assertThat((long) seen.size()).isEqualTo(deployment.count("employer where region_code like '82%'"));
    }
}
