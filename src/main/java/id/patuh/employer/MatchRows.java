package id.patuh.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads who could be meant, for a thousand descriptions as for one in the same few statements: by keys under which alike
 * employers stand together, and by official numbers.
 */
@ApplicationScoped
class MatchRows {

    /** Employers with one number that are looked at; numbers of an office's own register may repeat without end. */
    private static final int OF_ONE_NUMBER = 20;

    private static final String NORMAL =
            """
            select q.place, match_name(q.name), match_address(q.address), match_form(q.name)
            from unnest(?, ?) with ordinality q (name, address, place)
            order by q.place
            """;

    static final String ALIKE =
            """
            with asked as materialized (
              select q.place,
                     match_keys(
                       q.name,
                       q.address,
                       case when length(q.region) = 4 then q.region end,
                       case when q.region is null then p.codes else array[left(q.region, 2)] end,
                       true) as keys
              from unnest(?, ?, ?) with ordinality q (name, address, region, place)
              cross join (select array_agg(code) as codes from region where level = 'PROVINCE') p
              where q.name <> ''
            )
            select q.place, e.id, e.name, e.match_name, e.match_address, e.region_code, e.legal_form
            from asked q
            join employer e
              on match_keys(e.match_name, e.match_address, e.region_code, array[left(e.region_code, 2)], false) && q.keys
            where e.status <> 'MERGED'
            """;

    private static final String NUMBERED =
            """
            with recursive holder as (
              select a.place, a.scheme, h.id, h.status, h.merged_into
              from unnest(?, ?, ?) a (place, scheme, value)
              cross join lateral (
                select e.id, e.status, e.merged_into
                from employer_identifier n
                join employer e on e.id = n.employer_id
                where n.scheme = a.scheme
                  and n.value = a.value
                  and (n.valid_to is null or e.status = 'MERGED')
                limit %d
              ) h
              union
              select h.place, h.scheme, e.id, e.status, e.merged_into
              from holder h
              join employer e on e.id = h.merged_into
              where h.status = 'MERGED'
            )
            select h.place, e.id, e.name, e.match_name, e.match_address, e.region_code, e.legal_form, h.scheme
            from holder h
            join employer e on e.id = h.id
            where h.status <> 'MERGED'
            """
                    .formatted(OF_ONE_NUMBER);

    private static final String NUMBERS =
            """
            select n.employer_id, n.scheme, n.value
            from employer_identifier n
            where n.employer_id = any (?)
              and n.valid_to is null
            """;

    private final DataSource database;

    MatchRows(DataSource database) {
        this.database = database;
    }

    /** A description in normal form. */
    record Normal(String name, @Nullable String address, @Nullable LegalForm form) {}

    /**
     * An employer that could be the one of a description.
     *
     * @param place of the description, from 0
     * @param name in normal form, as the address
     */
    record Row(
            int place,
            UUID id,
            String registeredName,
            String name,
            @Nullable String address,
            String regionCode,
            LegalForm form) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt(1) - 1,
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    LegalForm.valueOf(row.getString(7)));
        }
    }

    /** An employer that has a number asked for, or took over one that had it. */
    record Numbered(Row row, IdentifierScheme scheme) {}

    /** A number valid now. */
    record Held(UUID employer, IdentifierScheme scheme, String value) {}

    /** A number asked for in a description, in its stored form. */
    record Asked(int place, IdentifierScheme scheme, String value) {}

    List<Normal> normal(List<MatchQuery> queries) {
        return read(
                NORMAL,
                row -> new Normal(row.getString(2), row.getString(3), form(row.getString(4))),
                texts(queries, MatchQuery::name),
                texts(queries, MatchQuery::address));
    }

    List<Row> alike(List<MatchQuery> queries, List<Normal> normal) {
        return read(
                ALIKE,
                Row::of,
                texts(normal, Normal::name),
                texts(normal, Normal::address),
                texts(queries, MatchQuery::regionCode));
    }

    List<Numbered> numbered(List<Asked> asked) {
        return read(
                NUMBERED,
                row -> new Numbered(Row.of(row), IdentifierScheme.valueOf(row.getString(8))),
                new Values(
                        "int", asked.stream().map(number -> number.place() + 1).toArray()),
                texts(asked, number -> number.scheme().name()),
                texts(asked, Asked::value));
    }

    List<Held> numbers(Collection<UUID> employers) {
        return read(
                NUMBERS,
                row -> new Held(
                        row.getObject(1, UUID.class), IdentifierScheme.valueOf(row.getString(2)), row.getString(3)),
                new Values("uuid", employers.toArray()));
    }

    private static @Nullable LegalForm form(@Nullable String code) {
        return code == null ? null : LegalForm.valueOf(code);
    }

    private static <T> Values texts(List<T> rows, Function<T, @Nullable String> text) {
        return new Values("text", rows.stream().map(text).toArray());
    }

    /** An array to send. */
    private record Values(String type, @Nullable Object[] values) {}

    /** Reads one row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Without compiling: it would take longer than the search, whose rows the planner cannot foresee. */
    private <T> List<T> read(String sql, Reader<T> reader, Values... arrays) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement setting = connection.createStatement();
                PreparedStatement query = connection.prepareStatement(sql)) {
            setting.execute("set local jit = off");
            for (int i = 0; i < arrays.length; i++) {
                Array array = connection.createArrayOf(arrays[i].type(), arrays[i].values());
                query.setArray(i + 1, array);
            }
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Candidates cannot be read: " + e.getSQLState());
        }
        return rows;
    }
}
