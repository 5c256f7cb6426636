package id.patuh.employer;

import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Employers of one description that are compared: such as are named or lie just so, then those with names as long. */
    private static final int OF_ONE_DESCRIPTION = 500;

    /**
     * The keys are looked for alone, for the index knows nothing but them; then the caller's sight, and only then the
     * bound, so that employers out of sight take nobody's place.
     */
    private static final String ALIKE =
            """
            with asked as materialized (
              select q.place, q.name, q.address,
                     match_keys(
                       q.name,
                       q.address,
                       case when length(q.region) = 4 then q.region end,
                       array[coalesce(left(q.region, 2), '')],
                       true) as keys
              from unnest(?, ?, ?) with ordinality q (name, address, region, place)
              where q.name <> ''
            )
            select q.place, e.id, e.name, e.match_name, e.match_address, e.region_code, e.legal_form
            from asked q
            cross join lateral (
              select s.*
              from (
                select e.id, e.name, e.match_name, e.match_address, e.region_code, e.legal_form
                from employer e
                where match_keys(
                        e.match_name,
                        e.match_address,
                        e.region_code,
                        array[left(e.region_code, 2), ''],
                        false) && q.keys
                  and e.status <> 'MERGED'
                offset 0
              ) s
              where %s
              %s
            ) e
            """;

    /** As many as tell whether there are too many; putting them in order takes a third of the time, and few need it. */
    private static final String ANY = "limit " + (OF_ONE_DESCRIPTION + 1);

    private static final String NEAREST =
            """
            order by (s.match_name = q.name or coalesce(s.match_address = q.address, false)) desc,
                     abs(length(s.match_name) - length(q.name)),
                     s.id
            limit %d"""
                    .formatted(OF_ONE_DESCRIPTION);

    /** A number of a merged employer counts if it had that until then: one that it lost before may be another's. */
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
                  and (n.valid_to is null or e.status = 'MERGED' and n.valid_to >= e.status_date - 1)
                  and (e.status = 'MERGED' or %s)
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
            """;

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

        Row at(int other) {
            return new Row(other, id, registeredName, name, address, regionCode, form);
        }

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

    /** The statement with the rule of who looks, whose parameters come last. */
    static String alike(Sight sight) {
        return ALIKE.formatted(sight.arrayCondition("s.region_code", "s.id"), ANY);
    }

    /** The same for descriptions that have more employers than can be compared. */
    static String nearest(Sight sight) {
        return ALIKE.formatted(sight.arrayCondition("s.region_code", "s.id"), NEAREST);
    }

    /** Employers in sight that stand with a description under one key at least, of each as many as can be compared. */
    List<Row> alike(List<MatchQuery> queries, List<Normal> normal, Sight sight) {
        List<Row> rows = read(alike(sight), Row::of, described(queries, normal, sight));
        int[] of = new int[queries.size()];
        rows.forEach(row -> of[row.place()]++);
        int[] crowded = IntStream.range(0, of.length)
                .filter(place -> of[place] > OF_ONE_DESCRIPTION)
                .toArray();
        if (crowded.length == 0) {
            return rows;
        }
        List<Row> all = new ArrayList<>();
        rows.stream().filter(row -> of[row.place()] <= OF_ONE_DESCRIPTION).forEach(all::add);
        List<MatchQuery> theirs = IntStream.of(crowded).mapToObj(queries::get).toList();
        List<Normal> forms = IntStream.of(crowded).mapToObj(normal::get).toList();
        read(nearest(sight), Row::of, described(theirs, forms, sight))
                .forEach(row -> all.add(row.at(crowded[row.place()])));
        return all;
    }

    private static Values[] described(List<MatchQuery> queries, List<Normal> normal, Sight sight) {
        return with(
                sight,
                texts(normal, Normal::name),
                texts(normal, Normal::address),
                texts(queries, MatchQuery::regionCode));
    }

    /** Who has a number, or took over one who had it, whoever may see them. */
    List<Numbered> numbered(List<Asked> asked) {
        return numbered(asked, Sight.ALL);
    }

    /** The same for one who sees only some: others do not count, but for survivors, which the caller has yet to look at. */
    List<Numbered> numbered(List<Asked> asked, Sight sight) {
        return read(
                NUMBERED.formatted(sight.arrayCondition("e.region_code", "e.id"), OF_ONE_NUMBER),
                row -> new Numbered(Row.of(row), IdentifierScheme.valueOf(row.getString(8))),
                with(
                        sight,
                        new Values(
                                "int",
                                asked.stream().map(number -> number.place() + 1).toArray()),
                        texts(asked, number -> number.scheme().name()),
                        texts(asked, Asked::value)));
    }

    private static Values[] with(Sight sight, Values... values) {
        Stream<Values> seen =
                sight.arrays().stream().map(array -> new Values(array instanceof UUID[] ? "uuid" : "text", array));
        return Stream.concat(Arrays.stream(values), seen).toArray(Values[]::new);
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
            throw new IllegalStateException("Candidates cannot be read", e);
        }
        return rows;
    }
}
