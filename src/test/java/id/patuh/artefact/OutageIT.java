package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a replica does while its database or its issuer is away, and when it is asked to end. */
@ExtendWith(Deployment.OfThisRun.class)
class OutageIT {

    private final Deployment deployment;
    private final Replica replica;
    private final Client office;

    OutageIT(Deployment deployment) {
        this.deployment = deployment;
        this.replica = deployment.second();
        this.office = deployment.office();
    }

    @Test
    void without_its_database_it_lives_but_is_not_ready_until_that_returns() {
        deployment.proxy().cut();
        Duration noticed =
                Patience.until("not ready", Duration.ofSeconds(15), () -> replica.status(Replica.READY) == 503);
        Shown.that("not ready %d ms after the database went", noticed.toMillis());
        assertThat(replica.status(Replica.LIVE)).isEqualTo(200);
        assertUnavailable(office.get(replica, "/v1/employers?limit=1").join());
        assertUnavailable(
                office.register(replica, Client.newKey(), Client.newName()).join());

        deployment.proxy().open();
        Duration back =
                Patience.until("ready again", Duration.ofSeconds(15), () -> replica.status(Replica.READY) == 200);
        Shown.that("ready %d ms after the database returned", back.toMillis());

        assertThat(office.get(replica, "/v1/employers?limit=1").join().statusCode())
                .isEqualTo(200);
        assertThat(office.register(replica, Client.newKey(), Client.newName())
                        .join()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void without_the_keys_of_the_issuer_it_asks_to_come_again_until_they_return() {
        replica.kill();
        deployment.issuer().cut();
        replica.launch().awaitReady();
        assertUnavailable(office.get(replica, "/v1/employers?limit=1").join());

        deployment.issuer().open();
        Patience.until(
                "keys found",
                Duration.ofSeconds(15),
                () -> office.get(replica, "/v1/employers?limit=1").join().statusCode() == 200);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Client.code(answer)).isEqualTo("unavailable");
        assertThat(Client.header(answer, "Retry-After")).isNotEmpty();
    }

    @Test
    void asked_to_end_it_answers_what_it_has_begun_and_ends_in_time() throws SQLException {
        HttpResponse<String> made =
                office.register(replica, Client.newKey(), Client.newName()).join();
        String location = Client.location(made);
        CompletableFuture<HttpResponse<String>> begun;
        try (Connection connection = deployment.asOwner();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select 1 from employer where id = '"
                    + Client.body(made).path("id").asText() + "' for update");
            begun = office.amend(replica, location, Client.header(made, "ETag"), "Jalan Contoh");
            Patience.until(
                    "waiting for the row",
                    Duration.ofSeconds(10),
                    () -> deployment.count("pg_locks where not granted") > 0);
            replica.terminate();
            Patience.until("ending", Duration.ofSeconds(10), replica::isEnding);
            connection.rollback();
        }
        assertThat(begun.join().statusCode()).isEqualTo(200);
        Duration took = replica.awaitEnd(Duration.ofSeconds(15));
        Shown.that("ended %d ms after the last answer", took.toMillis());

        HttpResponse<String> read = office.get(deployment.first(), location).join();
        assertThat(Client.body(read).path("address").asText()).isEqualTo("Jalan Contoh");
    }
}
