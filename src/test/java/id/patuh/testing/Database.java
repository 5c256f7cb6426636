package id.patuh.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the database under the runtime role, past the service. */
@Singleton
public class Database {

    private static final int PATIENCE = 600;
    private static final int PAUSE_MILLIS = 100;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public long count(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one text that a query gives. */
    public String text(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement that the runtime role may. */
    public void run(String statement) {
        try (Connection connection = source.getConnection();
                Statement attempt = connection.createStatement()) {
            attempt.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the planner know what a table holds now, which its owner alone may; else it learns it some time later. */
    public void analyze(String table) {
        Config config = ConfigProvider.getConfig();
        try (Connection owner = DriverManager.getConnection(
                        config.getValue("PATUH_DB_URL", String.class),
                        config.getValue("PATUH_DB_OWNER_USER", String.class),
                        config.getValue("PATUH_DB_OWNER_PASSWORD", String.class));
                Statement statement = owner.createStatement()) {
            statement.execute("analyze patuh." + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what requests ordered in the background. */
    public void awaitJobs() {
        try {
            for (int i = 0; i < PATIENCE && count("scheduled_tasks where task_instance <> 'recurring'") > 0; i++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rows in every table that a request could write, once no job of an earlier test writes any more. */
    public Map<String, Long> rows() {
        awaitJobs();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : new String[] {
            "employer",
            "employer_identifier",
            "employer_fact",
            "registration",
            "registration_fact",
            "known_workforce",
            "contribution",
            "contribution_superseded",
            "payment",
            "payment_allocation",
            "month_complete",
            "payment_plan",
            "payment_plan_instalment",
            "construction_project",
            "noncompliance_case",
            "case_deadline",
            "case_deadline_pause",
            "commitment",
            "case_sanction",
            "case_batch",
            "case_takeover",
            "letter_batch",
            "objection",
            "finding",
            "case_event",
            "mandate",
            "mandate_employer",
            "mandate_case",
            "mandate_substitution",
            "complaint",
            "complainant",
            "complainant_opening",
            "case_letter",
            "document",
            "document_content",
            "import",
            "import_row",
            "import_file",
            "import_repeat",
            "holiday",
            "provision",
            "minimum_wage",
            "detection",
            "detection_count",
            "detected_finding",
            "promotion",
            "suspension",
            "administrative_fine",
            "administrative_fine_payment",
            "sanction",
            "sanction_fine_line",
            "service_restriction",
            "restriction_check",
            "change",
            "audit_entry where kind = 'WRITE'",
            "idempotency_key",
            "scheduled_tasks where task_instance <> 'recurring'",
            "number_series"
        }) {
            rows.put(table, count(table));
        }
        return rows;
    }

    /** Runs a statement and tells what the database says against it, or nothing. */
    public String refusalOf(String statement) {
        try (Connection connection = source.getConnection();
                Statement attempt = connection.createStatement()) {
            connection.setAutoCommit(false);
            attempt.execute(statement);
            connection.rollback();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
