package id.patuh.platform.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database several things on one way there and back, in the present transaction: for statements that take no longer than
 * the way or their planning. Until the transaction ends all statements are planned once for all values ({@link Planning}); what
 * the persistence context has not written yet is not seen.
 */
public final class AtOnce {

    private AtOnce() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A statement with places for its parameters, their values in that order ({@code String[]} and {@code UUID[]} as arrays),
     * and the rows that it finds.
     */
    public record Query<T>(String sql, List<@Nullable Object> values, Reader<T> reader, List<T> rows) {

        public Query(String sql, List<@Nullable Object> values, Reader<T> reader) {
            this(sql, values, reader, new ArrayList<>());
        }

        private void take(ResultSet found) throws SQLException {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
    }

    /** Fills the rows of each. */
    public static void ask(DataSource database, Query<?>... queries) {
        String all =
                Planning.ONCE + ";\n" + Arrays.stream(queries).map(Query::sql).collect(Collectors.joining(";\n"));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(all)) {
            int place = 1;
            for (Query<?> query : queries) {
                for (Object value : query.values()) {
                    set(statement, place++, value);
                }
            }
            statement.execute();
            for (Query<?> query : queries) {
                statement.getMoreResults();
                try (ResultSet found = statement.getResultSet()) {
                    query.take(found);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows cannot be read", e);
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Object[] array) {
            String type = array instanceof UUID[] ? "uuid" : "text";
            statement.setArray(place, statement.getConnection().createArrayOf(type, array));
        } else if (value == null) {
            statement.setNull(place, Types.OTHER);
        } else {
            statement.setObject(place, value);
        }
    }
}
