package id.patuh.platform.event;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Commits READ entries in groups: requests that answer at the same moment share one commit and all wait for it, so that
 * nothing protected is ever answered without its entry and the cost of the commit is shared.
 */
@ApplicationScoped
class ReadWriter {

    private static final Logger LOG = Logger.getLogger(ReadWriter.class);
    private static final int GROUP = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final DataSource database;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(10_000);
    private volatile boolean running = true;

    ReadWriter(DataSource database) {
        this.database = database;
    }

    /** One answer about protected data. */
    record Entry(
            Caller caller,
            String operation,
            String traceId,
            String subjectKind,
            @Nullable String subjectId,
            int rows,
            CompletableFuture<Void> written) {

        Entry(Caller caller, String operation, String traceId, String kind, @Nullable String subject, int rows) {
            this(caller, operation, traceId, kind, subject, rows, new CompletableFuture<>());
        }
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "read-log");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Returns once the entries are committed. */
    void write(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                if (!waiting.offer(entry, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw unavailable();
                }
            }
            for (Entry entry : entries) {
                entry.written().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    private void run() {
        List<Entry> group = new ArrayList<>(GROUP);
        while (running || !waiting.isEmpty()) {
            try {
                Entry first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                waiting.drainTo(group, GROUP - 1);
                insert(group);
                group.forEach(entry -> entry.written().complete(null));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException e) {
                LOG.errorf("READ entries not written: %s", e.getSQLState());
                group.forEach(entry -> entry.written().completeExceptionally(e));
            }
            group.clear();
        }
    }

    private void insert(List<Entry> group) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into audit_entry (kind, client_id, agency_id, officer_id, purpose, purpose_reference,
                                                 operation, trace_id, subject_kind, subject_id, row_count)
                        values ('READ', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            for (Entry entry : group) {
                Caller by = entry.caller();
                insert.setString(1, by.clientId());
                insert.setObject(2, by.agencyId().orElse(null));
                insert.setObject(3, by.officerId().orElse(null));
                insert.setString(
                        4, by.purpose().map(use -> use.purpose().name()).orElse(null));
                insert.setString(5, by.purpose().flatMap(use -> use.reference()).orElse(null));
                insert.setString(6, entry.operation());
                insert.setString(7, entry.traceId());
                insert.setString(8, entry.subjectKind());
                insert.setObject(9, entry.subjectId() == null ? null : UUID.fromString(entry.subjectId()));
                insert.setInt(10, entry.rows());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Refusal unavailable() {
        return Refusal.of(PlatformProblem.UNAVAILABLE).header("Retry-After", "5");
    }
}
