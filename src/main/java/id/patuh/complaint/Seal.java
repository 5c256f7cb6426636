package id.patuh.complaint;

import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who complained, apart from the complaint. The role of the service cannot select the table: it opens one seal at a time
 * by a function of the database, which leaves a row that says who asked and why.
 */
@ApplicationScoped
class Seal {

    private final EntityManager database;

    Seal(EntityManager database) {
        this.database = database;
    }

    void close(UUID complaint, Complainant complainant) {
        database.createNativeQuery(
                        """
                        insert into complainant (complaint_id, name, contact)
                        values (:complaint, :name, :contact)
                        """)
                .setParameter("complaint", complaint)
                .setParameter("name", complainant.name())
                .setParameter("contact", complainant.contact())
                .executeUpdate();
    }

    /** Those of the complaints that somebody stands behind. */
    Set<UUID> closed(Collection<UUID> complaints) {
        if (complaints.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.createNativeQuery(
                        """
                        select s.complaint_id
                        from complainant s
                        where s.complaint_id in (:complaints)
                        """,
                        UUID.class)
                .setParameter("complaints", complaints)
                .getResultList());
    }

    /** Opens a seal. Refused where nobody wanted to be known. */
    Complainant open(UUID complaint, String reason, Caller by) {
        if (closed(List.of(complaint)).isEmpty()) {
            throw Refusal.of(ComplaintProblem.COMPLAINANT_UNKNOWN);
        }
        Object[] row = (Object[]) database.createNativeQuery(
                        """
                        select s.name, s.contact
                        from open_complainant(:complaint, :client, cast(:agency as uuid), cast(:officer as uuid), :reason) s
                        """,
                        Object[].class)
                .setParameter("complaint", complaint)
                .setParameter("client", by.clientId())
                .setParameter("agency", by.agencyId().map(UUID::toString).orElse(null))
                .setParameter("officer", by.officerId().map(UUID::toString).orElse(null))
                .setParameter("reason", reason)
                .getSingleResult();
        return new Complainant((String) row[0], (String) row[1]);
    }
}
