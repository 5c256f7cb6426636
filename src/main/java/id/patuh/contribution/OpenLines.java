package id.patuh.contribution;

import id.patuh.programme.FineRule;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lines of the ledger with what was paid on them, of one employer or of many, in two statements. */
@ApplicationScoped
class OpenLines {

    private static final String DEBT =
            """
            cast(c.employer_id as text), to_char(c.month, 'YYYY-MM-DD'), c.programme, c.segment, c.due,
            to_char(c.due_date, 'YYYY-MM-DD'), c.deferred, to_char(c.deferred_until, 'YYYY-MM-DD')""";

    private static final String SAME =
            """
            t.employer_id = %1$s.employer_id and t.month = %1$s.month
            and t.programme = %1$s.programme and t.segment = %1$s.segment""";

    private static final String SHARES =
            """
            select cast(a.employer_id as text), to_char(a.month, 'YYYY-MM-DD'), a.programme, a.segment, a.part, a.amount,
                   to_char(p.paid_date, 'YYYY-MM-DD')
            from payment_allocation a
            join payment p on p.id = a.payment_id
            """;

    private static final String IN_ORDER = "\norder by p.paid_date, p.id";

    private final EntityManager database;
    private final Laws laws;

    OpenLines(EntityManager database, Laws laws) {
        this.database = database;
        this.laws = laws;
    }

    /** Lines that a query of {@code employer_id, month, programme, segment} names, as they are. */
    List<OpenLine> of(String keys, Map<String, Object> values) {
        String debts = "select " + DEBT + "\nfrom contribution c\njoin (" + keys + ") t on " + SAME.formatted("c");
        String shares = SHARES + "join (" + keys + ") t on " + SAME.formatted("a")
                + "\nwhere p.voided_at is null\n  and a.superseded_at is null" + IN_ORDER;
        return read(debts, shares, values, laws.now());
    }

    /** Every line of an employer as of the end of a day, as it was known at a moment. */
    List<OpenLine> asOf(UUID employer, LocalDate day, Instant moment, Law law) {
        String debts =
                """
                select %1$s
                from contribution c
                where c.employer_id = :employer
                  and c.recorded_at <= :moment
                union all
                select %1$s
                from contribution_superseded c
                where c.employer_id = :employer
                  and c.recorded_at <= :moment
                  and c.superseded_at > :moment
                """
                        .formatted(DEBT);
        String shares = SHARES
                + """
                where a.employer_id = :employer
                  and p.recorded_at <= :moment
                  and (p.voided_at is null or p.voided_at > :moment)
                  and a.recorded_at <= :moment
                  and (a.superseded_at is null or a.superseded_at > :moment)
                """
                + IN_ORDER;
        Map<String, Object> values = Map.of("employer", employer, "moment", moment);
        return read(debts, shares, values, law).stream()
                .map(line -> line.upTo(day))
                .toList();
    }

    private List<OpenLine> read(String debts, String shares, Map<String, Object> values, Law law) {
        Map<LineKey, List<Paid>> principal = new HashMap<>();
        Map<LineKey, List<Paid>> fines = new HashMap<>();
        for (Object[] row : rows(shares, values)) {
            Map<LineKey, List<Paid>> of = Part.valueOf((String) row[4]) == Part.PRINCIPAL ? principal : fines;
            of.computeIfAbsent(key(row), unused -> new ArrayList<>()).add(new Paid(day(row[6]), (Long) row[5]));
        }
        Map<LineKey, OpenLine> lines = new TreeMap<>();
        for (Object[] row : rows(debts, values)) {
            LineKey key = key(row);
            Debt debt = new Debt(key, (Long) row[4], day(row[5]), (Long) row[6], dayOrNone(row[7]), fineRule(law, key));
            lines.put(
                    key,
                    new OpenLine(debt, principal.getOrDefault(key, List.of()), fines.getOrDefault(key, List.of())));
        }
        return List.copyOf(lines.values());
    }

    private static @Nullable FineRule fineRule(Law law, LineKey key) {
        return law.lateFine(key.programme(), key.segment(), key.yearMonth()).orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> values) {
        Query query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static LineKey key(Object[] row) {
        return new LineKey(
                UUID.fromString((String) row[0]),
                day(row[1]),
                Programme.valueOf((String) row[2]),
                Segment.valueOf((String) row[3]));
    }

    private static LocalDate day(Object text) {
        return LocalDate.parse((String) text);
    }

    private static @Nullable LocalDate dayOrNone(@Nullable Object text) {
        return text == null ? null : day(text);
    }
}
