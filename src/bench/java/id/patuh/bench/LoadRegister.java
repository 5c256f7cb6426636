package id.patuh.bench;

import id.patuh.platform.boot.Migration;
import id.patuh.platform.bulk.CopyWriter;
import id.patuh.testing.register.InventedEmployer;
import id.patuh.testing.register.InventedRegister;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fills a migrated, empty database with an invented register as imports would have left it, past the service and under
 * the owner role, so that reading can be measured without importing first. Ids count from
 * {@code 00000000-0000-7000-8000-000000000001}.
 *
 * <p>{@code size=1000000 province=}, and the variables PATUH_DB_URL, PATUH_DB_OWNER_USER, PATUH_DB_OWNER_PASSWORD.
 */
public final class LoadRegister {

    /** The office whose client reads: an officer of BPJS, who sees the province he works for and nothing else. */
    public static final String CLIENT = "bench";

    private static final String TABLES = "('employer', 'employer_identifier', 'employer_fact', 'change')";

    private static final String FACTS =
            """
            name, legal_form, employer_class, scale, scale_criterion, scale_source, scale_date, region_code, address, \
            kbli_code, kbli_version, risk_group, risk_group_source, known_workers, known_workers_date, \
            known_workers_source, parent_id, status, merged_into""";

    private final Connection owner;
    private final InventedRegister register;

    private LoadRegister(Connection owner, InventedRegister register) {
        this.owner = owner;
        this.register = register;
    }

    public static void main(String... args) throws SQLException, IOException {
        Arguments arguments = Arguments.of(args);
        String province = arguments.text("province", "");
        long begun = System.nanoTime();
        try (Connection owner = owner()) {
            load(owner, InventedRegister.under(province, arguments.number("size", 1_000_000)), province);
        }
        System.out.printf("loaded in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** A connection under the owner role, on the schema of the service. */
    public static Connection owner() throws SQLException {
        Connection connection = DriverManager.getConnection(
                System.getenv("PATUH_DB_URL"),
                System.getenv("PATUH_DB_OWNER_USER"),
                System.getenv("PATUH_DB_OWNER_PASSWORD"));
        connection.setSchema(Migration.SCHEMA);
        return connection;
    }

    /** Loads a register, and a client {@link #CLIENT} whose office works for a province, or for the country if empty. */
    public static void load(Connection owner, InventedRegister register, String province)
            throws SQLException, IOException {
        owner.setAutoCommit(false);
        LoadRegister load = new LoadRegister(owner, register);
        if (!load.texts("select id::text from employer limit 1").isEmpty()) {
            throw new IllegalStateException("The database has employers already");
        }
        List<String> again = load.withoutIndexes();
        load.employers();
        load.identifiers();
        load.history();
        load.client(province);
        for (String each : again) {
            load.run(each);
        }
        owner.commit();
        owner.setAutoCommit(true);
        load.run("vacuum (analyze)");
    }

    private void employers() throws SQLException, IOException {
        try (CopyWriter copy = new CopyWriter(owner, "employer (id, " + FACTS + ", version, created_at, updated_at)")) {
            for (int number = 1; number <= register.size(); number++) {
                copy.row(employer(register.employer(number)));
            }
        }
    }

    private static @Nullable String[] employer(InventedEmployer employer) {
        String since = employer.since().toString();
        String scale = Objects.toString(employer.scale(), null);
        return new String[] {
            employer.id().toString(),
            employer.name(),
            employer.legalForm().name(),
            employer.employerClass().name(),
            scale,
            scale == null ? null : "SALES",
            scale == null ? null : "OSS",
            scale == null ? null : since,
            employer.regionCode(),
            employer.address(),
            employer.kbli(),
            "2020",
            String.valueOf(employer.riskGroup()),
            "BPJS",
            String.valueOf(employer.workers()),
            since,
            "WLKP",
            place(employer.headOffice()),
            employer.status().name(),
            place(employer.survivor()),
            "0",
            since,
            since
        };
    }

    private static @Nullable String place(int number) {
        return number == 0 ? null : InventedEmployer.id(number).toString();
    }

    private void identifiers() throws SQLException, IOException {
        run(
                "create temporary table numbers (employer_id uuid, scheme text, value text, branch boolean, since date) on commit drop");
        try (CopyWriter copy = new CopyWriter(owner, "numbers")) {
            for (int number = 1; number <= register.size(); number++) {
                InventedEmployer employer = register.employer(number);
                identifier(copy, employer, "NPP", employer.npp());
                identifier(copy, employer, "NIB", employer.nib());
                identifier(copy, employer, "NPWP", employer.npwp());
                identifier(copy, employer, "VILLAGE", employer.villageCode());
            }
        }
        run(
                """
                insert into employer_identifier (id, employer_id, scheme, value, branch, valid_from, source, recorded_at)
                select gen_random_uuid(), employer_id, scheme,
                       case when scheme = 'NPWP' then lpad(value, 16, '0') else value end, branch, since, 'Contoh', now()
                from numbers
                """);
    }

    private static void identifier(CopyWriter copy, InventedEmployer employer, String scheme, @Nullable String value)
            throws IOException {
        if (value != null) {
            copy.row(
                    employer.id().toString(),
                    scheme,
                    value,
                    String.valueOf(employer.isBranch()),
                    employer.since().toString());
        }
    }

    private void history() throws SQLException {
        run(
                """
                insert into employer_fact (employer_id, version, valid_from, recorded_at, %1$s)
                select id, version, created_at::date, created_at, %1$s
                from employer
                """
                        .formatted(FACTS));
        run(
                """
                insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
                select 'employer.registered', 'EMPLOYER', id, version, id, region_code
                from employer
                """);
        run("insert into audit_entry (kind, client_id, operation, row_count) values ('WRITE', 'bench', 'load', %d)"
                .formatted(register.size()));
    }

    private void client(String province) throws SQLException {
        run(
                """
                with office as (
                  insert into agency (id, code, kind, name_id, name_en, region_codes)
                  values (gen_random_uuid(), 'bench', 'BPJS_TK', 'Kantor contoh', 'Sample office', %s)
                  returning id
                ), agreed as (
                  insert into agreement (id, agency_id, number, region_codes, default_purpose, valid_from)
                  select gen_random_uuid(), id, 'CONTOH 99', '{}', 'SUPERVISION', '2024-01-01' from office
                )
                insert into client (client_id, agency_id, profile)
                select '%s', id, '%s' from office
                """
                        .formatted(
                                province.isEmpty() ? "'{}'" : "'{" + province + "}'",
                                CLIENT,
                                province.isEmpty() ? "BPJS_HEAD_OFFICE" : "BPJS_OFFICER"));
    }

    /** Takes indexes and references away while rows pour in; tells the statements that make them again. */
    private List<String> withoutIndexes() throws SQLException {
        List<String> again = new ArrayList<>();
        again.addAll(texts(
                """
                select pg_get_indexdef(i.indexrelid)
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                where c.relnamespace = current_schema()::regnamespace
                  and c.relname in %s
                  and not i.indisprimary
                """
                        .formatted(TABLES)));
        again.addAll(texts(
                """
                select format('alter table %%I add constraint %%I %%s', c.relname, k.conname, pg_get_constraintdef(k.oid))
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                where c.relnamespace = current_schema()::regnamespace
                  and c.relname in %s
                  and k.contype = 'f'
                """
                        .formatted(TABLES)));
        List<String> drops = texts(
                """
                select format('alter table %%I drop constraint %%I', c.relname, k.conname)
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                where c.relnamespace = current_schema()::regnamespace
                  and c.relname in %1$s
                  and k.contype = 'f'
                union all
                select format('drop index %%I', x.relname)
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                join pg_class x on x.oid = i.indexrelid
                where c.relnamespace = current_schema()::regnamespace
                  and c.relname in %1$s
                  and not i.indisprimary
                """
                        .formatted(TABLES));
        for (String drop : drops) {
            run(drop);
        }
        return again;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
