package id.patuh.employer;

import id.patuh.platform.bulk.Landing;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Lands staged rows as employers, set by set: makes what is new, amends what differs, leaves what is the same untouched.
 * What a row does not say stays as it is.
 */
@ApplicationScoped
public class EmployerLanding implements Landing {

    private static final String AMENDED = "coalesce(s.$1, e.$1)";

    /** Rows that land, with their employer. */
    private static final String LANDED =
            """
            from staged_outcome o
            join staged_row s on s.line = o.line
            join staged_match m on m.line = o.line
            join employer e on e.id = o.subject_id
            join region g on g.code = e.region_code
            """;

    /** Day from which a row says its facts hold. */
    private static final String FROM =
            "coalesce(s.valid_from, cast(cast(:now as timestamptz) at time zone g.zone as date))";

    private final EntityManager database;
    private final EmployerMatch match;
    private final EmployerJudging judging;
    private final EmployerHistory history;
    private final EmployerUndo undo;
    private final Journal journal;

    EmployerLanding(
            EntityManager database,
            EmployerMatch match,
            EmployerJudging judging,
            EmployerHistory history,
            EmployerUndo undo,
            Journal journal) {
        this.database = database;
        this.match = match;
        this.judging = judging;
        this.history = history;
        this.undo = undo;
        this.journal = journal;
    }

    @Override
    public Map<String, String> columns() {
        return StagedColumns.staged();
    }

    @Override
    public void judge(Staging staging) {
        match.match(staging);
        judging.judge(staging);
        match.daysHaveCome(staging, "s.region_code", "valid_from", "validFrom");
        staging.run(
                database,
                """
                insert into staged_outcome (line, subject_id, subject_version, outcome)
                select s.line, coalesce(e.id, s.subject_id),
                       case when e.id is null then 0 when d.differs then e.version + 1 else e.version end,
                       case when f.line is not null then 'REJECTED'
                            when e.id is null then 'CREATED'
                            when d.differs then 'UPDATED'
                            else 'UNCHANGED' end
                from staged_row s
                join staged_match m on m.line = s.line
                left join employer e on e.id = m.employer_id
                left join (select distinct line from staged_fault) f on f.line = s.line
                left join %s more on more.line = s.line
                cross join lateral (select (%s) is distinct from (%s) or more.line is not null as differs) d
                """
                        .formatted(EmployerMatch.MORE_NUMBERS, StagedColumns.of("e.$1"), StagedColumns.of(AMENDED)));
        StagedTables.analyse(database, "staged_outcome");
    }

    @Override
    public void land(Staging staging) {
        int rows = rows();
        if (rows == 0) {
            return;
        }
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows);
        changes(bulk, "employer.amended", "UPDATED", StagedColumns.changedFields());
        create(staging);
        update(staging);
        numbers(staging);
        remember(staging);
        changes(bulk, "employer.registered", "CREATED", "cast('{}' as text[])");
    }

    @Override
    public int undo(UUID importId, Instant now) {
        return undo.undo(importId, now);
    }

    private void create(Staging staging) {
        staging.run(
                database,
                """
                insert into employer (id, %s, parent_id, status, import_id, version, created_at, updated_at)
                select s.subject_id, %s, m.parent_id, 'ACTIVE', :import, 0, :now, :now
                from staged_row s
                join staged_outcome o on o.line = s.line
                join staged_match m on m.line = s.line
                where o.outcome = 'CREATED'
                order by s.line
                """
                        .formatted(StagedColumns.of("$1"), StagedColumns.of("s.$1")));
    }

    private void update(Staging staging) {
        staging.run(
                database,
                """
                update employer e
                set %s, import_id = :import, version = e.version + 1,
                    updated_at = :now
                from staged_row s
                join staged_outcome o on o.line = s.line
                where o.outcome = 'UPDATED'
                  and e.id = o.subject_id
                """
                        .formatted(StagedColumns.of("$1 = " + AMENDED)));
    }

    private void numbers(Staging staging) {
        staging.run(
                database,
                """
                insert into employer_identifier
                  (id, employer_id, scheme, value, typed, branch, valid_from, source, recorded_at, import_id)
                select n.id, e.id, n.scheme, n.value, n.typed, e.parent_id is not null, %s, :source, :now, :import
                %s
                join staged_number n on n.line = o.line
                where o.outcome = 'CREATED'
                   or o.outcome = 'UPDATED'
                      and not exists (
                        select 1
                        from employer_identifier i
                        where i.employer_id = e.id and i.scheme = n.scheme and i.value = n.value and i.valid_to is null)
                order by n.line
                """
                        .formatted(FROM, LANDED));
    }

    private void remember(Staging staging) {
        String created = "select e.id, " + FROM + " as valid_from\n" + LANDED + "where o.outcome = 'CREATED'";
        history.begin(created, staging.now());
        history.recordAll(
                """
                select e.id,
                       greatest(%s, (
                         select max(f.valid_from)
                         from employer_fact f
                         where f.employer_id = e.id and f.superseded_at is null and f.valid_to is null)) as valid_from
                %s
                where o.outcome = 'UPDATED'
                """
                        .formatted(FROM, LANDED),
                Map.of(),
                staging.now());
    }

    private void changes(Journal.Bulk bulk, String type, String outcome, String fields) {
        journal.recordAll(
                type,
                SubjectKind.EMPLOYER,
                bulk,
                """
                select e.id as subject_id, o.subject_version, e.id as employer_id,
                       coalesce(s.region_code, e.region_code) as region_code, %s as fields
                from staged_outcome o
                join staged_row s on s.line = o.line
                join employer e on e.id = o.subject_id
                where o.outcome = :outcome
                order by o.line
                """
                        .formatted(fields),
                Map.of("outcome", outcome));
    }

    private int rows() {
        return ((Number) database.createNativeQuery(
                                "select count(*) from staged_outcome where outcome in ('CREATED', 'UPDATED')")
                        .getSingleResult())
                .intValue();
    }
}
