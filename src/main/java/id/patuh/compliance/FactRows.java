package id.patuh.compliance;

import id.patuh.platform.bulk.Planning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads the facts on which verdicts rest, of one legal person or of a million, by the same statement: as they held on a day,
 * as they were known at a moment.
 */
@ApplicationScoped
class FactRows {

    private static final String NOW = "infinity";

    private final DataSource database;

    FactRows(DataSource database) {
        this.database = database;
    }

    /**
     * When verdicts are for.
     *
     * @param window first month of those looked back to
     * @param moment what was recorded until then counts; none: all that is
     */
    record When(LocalDate day, YearMonth window, Optional<Instant> moment) {}

    /** Rows of the legal persons to which employers belong, each legal person's together, its head office first. */
    @Transactional
    List<FactRow> of(Collection<UUID> employers, When when) {
        return read(
                FactSql.OF,
                when,
                (statement, at) ->
                        statement.setArray(at, statement.getConnection().createArrayOf("uuid", employers.toArray())));
    }

    /**
     * Rows of the next legal persons as {@link #after} has them, but of lines only those that owe something today: all that
     * suspicions rest on.
     */
    @Transactional
    List<FactRow> owing(UUID last, int most, Optional<Set<String>> regions, When when) {
        List<UUID> apart = new ArrayList<>();
        Map<UUID, FactRow> plain = new LinkedHashMap<>();
        run(FactSql.NEXT_OWING, when, scope(last, most, regions), found -> {
            FactRow row = row(found);
            plain.put(row.person(), row);
            if (found.getBoolean(15)) {
                apart.add(row.person());
            }
        });
        if (apart.isEmpty()) {
            return List.copyOf(plain.values());
        }
        Map<UUID, List<FactRow>> whole = of(apart, when).stream().collect(Collectors.groupingBy(FactRow::person));
        List<FactRow> rows = new ArrayList<>();
        plain.forEach((person, row) -> rows.addAll(whole.getOrDefault(person, List.of(row))));
        return rows;
    }

    /** Rows of the next legal persons in the order of ids, those of which an establishment is in one of the regions. */
    @Transactional
    List<FactRow> after(UUID last, int most, Optional<Set<String>> regions, When when) {
        return read(FactSql.NEXT, when, scope(last, most, regions));
    }

    /** The person that ends the next lot, whether anything is known of it on the day or not; none where there is no more. */
    @Transactional
    Optional<UUID> last(UUID from, int most, Optional<Set<String>> regions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FactSql.LAST)) {
            scope(from, most, regions).set(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Legal persons cannot be read", e);
        }
    }

    private static Scope scope(UUID last, int most, Optional<Set<String>> regions) {
        return (statement, at) -> {
            Array codes = regions.isEmpty()
                    ? null
                    : statement
                            .getConnection()
                            .createArrayOf("text", regions.get().toArray());
            statement.setObject(at, last);
            statement.setArray(at + 1, codes);
            statement.setArray(at + 2, codes);
            statement.setInt(at + 3, most);
            statement.setObject(at + 4, last);
            statement.setArray(at + 5, codes);
            statement.setInt(at + 6, most);
            statement.setInt(at + 7, most);
        };
    }

    /** Sets what a scope asks for. */
    @FunctionalInterface
    private interface Scope {
        void set(PreparedStatement statement, int at) throws SQLException;
    }

    private List<FactRow> read(String sql, When when, Scope scope) {
        List<FactRow> rows = new ArrayList<>();
        run(sql, when, scope, found -> rows.add(row(found)));
        return rows;
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Taker {
        void take(ResultSet found) throws SQLException;
    }

    /** Without compiling, and planned once: both would take longer than most of these statements, which look up by key. */
    private void run(String sql, When when, Scope scope, Taker taker) {
        try (Connection connection = database.getConnection();
                Statement setting = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setting.execute("set local jit = off; " + Planning.ONCE);
            statement.setObject(1, when.day());
            if (when.moment().isPresent()) {
                statement.setObject(2, OffsetDateTime.ofInstant(when.moment().get(), ZoneOffset.UTC));
            } else {
                statement.setString(2, NOW);
            }
            statement.setObject(3, when.window().atDay(1));
            scope.set(statement, 4);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    taker.take(found);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be read", e);
        }
    }

    private static FactRow row(ResultSet found) throws SQLException {
        return new FactRow(
                found.getObject(1, UUID.class),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getObject(7, Integer.class),
                found.getBoolean(8),
                found.getString(9),
                found.getString(10),
                found.getString(11),
                found.getString(12),
                found.getString(13),
                found.getString(14));
    }
}
