package id.patuh.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL in a folder, with the two roles that a deployment has: one owns, one serves. */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "patuh_owner";
    static final String RUNTIME = "patuh_app";
    private static final String PASSWORD = "sandbox";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on what the folder holds, or makes it. A server left behind by a killed run is stopped first. */
    public static EmbeddedDatabase start(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path data = folder.resolve("data").toAbsolutePath();
        stopLeftBehind(data);
        EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        folder.resolve("server").toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig(
                        "shared_buffers", System.getenv().getOrDefault("PATUH_SANDBOX_SHARED_BUFFERS", "256MB"))
                .setServerConfig("max_wal_size", "4GB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start());
        database.roles();
        return database;
    }

    /** JDBC URL of the service's database. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/patuh";
    }

    /** What a deployment would set. */
    public Map<String, String> variables() {
        return Map.of(
                "PATUH_DB_URL", url(),
                "PATUH_DB_USER", RUNTIME,
                "PATUH_DB_PASSWORD", PASSWORD,
                "PATUH_DB_OWNER_USER", OWNER,
                "PATUH_DB_OWNER_PASSWORD", PASSWORD);
    }

    private void roles() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, RUNTIME}) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + PASSWORD + "'");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'patuh'")) {
                statement.execute("create database patuh owner " + OWNER + " template template0 encoding 'UTF8'");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static void stopLeftBehind(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit()
                            .orTimeout(30, TimeUnit.SECONDS)
                            .exceptionally(late -> process)
                            .join();
                });
        Files.deleteIfExists(pidFile);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
