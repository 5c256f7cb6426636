package id.patuh.contribution;

import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ledger when its employer is merged: the survivor owes what the merged one owed. Lines that only the merged one has
 * move; where both have one they become one line with the sum of both. Payments, plans and projects go along. Another head office
 * changes nothing.
 */
@ApplicationScoped
class ContributionSuccession implements EmployerFollower {

    private static final String COLUMNS =
            """
            employer_id, month, programme, segment, workers, wage_base, due_reported, due_computed, due_employer,
            due_worker, due, deferred, deferred_until, due_date, paid, paid_date, fine_fixed, fine_paid, sector, source,
            import_id, version, recorded_at, updated_at""";

    /** What was believed until now: every line of the merged one, and those of the survivor that take in another. */
    private static final String KEEP =
            """
            insert into contribution_superseded (%1$s, superseded_at)
            select %1$s, cast(:now as timestamptz)
            from contribution c
            where c.employer_id = :from
               or (c.employer_id = :to
                   and (c.month, c.programme, c.segment) in
                       (select f.month, f.programme, f.segment from contribution f where f.employer_id = :from))
            """
                    .formatted(COLUMNS);

    /** The sum of both, by what each is computed to owe where both are computed, else by what each owes. */
    private static final String ADD =
            """
            update contribution c
            set workers = c.workers + f.workers,
                wage_base = c.wage_base + f.wage_base,
                due_reported = case when c.due_reported is null and f.due_reported is null
                                         and c.due_computed is not null and f.due_computed is not null
                                    then null else c.due + f.due end,
                due_computed = c.due_computed + f.due_computed,
                due_employer = c.due_employer + f.due_employer,
                due_worker = c.due_worker + f.due_worker,
                deferred = c.deferred + f.deferred,
                deferred_until = coalesce(c.deferred_until, f.deferred_until),
                sector = coalesce(c.sector, f.sector),
                recorded_at = cast(:now as timestamptz)
            from contribution f
            where f.employer_id = :from
              and c.employer_id = :to
              and c.month = f.month and c.programme = f.programme and c.segment = f.segment
            """;

    private static final String SHARED =
            """
            (month, programme, segment) in
            (select t.month, t.programme, t.segment from contribution t where t.employer_id = :to)""";

    private final EntityManager database;
    private final Settlement settlement;

    ContributionSuccession(EntityManager database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
    }

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        if (succession.kind() != Succession.Kind.MERGER) {
            return List.of();
        }
        UUID from = succession.from().id();
        UUID to = succession.to().id();
        Map<String, Object> both = Map.of("from", from, "to", to);
        Map<String, Object> atNow = Map.of("from", from, "to", to, "now", succession.now());
        int lines = run(KEEP, atNow);
        run(ADD, atNow);
        run("update payment_allocation set employer_id = :to where employer_id = :from", both);
        run("delete from contribution where employer_id = :from and " + SHARED, both);
        run(
                "update contribution set employer_id = :to, recorded_at = cast(:now as timestamptz) where employer_id = :from",
                atNow);
        int payments = movePayments(both);
        int plans = movePlans(both);
        int projects = run(
                "update construction_project set employer_id = :to, version = version + 1 where employer_id = :from",
                both);
        settle(to, succession);
        return lines + payments + plans + projects == 0
                ? List.of()
                : List.of(new ContributionEvent.LedgerMoved(succession.to()));
    }

    /** A number that the survivor has already from the same source gets the first digits of the merged one's id. */
    private int movePayments(Map<String, Object> both) {
        return run(
                """
                update payment p
                set employer_id = :to, version = version + 1,
                    reference = case when exists (select 1 from payment t
                                                  where t.employer_id = :to and t.source = p.source
                                                    and t.reference = p.reference and t.voided_at is null)
                                     then p.reference || '/' || left(cast(p.employer_id as text), 8)
                                     else p.reference end
                where employer_id = :from
                """,
                both);
    }

    private int movePlans(Map<String, Object> both) {
        return run(
                """
                update payment_plan p
                set employer_id = :to, version = version + 1,
                    number = case when exists (select 1 from payment_plan t
                                               where t.employer_id = :to and t.number = p.number)
                                  then p.number || '/' || left(cast(p.employer_id as text), 8)
                                  else p.number end
                where employer_id = :from
                """,
                both);
    }

    /** Settles the lines that came, and moves the version of their months on. */
    private void settle(UUID to, Succession succession) {
        Map<String, Object> values = Map.of("employer", to, "now", succession.now());
        String moved =
                """
                select m.employer_id, m.month, m.programme, m.segment
                from contribution m
                where m.employer_id = :employer
                  and m.recorded_at = :now""";
        run(
                """
                update contribution c
                set version = (select max(v.version) + 1 from contribution v
                               where v.employer_id = c.employer_id and v.month = c.month),
                    updated_at = cast(:now as timestamptz)
                where c.employer_id = :employer
                  and c.recorded_at = :now
                """,
                values);
        settlement.settleAll(moved, values, succession.now());
    }

    private int run(String sql, Map<String, Object> values) {
        Query statement = database.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        return statement.executeUpdate();
    }
}
