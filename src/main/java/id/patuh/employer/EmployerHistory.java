package id.patuh.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the history of employers, one or a million by the same statement: what was believed to hold from now on is
 * superseded, what held before stays with an end, and the state now in the table begins.
 */
@ApplicationScoped
class EmployerHistory {

    private static final String FACTS =
            """
            name, legal_form, employer_class, scale, scale_criterion, scale_source, scale_date, region_code, address, \
            kbli_code, kbli_version, risk_group, risk_group_source, known_workers, known_workers_date, \
            known_workers_source, parent_id, status, merged_into, status_date, status_reason, status_source""";

    /** A statement, with a query of {@code id, valid_from} put in: whose state changed, and from which day. */
    private static final String RECORD =
            """
            with changed as (
              %s
            ), superseded as (
              update employer_fact f
              set superseded_at = :now
              from changed c
              where f.employer_id = c.id
                and f.superseded_at is null
                and f.valid_to is null
              returning f.*, c.valid_from as change_from
            )
            insert into employer_fact (employer_id, version, valid_from, valid_to, recorded_at, %2$s)
            select employer_id, version, valid_from, change_from, cast(:now as timestamptz), %2$s
            from superseded
            where valid_from < change_from
            union all
            select e.id, e.version, c.valid_from, null, :now, %3$s
            from changed c
            join employer e on e.id = c.id
            """;

    private final EntityManager database;

    EmployerHistory(EntityManager database) {
        this.database = database;
    }

    /** Records the present state of one employer as holding from a day on. */
    void record(UUID employer, LocalDate validFrom, Instant now) {
        recordAll(
                "select cast(:id as uuid) as id, cast(:validFrom as date) as valid_from",
                Map.of("id", employer, "validFrom", validFrom),
                now);
    }

    /** Begins the history of every new employer of a query of {@code id, valid_from}. */
    void begin(String created, Instant now) {
        String prefixed = "e." + FACTS.replace(", ", ", e.");
        database.createNativeQuery(
                        """
                insert into employer_fact (employer_id, version, valid_from, valid_to, recorded_at, %s)
                select e.id, e.version, c.valid_from, null, :now, %s
                from (%s) c
                join employer e on e.id = c.id
                order by e.id
                """
                                .formatted(FACTS, prefixed, created))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Records the present state of every employer of a query of {@code id, valid_from}. */
    void recordAll(String changed, Map<String, Object> values, Instant now) {
        String prefixed = "e." + FACTS.replace(", ", ", e.");
        Query insert = database.createNativeQuery(RECORD.formatted(changed, FACTS, prefixed));
        values.forEach(insert::setParameter);
        insert.setParameter("now", now).executeUpdate();
    }
}
