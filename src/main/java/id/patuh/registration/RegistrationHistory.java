package id.patuh.registration;

import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the history of registrations, one or a million by the same statement. */
@ApplicationScoped
class RegistrationHistory {

    private static final String FACTS =
            """
            segment, status, registered_date, workers_registered, workers_known, wages_reported, wages_known, source""";

    /** A statement, with a query of {@code employer_id, programme, valid_from} put in. */
    private static final String RECORD =
            """
            with changed as (
              %s
            ), superseded as (
              update registration_fact f
              set superseded_at = :now
              from changed c
              where f.employer_id = c.employer_id
                and f.programme = c.programme
                and f.superseded_at is null
                and f.valid_to is null
              returning f.*, c.valid_from as change_from
            )
            insert into registration_fact (employer_id, programme, version, valid_from, valid_to, recorded_at, %2$s)
            select employer_id, programme, version, valid_from, change_from, cast(:now as timestamptz), %2$s
            from superseded
            where valid_from < change_from
            union all
            select r.employer_id, r.programme, r.version, c.valid_from, null, :now, %3$s
            from changed c
            join registration r on r.employer_id = c.employer_id and r.programme = c.programme
            """;

    private final EntityManager database;

    RegistrationHistory(EntityManager database) {
        this.database = database;
    }

    void record(UUID employer, Programme programme, LocalDate validFrom, Instant now) {
        recordAll(
                """
                select cast(:id as uuid) as employer_id, cast(:programme as text) as programme,
                       cast(:validFrom as date) as valid_from""",
                Map.of("id", employer, "programme", programme.name(), "validFrom", validFrom),
                now);
    }

    void recordAll(String changed, Map<String, Object> values, Instant now) {
        String prefixed = "r." + FACTS.replace(", ", ", r.");
        Query insert = database.createNativeQuery(RECORD.formatted(changed, FACTS, prefixed));
        values.forEach(insert::setParameter);
        insert.setParameter("now", now).executeUpdate();
    }

    /** Ends what holds of an employer in every programme: from a day on it holds no longer. */
    void end(UUID employer, LocalDate day, Instant now) {
        database.createNativeQuery(
                        """
                        with superseded as (
                          update registration_fact f
                          set superseded_at = :now
                          where f.employer_id = :employer
                            and f.superseded_at is null
                            and f.valid_to is null
                          returning f.*
                        )
                        insert into registration_fact (employer_id, programme, version, valid_from, valid_to, recorded_at,
                                                       %1$s)
                        select employer_id, programme, version, valid_from, cast(:day as date),
                               cast(:now as timestamptz), %1$s
                        from superseded
                        where valid_from < :day
                        """
                                .formatted(FACTS))
                .setParameter("employer", employer)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** First day of the state that holds now. */
    Optional<LocalDate> currentSince(UUID employer, Programme programme) {
        List<?> found = database.createNativeQuery(
                        """
                        select valid_from
                        from registration_fact
                        where employer_id = :id
                          and programme = :programme
                          and superseded_at is null
                          and valid_to is null
                        """,
                        LocalDate.class)
                .setParameter("id", employer)
                .setParameter("programme", programme.name())
                .getResultList();
        return found.stream().findFirst().map(LocalDate.class::cast);
    }
}
