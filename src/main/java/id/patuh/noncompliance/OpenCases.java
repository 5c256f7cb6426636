package id.patuh.noncompliance;

import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the cases that many at once are about. */
@ApplicationScoped
class OpenCases {

    private final EntityManager database;

    OpenCases(EntityManager database) {
        this.database = database;
    }

    /** Open cases in sight that fit, the first by their ids. */
    List<UUID> which(TakeCaseBatch.Which which, Sight sight, int most) {
        StringBuilder query = new StringBuilder(
                """
                select c.id
                from NoncomplianceCase c
                where c.closedDate is null
                  and %s"""
                        .formatted(sight.condition("c.regionCode", "c.employerId")));
        Map<String, Object> values = new HashMap<>(sight.parameters());
        if (which.track() != null) {
            query.append("\n  and c.track = :track");
            values.put("track", which.track());
        }
        if (which.state() != null) {
            query.append("\n  and c.state = :state");
            values.put("state", which.state());
        }
        if (which.regionCode() != null) {
            query.append("\n  and c.regionCode like :region");
            values.put("region", which.regionCode() + "%");
        }
        if (which.assignee() != null) {
            query.append("\n  and c.assigneeId = :assignee");
            values.put("assignee", which.assignee());
        }
        if (which.category() != null) {
            query.append(
                    """

                      and exists (select 1
                                  from Finding f
                                  where f.theCase = c
                                    and f.category = :category
                                    and f.status in (SUSPECTED, CONFIRMED))""");
            values.put("category", which.category());
        }
        TypedQuery<UUID> found =
                database.createQuery(query.append("\norder by c.id").toString(), UUID.class);
        values.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    /** Legal persons that cases in sight are about, each once, in the order of their ids. */
    List<UUID> legalPersonsOf(Collection<UUID> cases, Sight sight) {
        TypedQuery<UUID> found = database.createQuery(
                """
                select distinct c.legalPersonId
                from NoncomplianceCase c
                where c.id in :cases
                  and %s
                order by c.legalPersonId
                """
                        .formatted(sight.condition("c.regionCode", "c.employerId")),
                UUID.class);
        sight.parameters("cases", cases).forEach(found::setParameter);
        return found.getResultList();
    }
}
