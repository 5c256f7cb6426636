package id.patuh.compliance;

import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What verdicts rest on when an employer is merged: its survivor owes the fines that it owed, and suspensions go along. What
 * was found at it stays with it, and the next run no longer finds it. Another head office changes nothing.
 */
@ApplicationScoped
class ComplianceSuccession implements EmployerFollower {

    private final EntityManager database;

    ComplianceSuccession(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        if (succession.kind() == Succession.Kind.MERGER) {
            followFines(succession);
            followSuspensions(succession);
        }
        return List.of();
    }

    /** The survivor owes what was owed, from the day of the merger on; before it, and as known before it, all stays. */
    private void followFines(Succession succession) {
        run(
                """
                with moved as (
                  update administrative_fine
                  set withdrawn_at = :now, withdrawn_date = :day
                  where employer_id = :from and withdrawn_at is null
                  returning gen_random_uuid() as copy, id, reference, amount, imposed_date, from_date
                ), fines as (
                  insert into administrative_fine (id, employer_id, reference, amount, imposed_date, from_date, recorded_at)
                  select copy, :to, reference, amount, imposed_date, greatest(from_date, cast(:day as date)), :now
                  from moved
                )
                insert into administrative_fine_payment (id, payment_id, fine_id, amount, paid_date, reference, recorded_by,
                                                         recorded_client, recorded_at, voided_at, voided_by, void_reason)
                select gen_random_uuid(), p.payment_id, m.copy, p.amount, p.paid_date, p.reference, p.recorded_by,
                       p.recorded_client, p.recorded_at, p.voided_at, p.voided_by, p.void_reason
                from moved m
                join administrative_fine_payment p on p.fine_id = m.id
                """,
                succession);
    }

    private void followSuspensions(Succession succession) {
        run(
                """
                with moved as (
                  update suspension
                  set ended_at = :now, ended_date = :day
                  where employer_id = :from and ended_at is null
                  returning reference, ground, categories, from_date, until_date
                )
                insert into suspension (id, employer_id, reference, ground, categories, from_date, until_date, recorded_at)
                select gen_random_uuid(), :to, reference, ground, categories, greatest(from_date, cast(:day as date)),
                       until_date, :now
                from moved
                where until_date >= cast(:day as date)
                """,
                succession);
    }

    private void run(String sql, Succession succession) {
        database.createNativeQuery(sql)
                .setParameter("to", succession.to().id())
                .setParameter("from", succession.from().id())
                .setParameter("day", succession.day())
                .setParameter("now", succession.now())
                .executeUpdate();
    }
}
