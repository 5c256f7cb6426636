package id.patuh.employer;

import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lands staged rows as employers, set by set: rejects what cannot land, matches by number, makes what is new, amends
 * what differs, and leaves what is the same untouched. Columns of the payload are those of the table; what a row does
 * not say stays as it is.
 */
@ApplicationScoped
public class EmployerLanding {

    private static final String FACTS =
            """
            name text, legal_form text, employer_class text, scale text, scale_criterion text, scale_source text, \
            scale_date date, region_code text, address text, kbli_code text, kbli_version text, risk_group int, \
            risk_group_source text, known_workers int, known_workers_date date, known_workers_source text""";

    private static final Pattern COLUMN = Pattern.compile("(\\w+) (text|date|int)");

    private static final String NUMBERS =
            """
            select r.line, r.subject_id, r.matched_id, n.key as scheme, n.value
            from import_row r
            cross join lateral jsonb_each_text(r.payload -> 'identifiers') n
            where r.import_id = :import
              and r.outcome is null
            """;

    private final EntityManager database;
    private final EmployerHistory history;
    private final Journal journal;

    EmployerLanding(EntityManager database, EmployerHistory history, Journal journal) {
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
                    when r.matched_id is null then 'CREATED'
                    when exists (
                      select 1 from employer e where e.id = r.matched_id and (%s) is distinct from (%s))
                      or exists (
                        select 1
                        from jsonb_each_text(r.payload -> 'identifiers') n
                        where not exists (
                          select 1
                          from employer_identifier i
                          where i.employer_id = r.matched_id
                            and i.scheme = n.key
                            and i.value = n.value
                            and i.valid_to is null))
                    then 'UPDATED'
                    else 'UNCHANGED' end
                where r.import_id = :import
                  and r.outcome is null
                """
                        .formatted(columns("e.$1"), columns("coalesce(cast(r.payload ->> '$1' as $2), e.$1)")));
        create(staging);
        update(staging);
        numbers(staging);
        remember(staging);
    }

    private void judge(Staging staging) {
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                left join region g on g.code = l.payload ->> 'region_code' and g.level <> 'PROVINCE'
                where l.import_id = :import
                  and l.payload ->> 'region_code' is not null
                  and g.code is null
                """
                                .formatted(Staging.fault(":regionColumn", "unknown-region"))));
        run(staging, Staging.ambiguous("l.key"));
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
                  and i.value = r.key
                  and i.valid_to is null
                  and (i.scheme in ('NPP', 'NITKU', 'VILLAGE') or not i.branch)
                  and (i.scheme not in ('LOCAL', 'WLKP') or :everything or e.region_code in (:regions))
                """);
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                join employer e on e.id = l.matched_id
                where l.import_id = :import
                  and not (:everything or e.region_code in (:regions))
                """
                                .formatted(Staging.fault(":keyColumn", "identifier-taken"))));
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                where l.import_id = :import
                  and l.payload ->> 'region_code' is not null
                  and not (:everything or l.payload ->> 'region_code' in (:regions))
                """
                                .formatted(Staging.fault(":regionColumn", "region-not-yours"))));
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, %s as faults
                from import_row l
                join employer e on e.id = l.matched_id
                where l.import_id = :import
                  and e.status <> 'ACTIVE'
                """
                                .formatted(Staging.fault(":keyColumn", "employer-not-active"))));
        run(
                staging,
                Staging.rejecting(
                        """
                select l.line, jsonb_agg(jsonb_build_object(
                         'column', needed.target, 'code', 'required', 'arguments', jsonb_build_array())) as faults
                from import_row l
                cross join (values ('name', 'name'), ('legal_form', 'legalForm'), ('employer_class', 'employerClass'),
                                   ('region_code', 'regionCode')) needed (name, target)
                where l.import_id = :import
                  and l.matched_id is null
                  and l.payload ->> needed.name is null
                group by l.line
                """));
        run(
                staging,
                Staging.rejecting(
                        """
                select distinct on (n.line) n.line,
                       jsonb_build_array(jsonb_build_object(
                         'column', 'identifiers.' || n.scheme, 'code', 'identifier-taken',
                         'arguments', jsonb_build_array())) as faults
                from (%s) n
                join employer_identifier i on i.scheme = n.scheme and i.value = n.value and i.valid_to is null
                where n.scheme in ('NPP', 'NITKU', 'VILLAGE', 'NIB', 'NPWP')
                  and (n.scheme in ('NPP', 'NITKU', 'VILLAGE') or not i.branch)
                  and i.employer_id is distinct from n.matched_id
                """
                                .formatted(NUMBERS)));
        run(
                staging,
                Staging.rejecting(
                        """
                select distinct on (n.line) n.line,
                       jsonb_build_array(jsonb_build_object(
                         'column', 'identifiers.' || n.scheme, 'code', 'duplicate-in-file',
                         'arguments', jsonb_build_array(n.first))) as faults
                from (select line, scheme, min(line) over (partition by scheme, value) as first from (%s) all_numbers
                      where scheme in ('NPP', 'NITKU', 'VILLAGE', 'NIB', 'NPWP')) n
                where n.first < n.line
                """
                                .formatted(NUMBERS)));
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
                left join employer e on e.id = l.matched_id
                join region g on g.code = coalesce(l.payload ->> 'region_code', e.region_code)
                cross join (values ('valid_from')) day (name)
                where l.import_id = :import
                  and cast(l.payload ->> day.name as date)
                      > cast(cast(:now as timestamptz) at time zone g.zone as date)
                group by l.line
                """));
    }

    private void create(Staging staging) {
        run(
                staging,
                """
                insert into employer (id, %s, status, import_id, version, created_at, updated_at)
                select r.subject_id, %s, 'ACTIVE', r.import_id, 0, :now, :now
                from import_row r
                where r.import_id = :import
                  and r.outcome = 'CREATED'
                """
                        .formatted(columns("$1"), columns("cast(r.payload ->> '$1' as $2)")));
    }

    private void update(Staging staging) {
        String assignments = columns("$1 = coalesce(cast(r.payload ->> '$1' as $2), e.$1)");
        run(
                staging,
                """
                update employer e
                set %s, import_id = r.import_id, version = e.version + 1, updated_at = :now
                from import_row r
                where r.import_id = :import
                  and r.outcome = 'UPDATED'
                  and e.id = r.matched_id
                """
                        .formatted(assignments));
    }

    private void numbers(Staging staging) {
        run(
                staging,
                """
                insert into employer_identifier (id, employer_id, scheme, value, branch, valid_from, source, recorded_at)
                select gen_random_uuid(), e.id, n.key, n.value, e.parent_id is not null,
                       coalesce(cast(r.payload ->> 'valid_from' as date), cast(:now as timestamptz) at time zone g.zone),
                       :source, :now
                from import_row r
                join employer e on e.id = coalesce(r.matched_id, r.subject_id)
                join region g on g.code = e.region_code
                cross join lateral jsonb_each_text(r.payload -> 'identifiers') n
                where r.import_id = :import
                  and r.outcome in ('CREATED', 'UPDATED')
                  and not exists (
                    select 1
                    from employer_identifier i
                    where i.employer_id = e.id and i.scheme = n.key and i.value = n.value and i.valid_to is null)
                """);
    }

    private void remember(Staging staging) {
        Map<String, Object> id = Map.of("import", staging.importId());
        history.recordAll(
                """
                select e.id,
                       greatest(
                         coalesce(cast(r.payload ->> 'valid_from' as date),
                                  cast(cast(:now as timestamptz) at time zone g.zone as date)),
                         (select max(f.valid_from)
                          from employer_fact f
                          where f.employer_id = e.id and f.superseded_at is null and f.valid_to is null)) as valid_from
                from import_row r
                join employer e on e.id = coalesce(r.matched_id, r.subject_id)
                join region g on g.code = e.region_code
                where r.import_id = :import
                  and r.outcome in ('CREATED', 'UPDATED')
                """,
                id,
                staging.now());
        int rows = ((Number) database.createNativeQuery(
                                """
                        select count(*)
                        from import_row r
                        where r.import_id = :import
                          and r.outcome in ('CREATED', 'UPDATED')
                        """)
                        .setParameter("import", staging.importId())
                        .getSingleResult())
                .intValue();
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows);
        changes(bulk, "employer.registered", "CREATED");
        changes(bulk, "employer.amended", "UPDATED");
    }

    private void changes(Journal.Bulk bulk, String type, String outcome) {
        journal.recordAll(
                type,
                SubjectKind.EMPLOYER,
                bulk,
                """
                select e.id as subject_id, e.version as subject_version, e.id as employer_id, e.region_code,
                       array(select jsonb_object_keys(r.payload)) as fields
                from import_row r
                join employer e on e.id = coalesce(r.matched_id, r.subject_id)
                where r.import_id = :import
                  and r.outcome = :outcome
                """,
                Map.of("import", bulk.id(), "outcome", outcome));
    }

    private void run(Staging staging, String sql) {
        staging.query(database, sql).executeUpdate();
    }

    /** The columns in a form: $1 stands for the name, $2 for the type. */
    private static String columns(String form) {
        Matcher column = COLUMN.matcher(FACTS);
        return column.results()
                .map(found -> form.replace("$1", found.group(1)).replace("$2", found.group(2)))
                .collect(Collectors.joining(", "));
    }
}
