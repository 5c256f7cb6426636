package id.patuh.registration;

import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** Lands staged rows as registrations, set by set. A row finds its employer by number; blanks leave what is known. */
@ApplicationScoped
public class RegistrationLanding {

    private static final String NEXT =
            """
            coalesce(r.payload ->> 'segment', g.segment),
            coalesce(r.payload ->> 'status', g.status),
            coalesce(cast(r.payload ->> 'registered_date' as date), g.registered_date),
            coalesce(cast(r.payload ->> 'workers_registered' as int), g.workers_registered),
            coalesce(cast(r.payload ->> 'workers_known' as int), g.workers_known),
            coalesce(cast(r.payload ->> 'wages_reported' as bigint), g.wages_reported),
            coalesce(cast(r.payload ->> 'wages_known' as bigint), g.wages_known),
            coalesce(r.payload ->> 'source', :source)""";

    private static final String COLUMNS =
            """
            segment, status, registered_date, workers_registered, workers_known, wages_reported, wages_known, source""";

    private static final String LANDED =
            """
            from import_row r
            join registration g on g.employer_id = r.matched_id and g.programme = r.payload ->> 'programme'
            join employer e on e.id = g.employer_id
            join region n on n.code = e.region_code
            where r.import_id = :import
            """;

    private final EntityManager database;
    private final RegistrationHistory history;
    private final Journal journal;

    RegistrationLanding(EntityManager database, RegistrationHistory history, Journal journal) {
        this.database = database;
        this.history = history;
        this.journal = journal;
    }

    /** Lands what can land; every staged row of the import has an outcome afterwards. */
    public void land(Staging staging) {
        judge(staging);
        judgeDays(staging);
        run(
                staging,
                """
                update import_row r
                set outcome = case
                    when not exists (
                      select 1 from registration g
                      where g.employer_id = r.matched_id and g.programme = r.payload ->> 'programme') then 'CREATED'
                    when exists (
                      select 1 from registration g
                      where g.employer_id = r.matched_id
                        and g.programme = r.payload ->> 'programme'
                        and (%s) is distinct from (%s)) then 'UPDATED'
                    else 'UNCHANGED' end
                where r.import_id = :import
                  and r.outcome is null
                """
                        .formatted("g." + COLUMNS.replace(", ", ", g."), NEXT));
        run(
                staging,
                """
                insert into registration (employer_id, programme, %s, import_id, version, created_at, updated_at)
                select r.matched_id, r.payload ->> 'programme', %s, r.import_id, 0, :now, :now
                from import_row r
                left join registration g on false
                where r.import_id = :import
                  and r.outcome = 'CREATED'
                """
                        .formatted(COLUMNS, NEXT));
        run(
                staging,
                """
                update registration t
                set (%s) = (select %s from registration g
                            where g.employer_id = t.employer_id and g.programme = t.programme),
                    import_id = r.import_id, version = t.version + 1, updated_at = :now
                from import_row r
                where r.import_id = :import
                  and r.outcome = 'UPDATED'
                  and t.employer_id = r.matched_id
                  and t.programme = r.payload ->> 'programme'
                """
                        .formatted(COLUMNS, NEXT));
        remember(staging);
    }

    private void judge(Staging staging) {
        run(staging, Staging.ambiguous("split_part(l.key, ' ', 1)"));
        run(
                staging,
                """
                update import_row r
                set matched_id = i.employer_id
                from employer_identifier i
                join employer e on e.id = i.employer_id
                where r.import_id = :import
                  and r.outcome is null
                  and i.scheme = :key
                  and i.value = split_part(r.key, ' ', 1)
                  and i.valid_to is null
                  and (i.scheme in ('NPP', 'NITKU', 'VILLAGE') or not i.branch)
                  and (:everything or e.region_code in (:regions))
                """);
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                where l.import_id = :import
                  and l.matched_id is null
                """
                                .formatted(Staging.fault(":keyColumn", "unknown-employer"))));
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, jsonb_agg(jsonb_build_object(
                         'column', needed.name, 'code', 'required', 'arguments', jsonb_build_array())) as faults
                from import_row l
                cross join (values ('segment'), ('status')) needed (name)
                where l.import_id = :import
                  and l.payload ->> needed.name is null
                  and not exists (
                    select 1 from registration g
                    where g.employer_id = l.matched_id and g.programme = l.payload ->> 'programme')
                group by l.line
                """));
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                where l.import_id = :import
                  and l.payload ->> 'status' in ('NOT_REGISTERED', 'EXEMPT')
                  and (l.payload ->> 'registered_date' is not null
                       or cast(l.payload ->> 'workers_registered' as int) > 0)
                """
                                .formatted(Staging.fault("'status'", "not-with-this-status"))));
    }

    /** Facts hold from a day that has come in the region of the employer. */
    private void judgeDays(Staging staging) {
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, jsonb_agg(jsonb_build_object(
                         'column', day.name, 'code', 'in-the-future', 'arguments', jsonb_build_array())) as faults
                from import_row l
                join employer e on e.id = l.matched_id
                join region g on g.code = e.region_code
                cross join (values ('valid_from'), ('registered_date')) day (name)
                where l.import_id = :import
                  and cast(l.payload ->> day.name as date)
                      > cast(cast(:now as timestamptz) at time zone g.zone as date)
                group by l.line
                """));
    }

    private void remember(Staging staging) {
        history.recordAll(
                """
                select g.employer_id, g.programme,
                       greatest(
                         coalesce(cast(r.payload ->> 'valid_from' as date),
                                  cast(cast(:now as timestamptz) at time zone n.zone as date)),
                         (select max(f.valid_from)
                          from registration_fact f
                          where f.employer_id = g.employer_id and f.programme = g.programme
                            and f.superseded_at is null and f.valid_to is null)) as valid_from
                """
                        + LANDED + "and r.outcome in ('CREATED', 'UPDATED')",
                Map.of("import", staging.importId()),
                staging.now());
        int rows = ((Number) staging.query(
                                database,
                                """
                        select count(*) from import_row r
                        where r.import_id = :import and r.outcome in ('CREATED', 'UPDATED')
                        """)
                        .getSingleResult())
                .intValue();
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows);
        changes(bulk, "registration.entered", "CREATED");
        changes(bulk, "registration.replaced", "UPDATED");
    }

    /** One change per registration, told under its employer. */
    private void changes(Journal.Bulk bulk, String type, String outcome) {
        journal.recordAll(
                type,
                SubjectKind.REGISTRATION,
                bulk,
                """
                select e.id as subject_id, g.version as subject_version, e.id as employer_id, e.region_code,
                       array[g.programme] as fields
                """
                        + LANDED + "and r.outcome = :outcome",
                Map.of("import", bulk.id(), "outcome", outcome));
    }

    private void run(Staging staging, String sql) {
        staging.query(database, sql).executeUpdate();
    }
}
