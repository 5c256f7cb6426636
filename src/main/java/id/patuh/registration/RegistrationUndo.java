package id.patuh.registration;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes back what an import did to registrations; history keeps that it was believed. */
@ApplicationScoped
class RegistrationUndo {

    private static final String COLUMNS =
            """
            segment, status, registered_date, workers_registered, workers_known, wages_reported, wages_known, source""";

    private static final String ROWS =
            """
            from import_row r
            join registration g on g.employer_id = r.subject_id and g.programme = r.subject_part
            join employer e on e.id = g.employer_id
            where r.import_id = :import
              and r.outcome = :outcome
            """;

    /** The last state of each changed registration before the import. */
    private static final String BEFORE =
            """
            select distinct on (p.employer_id, p.programme) p.*
            from import_row r
            join registration_fact p
              on p.employer_id = r.subject_id and p.programme = r.subject_part and p.version < r.subject_version
            where r.import_id = :import
              and r.outcome = 'UPDATED'
              and p.valid_to is null
            order by p.employer_id, p.programme, p.version desc, p.recorded_at desc""";

    private final EntityManager database;
    private final Journal journal;

    RegistrationUndo(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    int undo(UUID importId, Instant now) {
        int rows = ((Number) database.createNativeQuery(
                                """
                        select count(*)
                        from import_row
                        where import_id = :import
                          and outcome in ('CREATED', 'UPDATED')
                        """)
                        .setParameter("import", importId)
                        .getSingleResult())
                .intValue();
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, importId, rows);
        changes(bulk, "registration.withdrawn", "CREATED");
        changes(bulk, "registration.restored", "UPDATED");
        restore(importId, now);
        supersede(importId, now);
        uncount(importId, now);
        database.createNativeQuery(
                        """
                        delete from registration g
                        using import_row r
                        where r.import_id = :import
                          and r.outcome = 'CREATED'
                          and g.employer_id = r.subject_id
                          and g.programme = r.subject_part
                        """)
                .setParameter("import", importId)
                .executeUpdate();
        return rows;
    }

    private void changes(Journal.Bulk bulk, String type, String outcome) {
        journal.recordAll(
                type,
                SubjectKind.REGISTRATION,
                bulk,
                """
                select e.id as subject_id, g.version + 1 as subject_version, e.id as employer_id, e.region_code,
                       array[g.programme] as fields
                """
                        + ROWS,
                Map.of("import", bulk.id(), "outcome", outcome));
    }

    private void restore(UUID importId, Instant now) {
        database.createNativeQuery(
                        """
                        update registration g
                        set (%1$s) = (f.%2$s), import_id = null, version = g.version + 1, updated_at = :now
                        from (
                          %3$s
                        ) f
                        where g.employer_id = f.employer_id
                          and g.programme = f.programme
                        """
                                .formatted(COLUMNS, COLUMNS.replace(", ", ", f."), BEFORE))
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        insert into registration_fact (employer_id, programme, version, valid_from, valid_to, recorded_at,
                                                       %1$s)
                        select g.employer_id, g.programme, g.version, f.valid_from, null, :now, f.%2$s
                        from (
                          %3$s
                        ) f
                        join registration g on g.employer_id = f.employer_id and g.programme = f.programme
                        """
                                .formatted(COLUMNS, COLUMNS.replace(", ", ", f."), BEFORE))
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What the import believed is believed no more. */
    private void supersede(UUID importId, Instant now) {
        database.createNativeQuery(
                        """
                        update registration_fact f
                        set superseded_at = :now
                        from import_row r
                        where r.import_id = :import
                          and r.outcome in ('CREATED', 'UPDATED')
                          and f.employer_id = r.subject_id
                          and f.programme = r.subject_part
                          and f.version = r.subject_version
                          and f.superseded_at is null
                        """)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Counts that the import told are believed no more; those they corrected are again. */
    private void uncount(UUID importId, Instant now) {
        database.createNativeQuery(
                        """
                        with untold as (
                          update known_workforce k
                          set superseded_at = :now
                          where k.import_id = :import
                            and k.superseded_at is null
                          returning k.*
                        )
                        insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages,
                                                     reference, import_id, recorded_at)
                        select gen_random_uuid(), p.employer_id, p.programme, p.source, p.as_of_date, p.workers, p.wages,
                               p.reference, p.import_id, cast(:now as timestamptz)
                        from untold u
                        join known_workforce p
                          on p.employer_id = u.employer_id
                         and p.programme is not distinct from u.programme
                         and p.source = u.source
                         and p.as_of_date = u.as_of_date
                         and p.superseded_at = u.recorded_at
                        """)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
