package id.patuh.platform.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date under the owner role and grants the runtime role what serving needs.
 *
 * @param url JDBC URL
 * @param ownerUser owner of the schema
 * @param ownerPassword its password
 * @param runtimeRole role that serves; it must exist
 */
public record Migration(String url, String ownerUser, String ownerPassword, String runtimeRole) {

    /** The one schema of the service. */
    public static final String SCHEMA = "patuh";

    /** Any number that nobody else locks. */
    private static final long TURN = 7_074_756L;

    static Migration from(Environment environment) {
        return new Migration(
                environment.get("PATUH_DB_URL").orElseThrow(),
                environment.get("PATUH_DB_OWNER_USER").orElseThrow(),
                environment.get("PATUH_DB_OWNER_PASSWORD").orElseThrow(),
                environment.get("PATUH_DB_USER").orElseThrow());
    }

    int run() {
        try {
            MigrateResult result = migrate();
            System.out.println("Migrations applied: " + result.migrationsExecuted);
            return 0;
        } catch (FlywayException e) {
            System.err.println("Migration failed: " + e.getMessage());
            return 1;
        }
    }

    /** Applies what is missing. Several at once take turns, since Flyway's own lock does not cover schema and grants. */
    public MigrateResult migrate() {
        // Before the service configures logging, everything would be kept, and told if the start fails.
        Stream.of("org.postgresql", "org.flywaydb")
                .forEach(name -> Logger.getLogger(name).setLevel(Level.WARNING));
        try (Connection turn = DriverManager.getConnection(url, ownerUser, ownerPassword);
                Statement lock = turn.createStatement()) {
            lock.execute("select pg_advisory_lock(" + TURN + ")");
            return apply();
        } catch (SQLException e) {
            throw new FlywayException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private MigrateResult apply() {
        return Flyway.configure()
                .dataSource(url, ownerUser, ownerPassword)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .javaMigrations(ReferenceMigration.all())
                .placeholders(Map.of("runtimeRole", runtimeRole))
                .load()
                .migrate();
    }
}
