package id.patuh.registration;

import id.patuh.employer.EmployerMatch;
import id.patuh.platform.bulk.Landing;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Lands staged rows as registrations, set by set. A row finds its employer by number; blanks leave what is known. */
@ApplicationScoped
public class RegistrationLanding implements Landing {

    /** What a row says of a registration {@code g} itself, and else what is known of it. */
    private static final String SAID =
            """
            coalesce(s.segment, g.segment), coalesce(s.status, g.status),
            coalesce(s.registered_date, g.registered_date), coalesce(s.workers_registered, g.workers_registered),
            coalesce(s.wages_reported, g.wages_reported), coalesce(s.source, :source)""";

    private static final String SAID_COLUMNS =
            "segment, status, registered_date, workers_registered, wages_reported, source";

    /** Whether a row tells a count of workers or wages that its source has not told for that day. */
    private static final String COUNTED =
            """
            (s.workers_known is not null or s.wages_known is not null)
            and not exists (
              select 1
              from known_workforce k
              where k.employer_id = m.employer_id
                and k.programme = s.programme
                and k.source = coalesce(s.source, :source)
                and k.superseded_at is null
                and k.as_of_date = coalesce(s.valid_from, (
                  select max(l.as_of_date)
                  from known_workforce l
                  where l.employer_id = k.employer_id
                    and l.programme = k.programme
                    and l.source = k.source
                    and l.superseded_at is null))
                and (s.workers_known is null or k.workers = s.workers_known)
                and (s.wages_known is null or k.wages = s.wages_known))""";

    private static final String LANDED =
            """
            from staged_outcome o
            join staged_row s on s.line = o.line
            join registration g on g.employer_id = o.subject_id and g.programme = s.programme
            join employer e on e.id = g.employer_id
            join region n on n.code = e.region_code
            """;

    private final EntityManager database;
    private final EmployerMatch match;
    private final RegistrationHistory history;
    private final RegistrationUndo undo;
    private final KnownWorkforce workforce;
    private final Journal journal;

    RegistrationLanding(
            EntityManager database,
            EmployerMatch match,
            RegistrationHistory history,
            RegistrationUndo undo,
            KnownWorkforce workforce,
            Journal journal) {
        this.database = database;
        this.match = match;
        this.history = history;
        this.undo = undo;
        this.workforce = workforce;
        this.journal = journal;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("programme", "text");
        columns.put("segment", "text");
        columns.put("status", "text");
        columns.put("registered_date", "date");
        columns.put("workers_registered", "int");
        columns.put("workers_known", "int");
        columns.put("wages_reported", "bigint");
        columns.put("wages_known", "bigint");
        columns.put("source", "text");
        columns.put("valid_from", "date");
        return columns;
    }

    @Override
    public String part() {
        return "s.programme";
    }

    @Override
    public void judge(Staging staging) {
        match.match(staging);
        match.mustBeKnown(staging);
        match.daysHaveCome(staging, "null", "valid_from", "validFrom");
        match.daysHaveCome(staging, "null", "registered_date", "registeredDate");
        refuse(staging);
        staging.run(
                database,
                """
                insert into staged_outcome (line, subject_id, subject_version, outcome)
                select s.line, m.employer_id,
                       case when g.employer_id is null then 0 when d.differs then g.version + 1 else g.version end,
                       case when f.line is not null then 'REJECTED'
                            when g.employer_id is null then 'CREATED'
                            when d.differs then 'UPDATED'
                            else 'UNCHANGED' end
                from staged_row s
                join staged_match m on m.line = s.line
                left join registration g on g.employer_id = m.employer_id and g.programme = s.programme
                left join (select distinct line from staged_fault) f on f.line = s.line
                cross join lateral (select (%s) is distinct from (%s) or %s as differs) d
                """
                        .formatted("g." + SAID_COLUMNS.replace(", ", ", g."), SAID, COUNTED));
        StagedTables.analyse(database, "staged_outcome");
    }

    private void refuse(Staging staging) {
        String rows =
                """
                from staged_row s
                join staged_match m on m.line = s.line
                left join registration g on g.employer_id = m.employer_id and g.programme = s.programme
                """;
        for (String needed : new String[] {"segment", "status"}) {
            staging.fault(
                    database,
                    "required",
                    "'" + needed + "'",
                    rows
                            + """
                            where m.employer_id is not null
                              and g.employer_id is null
                              and s.programme is not null
                              and s.%1$s is null
                              and not exists (
                                select 1 from staged_fault f where f.line = s.line and f.field in ('%1$s', ''))"""
                                    .formatted(needed));
        }
        staging.fault(
                database,
                "not-with-this-status",
                "'status'",
                rows
                        + """
                        where coalesce(s.status, g.status) in ('NOT_REGISTERED', 'EXEMPT')
                          and (coalesce(s.registered_date, g.registered_date) is not null
                               or coalesce(s.workers_registered, g.workers_registered) > 0)""");
        if (staging.insertOnly()) {
            staging.fault(database, "already-known", ":keyField", rows + "where g.employer_id is not null");
        }
        match.onlyOnce(staging, "s.programme");
    }

    @Override
    public void land(Staging staging) {
        int rows = ((Number) database.createNativeQuery(
                                "select count(*) from staged_outcome where outcome in ('CREATED', 'UPDATED')")
                        .getSingleResult())
                .intValue();
        if (rows == 0) {
            return;
        }
        counts(staging);
        create(staging);
        update(staging);
        remember(staging);
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows);
        changes(bulk, "registration.entered", "CREATED");
        changes(bulk, "registration.replaced", "UPDATED");
    }

    private void create(Staging staging) {
        staging.run(
                database,
                """
                insert into registration (employer_id, programme, %s, workers_known, wages_known, import_id, version,
                                          created_at, updated_at)
                select r.employer_id, r.programme, %s, %s, %s, :import, 0, :now, :now
                from staged_row s
                join staged_outcome o on o.line = s.line
                cross join lateral (select o.subject_id as employer_id, s.programme as programme) r
                left join registration g on false
                where o.outcome = 'CREATED'
                order by s.line
                """
                        .formatted(SAID_COLUMNS, SAID, workforce.chosen("workers"), workforce.chosen("wages")));
    }

    private void update(Staging staging) {
        staging.run(
                database,
                """
                update registration t
                set (%s, workers_known, wages_known) = (
                      select %s, coalesce(%s, g.workers_known), coalesce(%s, g.wages_known)
                      from registration g
                      cross join lateral (select g.employer_id, g.programme) r
                      where g.employer_id = t.employer_id and g.programme = t.programme),
                    import_id = :import, version = t.version + 1, updated_at = :now
                from staged_row s
                join staged_outcome o on o.line = s.line
                where o.outcome = 'UPDATED'
                  and t.employer_id = o.subject_id
                  and t.programme = s.programme
                """
                        .formatted(SAID_COLUMNS, SAID, workforce.chosen("workers"), workforce.chosen("wages")));
    }

    /** What the rows tell of workers and wages known, by source and day; the registrations show what the rule takes. */
    private void counts(Staging staging) {
        workforce.addAll(
                """
                select gen_random_uuid() as id, e.id as employer_id, s.programme, coalesce(s.source, :source) as source,
                       coalesce(s.valid_from, cast(cast(:now as timestamptz) at time zone n.zone as date)) as as_of_date,
                       s.workers_known as workers, s.wages_known as wages, cast(null as text) as reference,
                       cast(:import as uuid) as import_id
                from staged_outcome o
                join staged_row s on s.line = o.line
                join employer e on e.id = o.subject_id
                join region n on n.code = e.region_code
                where o.outcome in ('CREATED', 'UPDATED')
                """,
                Map.of("source", staging.source(), "import", staging.importId()),
                staging.now());
    }

    private void remember(Staging staging) {
        history.recordAll(
                """
                select g.employer_id, g.programme,
                       greatest(
                         coalesce(s.valid_from, cast(cast(:now as timestamptz) at time zone n.zone as date)),
                         (select max(f.valid_from)
                          from registration_fact f
                          where f.employer_id = g.employer_id and f.programme = g.programme
                            and f.superseded_at is null and f.valid_to is null)) as valid_from
                """
                        + LANDED + "where o.outcome in ('CREATED', 'UPDATED')",
                Map.of(),
                staging.now());
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
                        + LANDED + "where o.outcome = :outcome",
                Map.of("outcome", outcome));
    }

    @Override
    public int undo(UUID importId, Instant now) {
        return undo.undo(importId, now);
    }
}
