package id.patuh.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The invented world of the sandbox: agencies, clients, companies for each legal situation, the villages of North
 * Maluku with invented figures, and cases relative to today. Loaded under the owner role by one script, with the history,
 * change and audit rows that the service itself would have written.
 */
final class Scenarios {

    private static final String[] FILES = {
        "agencies/agencies",
        "agencies/clients",
        "agencies/officers",
        "agencies/agreements",
        "reference/holidays/holidays",
        "scenarios/employers",
        "scenarios/villages",
        "scenarios/registrations",
        "scenarios/cases",
        "scenarios/findings"
    };

    private final Connection connection;

    Scenarios(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty() throws SQLException {
        return count("agency") == 0;
    }

    int count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Takes out everything but schema, law and regions. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    truncate agency, officer, agreement, client, employer, employer_identifier, employer_fact,
                      registration, registration_fact, known_workforce, contribution, contribution_superseded, payment,
                      payment_allocation, month_complete, payment_plan, payment_plan_instalment, construction_project,
                      noncompliance_case, case_deadline, case_deadline_pause, commitment, case_sanction, case_batch,
                      case_takeover, letter_batch, objection,
                      finding, case_event, mandate, mandate_employer, mandate_case, mandate_substitution,
                      complaint, complainant, complainant_opening, case_letter, document, document_content, import,
                      import_row, import_file, import_repeat,
                      suspension, administrative_fine, administrative_fine_payment, sanction,
                      sanction_fine_line, service_restriction, restriction_check, detection, detection_count,
                      detected_finding, promotion,
                      change, audit_entry, idempotency_key, number_series restart identity
                    """);
            // what comes back is ordered when a replica starts, not with the data
            statement.execute("delete from scheduled_tasks where task_instance <> 'recurring'");
        }
    }

    /** Loads the scenarios, all or none. */
    void load() throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String file : FILES) {
                copy(statement, file);
            }
            statement.execute(text("/scenarios/load.sql"));
            statement.execute(text("/scenarios/sanctions.sql"));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void copy(Statement statement, String file) throws SQLException, IOException {
        String csv = text("/" + file + ".csv");
        String table = "incoming_" + file.substring(file.lastIndexOf('/') + 1);
        String columns = csv.lines().findFirst().orElseThrow().replace(",", " text, ") + " text";
        statement.execute("create temporary table " + table + " (" + columns + ") on commit drop");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format csv, header)", new StringReader(csv));
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = Scenarios.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
