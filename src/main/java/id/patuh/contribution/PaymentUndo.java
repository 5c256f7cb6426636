package id.patuh.contribution;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes back the payments of an import: they are void from now on, and what they had paid is owed again. */
@ApplicationScoped
class PaymentUndo {

    /** Changes of months, with a query of {@code employer_id, month} put in. */
    static final String MONTHS =
            """
            select e.id as subject_id, max(c.version) as subject_version, e.id as employer_id, e.region_code,
                   array[to_char(c.month, 'YYYY-MM')] as fields
            from contribution c
            join employer e on e.id = c.employer_id
            where (c.employer_id, c.month) in (%s)
            group by e.id, e.region_code, c.month
            """;

    private static final String LINES =
            """
            select distinct a.employer_id, a.month, a.programme, a.segment
            from payment_allocation a
            join payment p on p.id = a.payment_id
            where p.import_id = :import
            """;

    private final EntityManager database;
    private final Settlement settlement;
    private final Journal journal;

    PaymentUndo(EntityManager database, Settlement settlement, Journal journal) {
        this.database = database;
        this.settlement = settlement;
        this.journal = journal;
    }

    int undo(UUID importId, Instant now) {
        int payments = database.createNativeQuery(
                        """
                        update payment
                        set voided_at = :now, void_reason = 'import reversed', version = version + 1
                        where import_id = :import
                          and voided_at is null
                        """)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
        if (payments == 0) {
            return 0;
        }
        Map<String, Object> values = Map.of("import", importId);
        settlement.settleAll(LINES, values, now);
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, importId, payments);
        journal.recordAll(
                PaymentEvent.VOIDED,
                SubjectKind.PAYMENT,
                bulk,
                """
                select p.id as subject_id, p.version as subject_version, e.id as employer_id, e.region_code,
                       cast('{}' as text[]) as fields
                from payment p
                join employer e on e.id = p.employer_id
                where p.import_id = :import
                """,
                values);
        journal.recordAll(
                ContributionEvent.MONTH_UNPAID,
                SubjectKind.CONTRIBUTION,
                bulk,
                MONTHS.formatted("select l.employer_id, l.month from (" + LINES + ") l"),
                values);
        return payments;
    }
}
