package id.patuh.employer;

import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Finds the employers that staged rows mean, by number, and refuses what means nobody, several or somebody hidden. */
@ApplicationScoped
public class EmployerMatch {

    /** Numbers that pick one employer: unique ones, and those of head offices. */
    private static final String HELD =
            """
            join employer_identifier i on i.scheme = n.scheme and i.value = n.value and i.valid_to is null
            join employer e on e.id = i.employer_id
            """;

    /** Of rows {@code s} about employers {@code e}: a NITKU begins with the NPWP of its taxpayer, where one is known. */
    static final String NITKU_OF_ANOTHER =
            """
            join staged_number n on n.line = s.line and n.scheme = 'NITKU'
            where exists (
                select 1
                from (
                  select w.value from staged_number w where w.line = s.line and w.scheme = 'NPWP'
                  union all
                  select i.value
                  from employer_identifier i
                  where i.employer_id = e.id and i.scheme = 'NPWP' and i.valid_to is null) npwp
                having bool_and(npwp.value <> left(n.value, 16)))""";

    /** Lines whose employer has not got a number of the row. */
    static final String MORE_NUMBERS =
            """
            (select distinct n.line
             from staged_number n
             join staged_match m on m.line = n.line and m.employer_id is not null
             left join employer_identifier i
               on i.employer_id = m.employer_id and i.scheme = n.scheme and i.value = n.value and i.valid_to is null
             where i.id is null)""";

    private final EntityManager database;

    EmployerMatch(EntityManager database) {
        this.database = database;
    }

    /** Fills {@code staged_match} with one line per row and locks the employers and their head offices, in one order. */
    public void match(Staging staging) {
        matchWhoever(staging, "e.status <> 'ACTIVE'");
    }

    /** The same for what an employer owes or pays after it has ceased, too. */
    public void matchCeasedToo(Staging staging) {
        matchWhoever(staging, "e.status = 'MERGED'");
    }

    private void matchWhoever(Staging staging, String gone) {
        staging.run(
                database,
                """
                insert into staged_match (line, employer_id, holders, parent_id)
                select s.line, m.employer_id, coalesce(m.holders, 0), p.employer_id
                from staged_row s
                left join (
                  select n.line, (array_agg(distinct e.id))[1] as employer_id, count(distinct e.id) as holders
                  from staged_number n
                  %1$s
                  where n.scheme = :key
                    and (i.scheme in ('NPP', 'NITKU', 'VILLAGE') or not i.branch)
                    and (i.scheme not in ('LOCAL', 'WLKP') or :everything or e.region_code in (:regions))
                  group by n.line) m on m.line = s.line
                left join (
                  select n.line, (array_agg(distinct e.id))[1] as employer_id
                  from staged_parent n
                  %1$s
                  where i.scheme in ('NPP', 'NITKU', 'VILLAGE', 'NIB', 'NPWP')
                    and (i.scheme in ('NPP', 'NITKU', 'VILLAGE') or not i.branch)
                    and (:everything or e.region_code in (:regions))
                  group by n.line) p on p.line = s.line
                """
                        .formatted(HELD));
        StagedTables.analyse(database, "staged_match");
        database.createNativeQuery(
                        """
                        select count(*)
                        from (
                          select e.id
                          from employer e
                          where e.id in (
                            select m.employer_id from staged_match m
                            union
                            select m.parent_id from staged_match m)
                          order by e.id
                          for update) locked
                        """)
                .getSingleResult();
        staging.fault(database, "ambiguous-number", ":keyField", "from staged_match s where s.holders > 1");
        staging.fault(
                database,
                "identifier-taken",
                ":keyField",
                """
                from staged_match s
                join employer e on e.id = s.employer_id
                where not (:everything or e.region_code in (:regions))""");
        staging.fault(
                database,
                "employer-not-active",
                ":keyField",
                """
                from staged_match s
                join employer e on e.id = s.employer_id
                where %s
                  and (:everything or e.region_code in (:regions))"""
                        .formatted(gone));
    }

    /** Refuses what says nothing about anybody known; for rows that only add to employers. */
    public void mustBeKnown(Staging staging) {
        staging.fault(
                database,
                "unknown-employer",
                ":keyField",
                """
                from staged_match s
                where s.employer_id is null
                  and exists (select 1 from staged_number n where n.line = s.line and n.scheme = :key)""");
    }

    /**
     * Refuses a second row about one employer, or about one part of it, by whatever number it is named: in this portion,
     * and after the rows of the file that were looked at before.
     *
     * @param part SQL of the part that a row {@code s} is about
     */
    public void onlyOnce(Staging staging, String part) {
        String rows =
                """
                from staged_row s
                join staged_match m on m.line = s.line and m.employer_id is not null
                %s
                where not exists (select 1 from staged_fault f where f.line = s.line)""";
        staging.fault(
                database,
                "same-employer-in-file",
                ":keyField",
                """
                from (select s.line, min(s.line) over (partition by m.employer_id, %s) as first
                      %s) s
                where s.first < s.line"""
                        .formatted(part, rows.formatted("")),
                "s.first");
        staging.fault(
                database,
                "same-employer-in-file",
                ":keyField",
                rows.formatted(
                        """
                        join import_row earlier
                          on earlier.import_id = :import
                         and earlier.subject_id = m.employer_id
                         and coalesce(earlier.subject_part, '') = %s"""
                                .formatted(part)),
                "earlier.line");
    }

    /**
     * Facts hold from a day that has come in the region of the employer.
     *
     * @param region SQL of the region where the row, not the register, says it
     */
    public void daysHaveCome(Staging staging, String region, String column, String field) {
        staging.fault(
                database,
                "in-the-future",
                "'" + field + "'",
                """
                from staged_row s
                join staged_match m on m.line = s.line
                left join employer e on e.id = m.employer_id
                join region g on g.code = coalesce(%s, e.region_code)
                where s.%s > cast(cast(:now as timestamptz) at time zone g.zone as date)"""
                        .formatted(region, column));
    }
}
