package id.patuh.contribution;

import id.patuh.employer.EmployerMatch;
import id.patuh.platform.bulk.Landing;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lands staged rows as payments, booked by the rule of the single POST: first the month of the code, else the oldest. A
 * payment is known by its number at its source, and is never changed: a row that says otherwise is refused.
 */
@ApplicationScoped
public class PaymentLanding implements Landing {

    /** Rows with the payment that the employer has under their number. */
    private static final String KNOWN =
            """
            from staged_row s
            join staged_match m on m.line = s.line
            %s join payment p
              on p.employer_id = m.employer_id and p.source = coalesce(s.source, :source) and p.reference = s.reference
             and p.voided_at is null
            """;

    private static final String LANDED =
            """
            select s.subject_id as id, o.subject_id as employer_id, s.paid_date, s.amount, s.code_month, s.reference,
                   coalesce(s.source, :source) as source, cast(:import as uuid) as import_id
            from staged_outcome o
            join staged_row s on s.line = o.line
            where o.outcome = 'CREATED'""";

    private final EntityManager database;
    private final EmployerMatch match;
    private final PaymentIntake intake;
    private final PaymentUndo undo;

    PaymentLanding(EntityManager database, EmployerMatch match, PaymentIntake intake, PaymentUndo undo) {
        this.database = database;
        this.match = match;
        this.intake = intake;
        this.undo = undo;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("paid_date", "date");
        columns.put("amount", "bigint");
        columns.put("code_month", "date");
        columns.put("reference", "text");
        columns.put("source", "text");
        columns.put("known_id", "uuid");
        return columns;
    }

    @Override
    public SubjectKind seenAs() {
        return SubjectKind.PAYMENT;
    }

    @Override
    public String part() {
        return "cast(coalesce(s.known_id, s.subject_id) as text)";
    }

    @Override
    public void judge(Staging staging) {
        match.matchCeasedToo(staging);
        match.mustBeKnown(staging);
        match.daysHaveCome(staging, "null", "paid_date", "paidDate");
        staging.run(
                database,
                "update staged_row r set known_id = k.id from (select s.line, p.id " + KNOWN.formatted("")
                        + ") k where k.line = r.line");
        refuse(staging);
        staging.run(
                database,
                """
                insert into staged_outcome (line, subject_id, subject_version, outcome)
                select s.line, m.employer_id, 0,
                       case when f.line is not null then 'REJECTED'
                            when s.known_id is null then 'CREATED'
                            else 'UNCHANGED' end
                from staged_row s
                join staged_match m on m.line = s.line
                left join (select distinct line from staged_fault) f on f.line = s.line
                """);
        StagedTables.analyse(database, "staged_outcome");
    }

    private void refuse(Staging staging) {
        staging.fault(
                database,
                "payment-differs",
                "'reference'",
                KNOWN.formatted("")
                        + """
                        where (s.paid_date, s.amount, coalesce(s.code_month, p.code_month))
                              is distinct from (p.paid_date, p.amount, p.code_month)
                          and s.paid_date is not null
                          and s.amount is not null""");
        staging.fault(
                database,
                "same-employer-in-file",
                "'reference'",
                """
                from (select r.line, min(r.line) over same as first
                      from staged_row r
                      join staged_match m on m.line = r.line
                      where m.employer_id is not null
                        and r.reference is not null
                        and not exists (select 1 from staged_fault f where f.line = r.line)
                      window same as (partition by m.employer_id, coalesce(r.source, :source), r.reference)) s
                where s.line > s.first""",
                "s.first");
        if (staging.insertOnly()) {
            staging.fault(database, "already-known", ":keyField", "from staged_row s where s.known_id is not null");
        }
    }

    @Override
    public void land(Staging staging) {
        int rows = ((Number) database.createNativeQuery("select count(*) from staged_outcome where outcome = 'CREATED'")
                        .getSingleResult())
                .intValue();
        if (rows > 0) {
            Map<String, Object> values = Map.of("source", staging.source(), "import", staging.importId());
            intake.take(LANDED, values, new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows));
        }
    }

    @Override
    public int undo(UUID importId, Instant now) {
        return undo.undo(importId, now);
    }
}
