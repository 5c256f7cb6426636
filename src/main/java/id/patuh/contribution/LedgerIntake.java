package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes contributions and payments as a query tells them, a portion of a register at a time: computed and booked by the
 * rules of single requests and written by their statements. Employers are locked by the caller, whose transaction it is.
 */
@ApplicationScoped
public class LedgerIntake {

    private final EntityManager database;
    private final LedgerComputing computing;
    private final LedgerWriter writer;
    private final PaymentBooking booking;
    private final Journal journal;
    private final Laws laws;
    private final LegalTime time;

    LedgerIntake(
            EntityManager database,
            LedgerComputing computing,
            LedgerWriter writer,
            PaymentBooking booking,
            Journal journal,
            Laws laws,
            LegalTime time) {
        this.database = database;
        this.computing = computing;
        this.writer = writer;
        this.booking = booking;
        this.journal = journal;
        this.laws = laws;
        this.time = time;
    }

    /** What became of contributions: how many lines were new or changed, and what is wrong with the others. */
    public record Taken(int changed, List<Refused> refused) {}

    /** A line that was not taken. */
    public record Refused(UUID employerId, YearMonth month, Programme programme, Segment segment, List<Fault> faults) {}

    /**
     * Takes lines that a query of {@code employer_id, month, programme, segment, workers, wage_base, due_reported, source,
     * import_id} gives. Lines of a month that it does not give stay.
     */
    public Taken contributions(String told, Map<String, Object> values, Journal.Bulk bulk) {
        Law law = laws.now();
        List<LedgerLine> lines = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Object[] row : rows(
                """
                select cast(t.employer_id as text), to_char(t.month, 'YYYY-MM'), t.programme, t.segment,
                       cast(t.workers as int), cast(t.wage_base as bigint), cast(t.due_reported as bigint), t.source,
                       cast(t.import_id as text), e.region_code, e.kbli_code, e.risk_group
                from (%s) t
                join employer e on e.id = t.employer_id
                """
                        .formatted(told),
                values)) {
            LineKey key = new LineKey(
                    UUID.fromString((String) row[0]),
                    YearMonth.parse((String) row[1]),
                    Programme.valueOf((String) row[2]),
                    Segment.valueOf((String) row[3]));
            List<Fault> faults = new ArrayList<>();
            computing
                    .line(
                            law,
                            new LedgerComputing.Bearer((String) row[9], (String) row[10], (Integer) row[11]),
                            key,
                            new PutContributions.Line(
                                    key.programme(),
                                    key.segment(),
                                    (Integer) row[4],
                                    Money.ofNullable((Long) row[5]),
                                    Money.ofNullable((Long) row[6]),
                                    null),
                            (String) row[7],
                            id(row[8]),
                            "",
                            faults)
                    .ifPresentOrElse(
                            lines::add,
                            () -> refused.add(new Refused(
                                    key.employerId(), key.yearMonth(), key.programme(), key.segment(), faults)));
        }
        return new Taken(writer.recordAll(lines, bulk), refused);
    }

    /**
     * Takes payments that a query of {@code id, employer_id, paid_date, amount, code_month, reference, source, import_id}
     * gives, and books them by the rule. A number that its source told before is left out.
     *
     * @return payments recorded
     */
    public int payments(String told, Map<String, Object> values, Journal.Bulk bulk) {
        List<NewPayment> payments = new ArrayList<>();
        for (Object[] row : rows(
                """
                select cast(t.id as text), cast(t.employer_id as text), to_char(t.paid_date, 'YYYY-MM-DD'),
                       cast(t.amount as bigint), to_char(t.code_month, 'YYYY-MM'), t.reference, t.source,
                       cast(t.import_id as text)
                from (select distinct on (employer_id, source, coalesce(reference, cast(id as text))) *
                      from (%s) all_told
                      order by employer_id, source, coalesce(reference, cast(id as text)), id) t
                where not exists (select 1 from payment p
                                  where p.employer_id = t.employer_id and p.source = t.source
                                    and p.reference = t.reference and p.voided_at is null)
                """
                        .formatted(told),
                values)) {
            payments.add(new NewPayment(
                    UUID.fromString((String) row[0]),
                    UUID.fromString((String) row[1]),
                    LocalDate.parse((String) row[2]),
                    (Long) row[3],
                    row[4] == null ? null : YearMonth.parse((String) row[4]),
                    (String) row[5],
                    (String) row[6],
                    id(row[7]),
                    List.of()));
        }
        if (!payments.isEmpty()) {
            Instant now = time.now();
            List<LineKey> touched = booking.book(payments, now);
            record(payments, touched, bulk);
        }
        return payments.size();
    }

    private void record(List<NewPayment> payments, List<LineKey> touched, Journal.Bulk bulk) {
        TextTable ids = new TextTable().column("id", "uuid");
        payments.forEach(payment -> ids.row(payment.id()));
        journal.recordAll(
                PaymentEvent.PaymentRecorded.TYPE,
                SubjectKind.PAYMENT,
                bulk,
                """
                select p.id as subject_id, p.version as subject_version, e.id as employer_id, e.region_code,
                       cast('{}' as text[]) as fields
                from payment p
                join employer e on e.id = p.employer_id
                where p.id in (select i.id from (%s) i)
                """
                        .formatted(ids.query()),
                ids.values());
        TextTable keys = LedgerWriter.keys(touched);
        if (!keys.isEmpty()) {
            journal.recordAll(
                    ContributionEvent.MonthPaid.TYPE,
                    SubjectKind.CONTRIBUTION,
                    bulk,
                    """
                    select e.id as subject_id, max(c.version) as subject_version, e.id as employer_id, e.region_code,
                           array[to_char(c.month, 'YYYY-MM')] as fields
                    from contribution c
                    join employer e on e.id = c.employer_id
                    where (c.employer_id, c.month) in (select k.employer_id, k.month from (%s) k)
                    group by e.id, e.region_code, c.month
                    """
                            .formatted(keys.query()),
                    keys.values());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> values) {
        Query query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static @Nullable UUID id(@Nullable Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }
}
