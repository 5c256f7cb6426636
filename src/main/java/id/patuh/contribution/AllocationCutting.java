package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives back what lines hold that owe less since a correction, so that no money is lost: it is the credit of its payment
 * from now on. What the payment was for until then stays as it was known.
 */
@ApplicationScoped
class AllocationCutting {

    private static final String HELD =
            """
            select cast(a.payment_id as text), cast(a.employer_id as text), to_char(a.month, 'YYYY-MM-DD'), a.programme,
                   a.segment, a.part, a.amount, to_char(p.paid_date, 'YYYY-MM-DD')
            from payment_allocation a
            join payment p on p.id = a.payment_id
            join (%s) t
              on t.employer_id = a.employer_id and t.month = a.month
             and t.programme = a.programme and t.segment = a.segment
            where a.superseded_at is null
              and p.voided_at is null
            """;

    private static final String END =
            """
            update payment_allocation a
            set superseded_at = :now
            from (%s) t
            where a.superseded_at is null
              and t.payment_id = a.payment_id and t.employer_id = a.employer_id and t.month = a.month
              and t.programme = a.programme and t.segment = a.segment and t.part = a.part
            """;

    private static final String WRITE =
            """
            insert into payment_allocation (payment_id, employer_id, month, programme, segment, part, amount, recorded_at)
            select t.payment_id, t.employer_id, t.month, t.programme, t.segment, t.part, t.amount, cast(:now as timestamptz)
            from (%s) t
            where t.amount > 0
            """;

    /** Shares as they were before an import first changed what their lines owe. */
    private static final String CUT_BY_IMPORT =
            """
            select distinct on (a.payment_id, a.month, a.programme, a.segment, a.part)
                   cast(a.payment_id as text), cast(a.employer_id as text), to_char(a.month, 'YYYY-MM-DD'), a.programme,
                   a.segment, a.part, a.amount, to_char(p.paid_date, 'YYYY-MM-DD')
            from contribution c
            join payment_allocation a
              on a.employer_id = c.employer_id and a.month = c.month
             and a.programme = c.programme and a.segment = c.segment
            join payment p on p.id = a.payment_id
            where c.import_id = :import
              and p.voided_at is null
              and (a.superseded_at = c.recorded_at
                   or a.superseded_at in (
                     select w.recorded_at
                     from contribution_superseded w
                     where w.employer_id = c.employer_id and w.month = c.month
                       and w.programme = c.programme and w.segment = c.segment
                       and w.import_id = :import))
            order by a.payment_id, a.month, a.programme, a.segment, a.part, a.superseded_at
            """;

    private final EntityManager database;
    private final Journal journal;

    AllocationCutting(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Gives back what lines hold too much. */
    void cut(List<OpenLine> lines, Instant now, Journal.Bulk bulk) {
        TextTable keys = LedgerWriter.keys(lines.stream().map(OpenLine::key).toList());
        Map<LineKey, List<OverpaidRules.Held>> held = held(HELD.formatted(keys.query()), keys.values()).stream()
                .collect(Collectors.groupingBy(OverpaidRules.Held::line));
        List<OverpaidRules.Held> changed = lines.stream()
                .flatMap(line -> OverpaidRules.changed(line.debt(), held.getOrDefault(line.key(), List.of())).stream())
                .toList();
        write(changed, now, bulk);
    }

    /** Makes payments be for what they were before an import; the lines that it is about. */
    List<LineKey> restore(UUID importId, Instant now, Journal.Bulk bulk) {
        List<OverpaidRules.Held> before = held(CUT_BY_IMPORT, Map.of("import", importId));
        write(before, now, bulk);
        return before.stream().map(OverpaidRules.Held::line).distinct().toList();
    }

    private void write(List<OverpaidRules.Held> changed, Instant now, Journal.Bulk bulk) {
        TextTable table = table(changed);
        if (table.isEmpty()) {
            return;
        }
        run(END.formatted(table.query()), table.values(), now);
        run(WRITE.formatted(table.query()), table.values(), now);
        String payments = "select t.payment_id from (" + table.query() + ") t";
        Query version =
                database.createNativeQuery("update payment set version = version + 1 where id in (" + payments + ")");
        table.values().forEach(version::setParameter);
        version.executeUpdate();
        journal.recordAll(
                PaymentEvent.REBOOKED,
                SubjectKind.PAYMENT,
                bulk,
                """
                select p.id as subject_id, p.version as subject_version, e.id as employer_id, e.region_code,
                       cast('{}' as text[]) as fields
                from payment p
                join employer e on e.id = p.employer_id
                where p.id in (%s)
                """
                        .formatted(payments),
                table.values());
    }

    private void run(String sql, Map<String, Object> values, Instant now) {
        Query statement = database.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        statement.setParameter("now", now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<OverpaidRules.Held> held(String sql, Map<String, Object> values) {
        Query query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(AllocationCutting::held).toList();
    }

    private static OverpaidRules.Held held(Object[] row) {
        LineKey line = new LineKey(
                UUID.fromString((String) row[1]),
                LocalDate.parse((String) row[2]),
                Programme.valueOf((String) row[3]),
                Segment.valueOf((String) row[4]));
        return new OverpaidRules.Held(
                UUID.fromString((String) row[0]),
                line,
                Part.valueOf((String) row[5]),
                new Paid(LocalDate.parse((String) row[7]), (Long) row[6]));
    }

    private static TextTable table(List<OverpaidRules.Held> shares) {
        TextTable table = new TextTable()
                .column("payment_id", "uuid")
                .column("employer_id", "uuid")
                .column("month", "date")
                .column("programme", "text")
                .column("segment", "text")
                .column("part", "text")
                .column("amount", "bigint");
        shares.forEach(share -> table.row(
                share.payment(),
                share.line().employerId(),
                share.line().month(),
                share.line().programme(),
                share.line().segment(),
                share.part(),
                share.paid().amount()));
        return table;
    }
}
