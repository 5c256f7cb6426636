package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
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
 * Takes payments as a query tells them, a portion of a register at a time: booked by the rule of the single request and
 * written by its statements. Employers are locked by the caller, whose transaction it is.
 */
@ApplicationScoped
class PaymentIntake {

    private final EntityManager database;
    private final PaymentBooking booking;
    private final Journal journal;
    private final LegalTime time;

    PaymentIntake(EntityManager database, PaymentBooking booking, Journal journal, LegalTime time) {
        this.database = database;
        this.booking = booking;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Takes payments that a query of {@code id, employer_id, paid_date, amount, code_month, reference, source, import_id}
     * gives, and books them by the rule. A number that its source told before is left out.
     *
     * @return payments recorded
     */
    int take(String told, Map<String, Object> values, Journal.Bulk bulk) {
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
                    PaymentUndo.MONTHS.formatted("select k.employer_id, k.month from (" + keys.query() + ") k"),
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
