package id.patuh.noncompliance;

import id.patuh.employer.Employer;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Locks employers with their head offices before cases about them, for a case is judged beside all of the legal person; and many cases. */
final class EmployerLocks {

    private EmployerLocks() {}

    /** The employer a case is about, without reading the case. */
    static Optional<UUID> employerOf(UUID caseId) {
        return only("employerId", caseId);
    }

    /** The legal person a case is about, without reading the case. */
    static Optional<UUID> legalPersonOf(UUID caseId) {
        return only("legalPersonId", caseId);
    }

    private static Optional<UUID> only(String field, UUID caseId) {
        return NoncomplianceCase.getEntityManager()
                .createQuery("select c." + field + " from NoncomplianceCase c where c.id = :id", UUID.class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst();
    }

    /** In the order of their ids, so that no two who do so wait for each other; who is unknown is passed over. */
    static void take(Collection<UUID> employers) {
        TreeSet<UUID> all = new TreeSet<>();
        employers.stream().distinct().forEach(each -> all.addAll(Employer.withHead(each)));
        all.forEach(Employer::lockedOf);
    }

    /** Cases that have open terms, and cases that owe fines, in the one order of all their ids. */
    static void takeCases(Collection<UUID> waiting, Collection<UUID> owing) {
        TreeSet<UUID> all = new TreeSet<>(waiting);
        all.addAll(owing);
        NoncomplianceCase.getEntityManager()
                .createNativeQuery(
                        "select c.id from noncompliance_case c where c.id = any (:cases) order by c.id for update")
                .setParameter("cases", all.toArray(UUID[]::new))
                .getResultList();
    }
}
