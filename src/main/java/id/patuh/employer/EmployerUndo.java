package id.patuh.employer;

import id.patuh.platform.bulk.Planning;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back what an import did to employers. One that it made is withdrawn: gone from the register, while its facts and
 * numbers stay as what was believed for a time. One that it changed is again what it was before.
 */
@ApplicationScoped
class EmployerUndo {

    private static final String MADE =
            "(select r.subject_id from import_row r where r.import_id = :import and r.outcome = 'CREATED')";
    private static final String CHANGED =
            "(select r.subject_id from import_row r where r.import_id = :import and r.outcome = 'UPDATED')";

    /** The import that wrote an employer {@code e} last before, as far as it was not taken back itself. */
    static final String EARLIER_IMPORT =
            """
            (select c.import_id
             from change c
             join import i on i.id = c.import_id and i.state <> 'REVERSED'
             where c.subject_id = e.id
               and c.subject_kind = 'EMPLOYER'
               and c.import_id <> :import
             order by c.position desc
             limit 1)""";

    /** What the import made of each employer that it changed, at first if it named one twice. */
    private static final String LANDED =
            """
            select distinct on (r.subject_id) r.subject_id, p.id, p.recorded_at
            from import_row r
            join employer_fact p
              on p.employer_id = r.subject_id and p.version = r.subject_version and p.valid_to is null
            where r.import_id = :import
              and r.outcome = 'UPDATED'
            order by r.subject_id, r.subject_version, p.id desc""";

    /** The last state of each changed employer before the import. */
    private static final String BEFORE =
            """
            select distinct on (p.employer_id) p.*
            from (
              %s
            ) i
            join employer_fact p on p.employer_id = i.subject_id and p.id < i.id
            where p.valid_to is null
            order by p.employer_id, p.id desc"""
                    .formatted(LANDED);

    private final EntityManager database;
    private final Journal journal;

    EmployerUndo(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    int undo(UUID importId, Instant now) {
        int rows = affected(importId);
        if (rows == 0) {
            return 0;
        }
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, importId, rows);
        changes(bulk, "employer.withdrawn", MADE);
        changes(bulk, "employer.restored", CHANGED);
        numbers(importId, now);
        withdraw(importId, now);
        restore(importId, now);
        return rows;
    }

    private void changes(Journal.Bulk bulk, String type, String which) {
        journal.recordAll(
                type,
                SubjectKind.EMPLOYER,
                bulk,
                """
                select e.id as subject_id, e.version + 1 as subject_version, e.id as employer_id, e.region_code,
                       cast('{}' as text[]) as fields
                from employer e
                where e.id in %s
                """
                        .formatted(which),
                Map.of("import", bulk.id()));
    }

    /** A number that was never the employer's: its time is empty, and told from when to when we thought otherwise. */
    void numbers(UUID importId, Instant now) {
        run(
                """
                update employer_identifier i
                set valid_to = i.valid_from - 1, ended_at = :now
                where i.import_id = :import
                  and i.valid_to is null
                  and i.employer_id in (
                    select r.subject_id
                    from import_row r
                    where r.import_id = :import
                      and r.outcome in ('CREATED', 'UPDATED'))
                """,
                importId,
                now);
    }

    private void withdraw(UUID importId, Instant now) {
        run(
                "update employer_fact f set superseded_at = :now where f.superseded_at is null and f.employer_id in "
                        + MADE,
                importId,
                now);
        // each employer deleted is looked for in seventeen tables, of which one has a part a year
        Planning.once(database);
        database.createNativeQuery("delete from employer e where e.id in " + MADE)
                .setParameter("import", importId)
                .executeUpdate();
        Planning.forValues(database);
    }

    private void restore(UUID importId, Instant now) {
        run(
                """
                update employer e
                set %s, parent_id = f.parent_id, import_id = %s, version = e.version + 1, updated_at = :now
                from (
                  %s
                ) f
                where e.id = f.employer_id
                """
                        .formatted(StagedColumns.of("$1 = f.$1"), EARLIER_IMPORT, BEFORE),
                importId,
                now);
        supersede(importId, now);
        run(
                """
                insert into employer_fact (employer_id, version, valid_from, valid_to, recorded_at, %1$s, parent_id,
                                           status, merged_into, status_date, status_reason, status_source)
                select e.id, e.version, f.valid_from, null, :now, %2$s, f.parent_id, f.status, f.merged_into,
                       f.status_date, f.status_reason, f.status_source
                from (
                  %3$s
                ) f
                join employer e on e.id = f.employer_id
                """
                        .formatted(StagedColumns.of("$1"), StagedColumns.of("f.$1"), BEFORE),
                importId,
                now);
    }

    /** All that is believed since the import is believed no more: its state, and the end it gave to the one before. */
    private void supersede(UUID importId, Instant now) {
        run(
                """
                update employer_fact f
                set superseded_at = :now
                from (
                  %s
                ) i
                where f.employer_id = i.subject_id
                  and f.superseded_at is null
                  and (f.id >= i.id or f.recorded_at = i.recorded_at)
                """
                        .formatted(LANDED),
                importId,
                now);
    }

    private int affected(UUID importId) {
        return ((Number) database.createNativeQuery(
                                """
                        select count(*)
                        from import_row
                        where import_id = :import
                          and outcome in ('CREATED', 'UPDATED')
                        """)
                        .setParameter("import", importId)
                        .getSingleResult())
                .intValue();
    }

    private void run(String sql, UUID importId, Instant now) {
        database.createNativeQuery(sql)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
