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
            move("administrative_fine", succession);
            move("suspension", succession);
        }
        return List.of();
    }

    private void move(String table, Succession succession) {
        database.createNativeQuery("update %s set employer_id = :to where employer_id = :from".formatted(table))
                .setParameter("to", succession.to().id())
                .setParameter("from", succession.from().id())
                .executeUpdate();
    }
}
