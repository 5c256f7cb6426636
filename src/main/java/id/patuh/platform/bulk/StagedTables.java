package id.patuh.platform.bulk;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables in which a portion of rows waits, for the present transaction alone: typed, without a log, so that judging
 * costs little and a crash leaves nothing behind.
 *
 * <ul>
 *   <li>{@code staged_row (line, subject_id, …)}: the fields as read; subject_id is the id of what the row may make
 *   <li>{@code staged_number (line, id, scheme, value, typed)}: its official numbers; {@code staged_parent}: its head office
 *   <li>{@code staged_match (line, employer_id, holders, parent_id)}: whom it means
 *   <li>{@code staged_fault (line, field, code, arguments)}: everything wrong with it
 *   <li>{@code staged_outcome (line, subject_id, subject_version, outcome)}: what becomes of it
 * </ul>
 */
public final class StagedTables {

    private static final List<String> TABLES =
            List.of("staged_number", "staged_parent", "staged_match", "staged_fault", "staged_outcome", "staged_row");

    private StagedTables() {}

    /** Makes the tables, or empties them if the transaction has them. */
    public static void begin(EntityManager database, Map<String, String> columns) {
        if (exists(database, "staged_row")) {
            database.createNativeQuery("truncate " + String.join(", ", TABLES)).executeUpdate();
            return;
        }
        make(database, "staged_row", "line int, subject_id uuid, " + typed(columns));
        make(database, "staged_number", "line int, id uuid, scheme text, value text, typed text");
        make(database, "staged_parent", "line int, scheme text, value text");
        make(database, "staged_match", "line int, employer_id uuid, holders int, parent_id uuid");
        make(database, "staged_fault", "line int, field text, code text, arguments text[]");
        make(database, "staged_outcome", "line int, subject_id uuid, subject_version bigint, outcome text");
    }

    /** Makes one more table for what rows come to, or empties it if the transaction has it. */
    public static void also(EntityManager database, String table, Map<String, String> columns) {
        if (exists(database, table)) {
            database.createNativeQuery("truncate " + table).executeUpdate();
        } else {
            make(database, table, typed(columns));
        }
    }

    private static String typed(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Tells the planner what is in them. */
    public static void analyse(EntityManager database, String... tables) {
        for (String table : tables) {
            database.createNativeQuery("analyze " + table).executeUpdate();
        }
    }

    private static void make(EntityManager database, String table, String columns) {
        database.createNativeQuery("create temporary table " + table + " (" + columns + ") on commit drop")
                .executeUpdate();
    }

    private static boolean exists(EntityManager database, String table) {
        return database.createNativeQuery("select to_regclass('pg_temp." + table + "') is not null", Boolean.class)
                .getSingleResult()
                .equals(true);
    }
}
