package id.patuh.employer;

import id.patuh.platform.bulk.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What staged rows about employers are refused for, beyond the form of their cells. */
@ApplicationScoped
class EmployerJudging {

    /** Every row with the employer it means, if one does. */
    private static final String ROWS =
            """
            from staged_row s
            join staged_match m on m.line = s.line
            left join employer e on e.id = m.employer_id
            """;

    private final EntityManager database;
    private final EmployerMatch match;

    EmployerJudging(EntityManager database, EmployerMatch match) {
        this.database = database;
        this.match = match;
    }

    void judge(Staging staging) {
        region(staging);
        needed(staging);
        headOffice(staging);
        numbers(staging);
        match.onlyOnce(staging, "''");
        if (staging.insertOnly()) {
            staging.fault(database, "already-known", ":keyField", ROWS + "where m.employer_id is not null");
        }
    }

    /** The two code systems look alike and differ: a name or a village code beside the code tells which was meant. */
    private void region(Staging staging) {
        String known = "left join region g on g.code = s.region_code and g.level <> 'PROVINCE'\n";
        staging.fault(
                database,
                "bps-region-code",
                "'regionCode'",
                ROWS + known + "join region_bps b on b.bps_code = s.region_code\nwhere g.code is null",
                "b.code");
        staging.fault(
                database,
                "unknown-region",
                "'regionCode'",
                ROWS + known
                        + """
                        where s.region_code is not null
                          and g.code is null
                          and not exists (select 1 from region_bps b where b.bps_code = s.region_code)""");
        staging.fault(
                database,
                "region-name-differs",
                "'regionName'",
                ROWS
                        + known
                        + """
                        where g.code is not null
                          and s.region_name is not null
                          and %s <> %s"""
                                .formatted(plain("s.region_name"), plain("g.name")),
                "g.name");
        staging.fault(
                database,
                "village-elsewhere",
                "'identifiers.VILLAGE'",
                ROWS
                        + """
                        join staged_number n on n.line = s.line and n.scheme = 'VILLAGE'
                        where left(n.value, 4) <> coalesce(s.region_code, e.region_code)""");
        staging.fault(database, "nitku-of-another", "'identifiers.NITKU'", ROWS + EmployerMatch.NITKU_OF_ANOTHER);
        staging.fault(
                database,
                "region-not-yours",
                "'regionCode'",
                ROWS + known + "where g.code is not null and not (:everything or s.region_code in (:regions))");
    }

    /** A region's name as two offices would both write it. */
    private static String plain(String name) {
        return "regexp_replace(regexp_replace(upper(%s), '^(KABUPATEN|KAB\\.?|KOTA ADMINISTRASI|KOTA)\\s+', ''), '[^A-Z]', '', 'g')"
                .formatted(name);
    }

    private void needed(Staging staging) {
        String[][] needed = {
            {"name", "name"},
            {"legal_form", "legalForm"},
            {"employer_class", "employerClass"},
            {"region_code", "regionCode"}
        };
        for (String[] each : needed) {
            staging.fault(
                    database,
                    "required",
                    "'" + each[1] + "'",
                    ROWS
                            + """
                            where m.employer_id is null
                              and s.%s is null
                              and not exists (
                                select 1 from staged_fault f where f.line = s.line and f.field in ('%s', ''))"""
                                    .formatted(each[0], each[1]));
        }
    }

    private void headOffice(Staging staging) {
        staging.fault(
                database,
                "unknown-head-office",
                "'headOffice.' || p.scheme",
                ROWS
                        + """
                        join staged_parent p on p.line = s.line
                        where m.parent_id is null
                          and not (:ahead and exists (
                            select 1
                            from import_repeat r
                            where r.import_id = :import
                              and r.line = s.line
                              and r.field = 'headOffice'))""");
        staging.fault(
                database,
                "head-office-differs",
                "'headOffice.' || p.scheme",
                ROWS
                        + """
                        join staged_parent p on p.line = s.line
                        where m.employer_id is not null
                          and m.parent_id is distinct from e.parent_id
                          and not exists (select 1 from staged_fault f where f.line = s.line and f.code = 'unknown-head-office')""");
        staging.fault(
                database,
                "is-a-branch",
                "'headOffice.' || p.scheme",
                ROWS
                        + """
                        join staged_parent p on p.line = s.line
                        join employer h on h.id = m.parent_id
                        where h.parent_id is not null""");
        staging.fault(
                database,
                "employer-not-active",
                "'headOffice.' || p.scheme",
                ROWS
                        + """
                        join staged_parent p on p.line = s.line
                        join employer h on h.id = m.parent_id
                        where h.status <> 'ACTIVE'""");
    }

    /** NPP, NITKU and village code are unique; NIB and NPWP among head offices. */
    private void numbers(Staging staging) {
        staging.fault(
                database,
                "identifier-taken",
                "'identifiers.' || n.scheme",
                """
                from staged_number n
                join employer_identifier i on i.scheme = n.scheme and i.value = n.value and i.valid_to is null
                join staged_match m on m.line = n.line
                join staged_row s on s.line = n.line
                left join employer e on e.id = m.employer_id
                where (n.scheme in ('NPP', 'NITKU', 'VILLAGE')
                       or n.scheme in ('NIB', 'NPWP')
                          and not i.branch
                          and coalesce(m.parent_id, e.parent_id) is null
                          and not exists (select 1 from staged_parent p where p.line = n.line))
                  and i.employer_id is distinct from m.employer_id
                  and (n.scheme <> :key or m.employer_id is not null)""");
    }
}
