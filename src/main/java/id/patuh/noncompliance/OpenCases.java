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
    private final SeenLetters seen;

    OpenCases(EntityManager database, SeenLetters seen) {
        this.database = database;
        this.seen = seen;
    }

    /** A letter and its case. */
    record OfCase(UUID id, UUID caseId) {}

    /** Open cases in sight that fit, the first by their ids. */
    List<UUID> which(TakeCaseBatch.Which which, Sight sight, int most) {
        Map<String, Object> values = new HashMap<>(sight.parameters());
        TypedQuery<UUID> found = database.createQuery(
                """
                select c.id
                from NoncomplianceCase c
                where %s
                order by c.id"""
                        .formatted(condition(which, sight, values)),
                UUID.class);
        values.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    /** Drafts of a kind of the caller's agency in open cases in sight that fit, the first by their cases. */
    List<OfCase> drafts(LetterKind kind, TakeCaseBatch.Which which, Sight sight, int most) {
        Map<String, Object> values = new HashMap<>(sight.parameters());
        values.put("kind", kind);
        values.putAll(seen.parameters());
        TypedQuery<OfCase> found = database.createQuery(
                """
                select l.id, l.caseId
                from CaseLetter l
                join NoncomplianceCase c on c.id = l.caseId
                where l.kind = :kind
                  and l.state = DRAFT
                  and %s
                  and %s
                order by l.caseId, l.id"""
                        .formatted(seen.condition("l"), condition(which, sight, values)),
                OfCase.class);
        values.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    /** Those of some letters that are in sight, with their cases. */
    List<OfCase> ofLetters(Collection<UUID> letters, Sight sight) {
        TypedQuery<OfCase> found = database.createQuery(
                """
                select l.id, l.caseId
                from CaseLetter l
                join NoncomplianceCase c on c.id = l.caseId
                where l.id in :letters
                  and %s
                  and %s
                """
                        .formatted(seen.condition("l"), sight.condition("c.regionCode", "c.employerId")),
                OfCase.class);
        seen.parameters().forEach(found::setParameter);
        sight.parameters("letters", letters).forEach(found::setParameter);
        return found.getResultList();
    }

    private static String condition(TakeCaseBatch.Which which, Sight sight, Map<String, Object> values) {
        StringBuilder query = new StringBuilder(
                "c.closedDate is null\n  and %s".formatted(sight.condition("c.regionCode", "c.employerId")));
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
        return query.toString();
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
