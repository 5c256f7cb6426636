package id.patuh.employer;

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

/** Lands staged rows as official numbers of employers that are known: each row adds the numbers beside its key. */
@ApplicationScoped
public class IdentifierLanding implements Landing {

    private static final String NEW_NUMBERS =
            """
            from staged_outcome o
            join staged_row s on s.line = o.line
            join staged_number n on n.line = o.line
            join employer e on e.id = o.subject_id
            join region g on g.code = e.region_code
            where o.outcome = 'UPDATED'
              and not exists (
                select 1
                from employer_identifier i
                where i.employer_id = e.id and i.scheme = n.scheme and i.value = n.value and i.valid_to is null)
            """;

    private final EntityManager database;
    private final EmployerMatch match;
    private final EmployerUndo undo;
    private final Journal journal;

    IdentifierLanding(EntityManager database, EmployerMatch match, EmployerUndo undo, Journal journal) {
        this.database = database;
        this.match = match;
        this.undo = undo;
        this.journal = journal;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("source", "text");
        columns.put("valid_from", "date");
        return columns;
    }

    @Override
    public void judge(Staging staging) {
        match.match(staging);
        match.mustBeKnown(staging);
        match.daysHaveCome(staging, "null", "valid_from", "validFrom");
        taken(staging);
        staging.fault(
                database,
                "required",
                "'identifiers'",
                """
                from staged_match s
                where not exists (select 1 from staged_number n where n.line = s.line and n.scheme <> :key)
                  and not exists (select 1 from staged_fault f where f.line = s.line)""");
        staging.run(
                database,
                """
                insert into staged_outcome (line, subject_id, subject_version, outcome)
                select m.line, e.id, e.version + case when d.differs then 1 else 0 end,
                       case when f.line is not null then 'REJECTED' when d.differs then 'UPDATED' else 'UNCHANGED' end
                from staged_match m
                left join employer e on e.id = m.employer_id
                left join (select distinct line from staged_fault) f on f.line = m.line
                left join %s more on more.line = m.line
                cross join lateral (select more.line is not null as differs) d
                """
                        .formatted(EmployerMatch.MORE_NUMBERS));
        StagedTables.analyse(database, "staged_outcome");
    }

    private void taken(Staging staging) {
        staging.fault(
                database,
                "identifier-taken",
                "'identifiers.' || n.scheme",
                """
                from staged_number n
                join employer_identifier i on i.scheme = n.scheme and i.value = n.value and i.valid_to is null
                join staged_match s on s.line = n.line
                join employer e on e.id = s.employer_id
                where (n.scheme in ('NPP', 'NITKU', 'VILLAGE')
                       or n.scheme in ('NIB', 'NPWP') and not i.branch and e.parent_id is null)
                  and i.employer_id <> e.id""");
        staging.fault(
                database,
                "village-elsewhere",
                "'identifiers.VILLAGE'",
                """
                from staged_number n
                join staged_match s on s.line = n.line
                join employer e on e.id = s.employer_id
                where n.scheme = 'VILLAGE'
                  and left(n.value, 4) <> e.region_code""");
        staging.fault(
                database,
                "nitku-of-another",
                "'identifiers.NITKU'",
                """
                from staged_row s
                join staged_match m on m.line = s.line
                join employer e on e.id = m.employer_id
                """
                        + EmployerMatch.NITKU_OF_ANOTHER);
    }

    @Override
    public void land(Staging staging) {
        int employers = ((Number) database.createNativeQuery(
                                "select count(distinct subject_id) from staged_outcome where outcome = 'UPDATED'")
                        .getSingleResult())
                .intValue();
        if (employers == 0) {
            return;
        }
        staging.run(
                database,
                """
                insert into employer_identifier
                  (id, employer_id, scheme, value, typed, branch, valid_from, source, recorded_at, import_id)
                select distinct on (e.id, n.scheme, n.value)
                       n.id, e.id, n.scheme, n.value, n.typed, e.parent_id is not null,
                       coalesce(s.valid_from, cast(cast(:now as timestamptz) at time zone g.zone as date)),
                       coalesce(s.source, :source), :now, :import
                %s
                order by e.id, n.scheme, n.value, n.line
                """
                        .formatted(NEW_NUMBERS));
        staging.run(
                database,
                """
                update employer e
                set version = e.version + 1, updated_at = :now, import_id = :import
                where e.id in (select o.subject_id from staged_outcome o where o.outcome = 'UPDATED')
                """);
        journal.recordAll(
                "employer.identifier-added",
                SubjectKind.EMPLOYER,
                new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), employers),
                """
                select e.id as subject_id, e.version as subject_version, e.id as employer_id, e.region_code,
                       array['identifiers'] as fields
                from employer e
                where e.id in (select o.subject_id from staged_outcome o where o.outcome = 'UPDATED')
                """,
                Map.of());
    }

    @Override
    public int undo(UUID importId, Instant now) {
        undo.numbers(importId, now);
        String changed =
                "(select r.subject_id from import_row r where r.import_id = :import and r.outcome = 'UPDATED')";
        int employers = database.createNativeQuery(
                        "update employer e set version = e.version + 1, updated_at = :now, import_id = "
                                + EmployerUndo.EARLIER_IMPORT + " where e.id in " + changed)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
        journal.recordAll(
                "employer.identifier-ended",
                SubjectKind.EMPLOYER,
                new Journal.Bulk(SubjectKind.IMPORT, importId, employers),
                """
                select e.id as subject_id, e.version as subject_version, e.id as employer_id, e.region_code,
                       array['identifiers'] as fields
                from employer e
                where e.id in %s
                """
                        .formatted(changed),
                Map.of("import", importId));
        return employers;
    }
}
