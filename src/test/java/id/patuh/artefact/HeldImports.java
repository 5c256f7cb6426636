package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Imports that cannot land until they are let go. There are more than both replicas do at a time, so each surely has
 * some and some are waiting.
 */
final class HeldImports implements AutoCloseable {

    private static final int COUNT = 6;

    /** Two on each replica. */
    private static final int AT_A_TIME = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger VILLAGES = new AtomicInteger(100);

    private final Client office;
    private final Replica alive;
    private final Connection lock;
    private final List<String> locations = new ArrayList<>();

    private HeldImports(Deployment deployment) throws SQLException {
        this.office = deployment.office();
        this.alive = deployment.first();
        this.lock = deployment.asOwner();
    }

    /** Brings the files in on the second replica and returns once both replicas are at work. */
    static HeldImports of(Deployment deployment) throws SQLException {
        HeldImports imports = new HeldImports(deployment);
        try {
            imports.begin(deployment);
            return imports;
        } catch (SQLException | AssertionError e) {
            imports.close();
            throw e;
        }
    }

    private void begin(Deployment deployment) throws SQLException {
        hold();
        for (int i = 0; i < COUNT; i++) {
            bring(deployment.second());
        }
        Patience.until("both at work", PATIENCE, () -> deployment.count("scheduled_tasks where picked") == AT_A_TIME);
    }

    private void hold() throws SQLException {
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock table employer_fact in exclusive mode");
        }
    }

    private void bring(Replica replica) {
        HttpResponse<String> answer = office.importVillage(replica, "8201999" + VILLAGES.getAndIncrement())
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        locations.add(Client.location(answer));
    }

    void letGo() throws SQLException {
        lock.rollback();
    }

    /** Waits until every import is completed, and tells how long that took. */
    Duration awaitLanded() {
        Duration took =
                Patience.until("all landed", PATIENCE, () -> read().stream().noneMatch(HeldImports::isUnderWay));
        assertThat(read()).extracting(each -> each.path("state").asText()).containsOnly("COMPLETED");
        assertThat(read()).extracting(each -> each.path("rowsCreated").asInt()).containsOnly(1);
        return took;
    }

    private static boolean isUnderWay(JsonNode read) {
        return List.of("STAGED", "RUNNING").contains(read.path("state").asText());
    }

    private List<JsonNode> read() {
        return locations.stream()
                .map(each -> Client.body(office.get(alive, each).join()))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
