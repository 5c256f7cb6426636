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

    /** What the import made of each registration, at first if it named one twice. */
    private static final String LANDED =
            """
            select distinct on (r.subject_id, r.subject_part) r.subject_id, r.subject_part, r.outcome, p.id, p.recorded_at
            from import_row r
            join registration_fact p
              on p.employer_id = r.subject_id
             and p.programme = r.subject_part
             and p.version = r.subject_version
             and p.valid_to is null
            where r.import_id = :import
              and r.outcome in ('CREATED', 'UPDATED')
            order by r.subject_id, r.subject_part, r.subject_version, p.id desc""";

    /** The last state of each changed registration before the import. */
    private static final String BEFORE =
            """
            select distinct on (p.employer_id, p.programme) p.*
            from (
              %s
            ) i
            join registration_fact p
              on p.employer_id = i.subject_id and p.programme = i.subject_part and p.id < i.id
            where i.outcome = 'UPDATED'
              and p.valid_to is null
            order by p.employer_id, p.programme, p.id desc"""
                    .formatted(LANDED);

    /** The import that wrote a registration {@code g} last before, as far as it was not taken back itself. */
    private static final String EARLIER_IMPORT =
            """
            (select c.import_id
             from change c
             join import i on i.id = c.import_id and i.state <> 'REVERSED'
             where c.subject_id = g.employer_id
               and c.subject_kind = 'REGISTRATION'
               and c.fields = array[g.programme]
               and c.import_id <> :import
             order by c.position desc
             limit 1)""";

    private final EntityManager database;
    private final KnownWorkforce workforce;
    private final Journal journal;

    RegistrationUndo(EntityManager database, KnownWorkforce workforce, Journal journal) {
        this.database = database;
        this.workforce = workforce;
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
        uncount(importId, now);
        restore(importId, now);
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

    /** As it was, but for what is known of workers and wages: that is what the rule takes of the counts there are now. */
    private void restore(UUID importId, Instant now) {
        String before = ("f." + COLUMNS.replace(", ", ", f."))
                .replace("f.workers_known", "coalesce(" + workforce.chosen("workers") + ", f.workers_known)")
                .replace("f.wages_known", "coalesce(" + workforce.chosen("wages") + ", f.wages_known)");
        run(
                """
                update registration g
                set (%s) = (%s), import_id = %s, version = g.version + 1, updated_at = :now
                from (
                  %s
                ) f
                cross join lateral (select f.employer_id, f.programme) r
                where g.employer_id = f.employer_id
                  and g.programme = f.programme
                """
                        .formatted(COLUMNS, before, EARLIER_IMPORT, BEFORE),
                importId,
                now);
        supersede(importId, now);
        run(
                """
                insert into registration_fact (employer_id, programme, version, valid_from, valid_to, recorded_at, %s)
                select g.employer_id, g.programme, g.version, f.valid_from, null, :now, g.%s
                from (
                  %s
                ) f
                join registration g on g.employer_id = f.employer_id and g.programme = f.programme
                """
                        .formatted(COLUMNS, COLUMNS.replace(", ", ", g."), BEFORE),
                importId,
                now);
    }

    /** All that is believed since the import is believed no more: its state, and the end it gave to the one before. */
    private void supersede(UUID importId, Instant now) {
        run(
                """
                update registration_fact f
                set superseded_at = :now
                from (
                  %s
                ) i
                where f.employer_id = i.subject_id
                  and f.programme = i.subject_part
                  and f.superseded_at is null
                  and (f.id >= i.id or f.recorded_at = i.recorded_at)
                """
                        .formatted(LANDED),
                importId,
                now);
    }

    /** Counts that the import told are believed no more; those of others that it corrected are again. */
    private void uncount(UUID importId, Instant now) {
        run(
                """
                with untold as (
                  update known_workforce k
                  set superseded_at = :now
                  where k.import_id = :import
                    and k.superseded_at is null
                  returning k.*
                )
                insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages, reference,
                                             import_id, recorded_at)
                select gen_random_uuid(), p.employer_id, p.programme, p.source, p.as_of_date, p.workers, p.wages,
                       p.reference, p.import_id, cast(:now as timestamptz)
                from untold u
                join known_workforce p
                  on p.employer_id = u.employer_id
                 and p.programme is not distinct from u.programme
                 and p.source = u.source
                 and p.as_of_date = u.as_of_date
                 and p.superseded_at = u.recorded_at
                 and p.import_id is distinct from :import
                """,
                importId,
                now);
    }

    private void run(String sql, UUID importId, Instant now) {
        database.createNativeQuery(sql)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
