package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger, one line or a million by the same statement: what a line said before goes to
 * {@code contribution_superseded}, and a line that says nothing new stays as it is, with its version. What is paid is no
 * part of it: {@link Settlement} books that.
 */
@ApplicationScoped
public class LedgerWriter {

    /** Names of the columns that a query of lines gives. */
    public static final String COLUMNS =
            """
            employer_id, month, programme, segment, workers, wage_base, due_reported, due_computed, due_employer, \
            due_worker, deferred, deferred_until, due_date, sector, source, import_id""";

    /** Types of {@link #COLUMNS}, in their order. */
    static final Map<String, String> TYPES = types();

    private static final String KEPT =
            """
            employer_id, month, programme, segment, workers, wage_base, due_reported, due_computed, due_employer,
            due_worker, due, deferred, deferred_until, due_date, paid, paid_date, fine_fixed, fine_paid, sector, source,
            import_id, version, recorded_at, updated_at""";

    /** A statement, with a query of lines put in. */
    private static final String RECORD =
            """
            with told as (
              select distinct on (employer_id, month, programme, segment) *
              from (%1$s) all_told
              order by employer_id, month, programme, segment
            ), last as (
              select c.employer_id, c.month, max(c.version) as version
              from contribution c
              join (select distinct employer_id, month from told) m
                on m.employer_id = c.employer_id and m.month = c.month
              group by c.employer_id, c.month
            ), changed as (
              select t.*, coalesce(l.version + 1, 0) as next_version
              from told t
              left join last l on l.employer_id = t.employer_id and l.month = t.month
              left join contribution c
                on c.employer_id = t.employer_id and c.month = t.month
               and c.programme = t.programme and c.segment = t.segment
              where c.employer_id is null
                 or (c.workers, c.wage_base, c.due_reported, c.due_computed, c.due_employer, c.due_worker, c.deferred,
                     c.deferred_until, c.due_date, c.sector, c.source)
                    is distinct from
                    (t.workers, t.wage_base, t.due_reported, t.due_computed, t.due_employer, t.due_worker, t.deferred,
                     t.deferred_until, t.due_date, t.sector, t.source)
            ), kept as (
              insert into contribution_superseded (%2$s, superseded_at)
              select %3$s, cast(:now as timestamptz)
              from contribution c
              join changed t
                on t.employer_id = c.employer_id and t.month = c.month
               and t.programme = c.programme and t.segment = c.segment
            )
            insert into contribution (%4$s, version, recorded_at, updated_at)
            select %4$s, next_version, cast(:now as timestamptz), cast(:now as timestamptz)
            from changed
            on conflict (employer_id, month, programme, segment) do update
            set workers = excluded.workers,
                wage_base = excluded.wage_base,
                due_reported = excluded.due_reported,
                due_computed = excluded.due_computed,
                due_employer = excluded.due_employer,
                due_worker = excluded.due_worker,
                deferred = excluded.deferred,
                deferred_until = excluded.deferred_until,
                due_date = excluded.due_date,
                sector = excluded.sector,
                source = excluded.source,
                import_id = excluded.import_id,
                version = excluded.version,
                recorded_at = excluded.recorded_at,
                updated_at = excluded.updated_at
            """;

    /** Takes out lines of a month that a query names no longer; those something was paid on may not be among them. */
    private static final String REMOVE =
            """
            with removed as (
              delete from contribution c
              using (%1$s) t
              where c.employer_id = t.employer_id and c.month = t.month
                and c.programme = t.programme and c.segment = t.segment
              returning c.*
            )
            insert into contribution_superseded (%2$s, superseded_at)
            select %2$s, cast(:now as timestamptz)
            from removed
            """;

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("employer_id", "uuid");
        types.put("month", "date");
        types.put("programme", "text");
        types.put("segment", "text");
        types.put("workers", "int");
        types.put("wage_base", "bigint");
        types.put("due_reported", "bigint");
        types.put("due_computed", "bigint");
        types.put("due_employer", "bigint");
        types.put("due_worker", "bigint");
        types.put("deferred", "bigint");
        types.put("deferred_until", "date");
        types.put("due_date", "date");
        types.put("sector", "text");
        types.put("source", "text");
        types.put("import_id", "uuid");
        return types;
    }

    private final EntityManager database;
    private final Settlement settlement;
    private final Journal journal;
    private final LegalTime time;

    LedgerWriter(EntityManager database, Settlement settlement, Journal journal, LegalTime time) {
        this.database = database;
        this.settlement = settlement;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Records what a query of {@link #COLUMNS} gives, of employers that the caller has locked, within its transaction.
     *
     * @param values parameters of the query, which are not named {@code now}
     * @param bulk what the audit row is about
     * @return lines that were new or changed
     */
    public int recordAll(String lines, Map<String, Object> values, Journal.Bulk bulk) {
        Instant now = time.now();
        int changed = write(lines, values, now, bulk);
        if (changed > 0) {
            Map<String, Object> atNow = new HashMap<>(values);
            atNow.put("now", now);
            journal.recordAll(
                    ContributionEvent.MonthRecorded.TYPE,
                    SubjectKind.CONTRIBUTION,
                    bulk,
                    """
                    select e.id as subject_id, max(c.version) as subject_version, e.id as employer_id, e.region_code,
                           array[to_char(c.month, 'YYYY-MM')] as fields
                    from contribution c
                    join employer e on e.id = c.employer_id
                    where c.updated_at = :now
                      and (c.employer_id, c.month) in (select t.employer_id, t.month from (%s) t)
                    group by e.id, e.region_code, c.month
                    """
                            .formatted(lines),
                    atNow);
        }
        return changed;
    }

    /** Writes lines; how many were new or changed. The journal is the caller's, but for payments. */
    int write(List<LedgerLine> lines, Instant now, Journal.Bulk bulk) {
        TextTable table = new TextTable();
        TYPES.forEach(table::column);
        lines.forEach(line -> table.row(values(line)));
        return table.isEmpty() ? 0 : write(table.query(), table.values(), now, bulk);
    }

    /** Takes out lines on which nothing was paid. */
    void remove(List<LineKey> keys, Instant now) {
        TextTable table = keys(keys);
        if (!table.isEmpty()) {
            remove(table.query(), table.values(), now);
        }
    }

    /** Takes out the lines that a query of keys names, on which nothing was paid. */
    int remove(String keys, Map<String, Object> values, Instant now) {
        return run(REMOVE.formatted(keys, KEPT), values, now);
    }

    /** Moves the version of a month on, because a line of it is no more. */
    void touch(UUID employer, YearMonth month, long version, Instant now) {
        run(
                """
                update contribution
                set version = :version, updated_at = :now
                where employer_id = :employer
                  and month = :month
                """,
                Map.of("employer", employer, "month", month.atDay(1), "version", version),
                now);
    }

    /** The version of a month after it was written. */
    long version(UUID employer, YearMonth month) {
        return (Long) database.createNativeQuery(
                        "select max(version) from contribution where employer_id = :employer and month = :month",
                        Long.class)
                .setParameter("employer", employer)
                .setParameter("month", month.atDay(1))
                .getSingleResult();
    }

    /** Writes the lines that a query gives; how many were new or changed. The journal is the caller's, but for payments. */
    int write(String lines, Map<String, Object> values, Instant now, Journal.Bulk bulk) {
        String prefixed = "c." + KEPT.replaceAll(",\\s+", ", c.");
        int changed = run(RECORD.formatted(lines, KEPT, prefixed, COLUMNS), values, now);
        if (changed > 0) {
            settlement.settleChanged(lines, values, now, bulk);
        }
        return changed;
    }

    private int run(String sql, Map<String, Object> values, Instant now) {
        Query statement = database.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        return statement.setParameter("now", now).executeUpdate();
    }

    /** Values of {@link #TYPES}. */
    static @Nullable Object[] values(LedgerLine line) {
        ContributionRules.Owed owed = line.computed();
        ContributionRules.Deferral deferral = line.deferral();
        return new @Nullable Object[] {
            line.key().employerId(),
            line.key().month(),
            line.key().programme(),
            line.key().segment(),
            line.workers(),
            line.wageBase(),
            line.dueReported(),
            owed == null ? null : owed.sum(),
            owed == null ? null : owed.employer(),
            owed == null ? null : owed.worker(),
            deferral == null ? 0 : deferral.amount(),
            deferral == null ? null : deferral.until(),
            line.dueDate(),
            line.sector(),
            line.source(),
            line.importId()
        };
    }

    /** Keys as a query of {@code employer_id, month, programme, segment}. */
    static TextTable keys(List<LineKey> keys) {
        TextTable table = new TextTable()
                .column("employer_id", "uuid")
                .column("month", "date")
                .column("programme", "text")
                .column("segment", "text");
        keys.forEach(key -> table.row(key.employerId(), key.month(), key.programme(), key.segment()));
        return table;
    }
}
