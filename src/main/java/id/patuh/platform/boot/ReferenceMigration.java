package id.patuh.platform.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Loads a table of reference data from a file that ships beside the code, through COPY. A versioned one runs once; a
 * repeatable one runs again when its file changes, and does nothing where the file was left out.
 */
final class ReferenceMigration implements JavaMigration {

    private static final String REGENCY_LEVEL = "case when substr(code, 3, 2) >= '71' then 'CITY' else 'REGENCY' end";

    private final @Nullable String version;
    private final String description;
    private final String file;
    private final String columns;
    private final String load;

    ReferenceMigration(@Nullable String version, String description, String file, String columns, String load) {
        this.version = version;
        this.description = description;
        this.file = file;
        this.columns = columns;
        this.load = load;
    }

    static JavaMigration[] all() {
        return Stream.of(places(), LawMigrations.all()).flatMap(Arrays::stream).toArray(JavaMigration[]::new);
    }

    private static JavaMigration[] places() {
        return new JavaMigration[] {
            new ReferenceMigration(
                    "002.1",
                    "provinces",
                    "regions/provinces.csv",
                    "code text, name text, zone text",
                    """
                    insert into region (code, name, level, province_code, zone)
                    select code, name, 'PROVINCE', code, zone from incoming
                    """),
            new ReferenceMigration(
                    "002.2",
                    "regencies",
                    "regions/regions.csv",
                    "code text, name text, province_code text",
                    """
                    insert into region (code, name, level, province_code, zone)
                    select i.code, i.name, %s, i.province_code, p.zone
                    from incoming i join region p on p.code = i.province_code
                    """
                            .formatted(REGENCY_LEVEL.replace("code", "i.code"))),
            new ReferenceMigration(
                    "002.3",
                    "holidays",
                    "holidays/holidays.csv",
                    """
                    date date, weekday text, type text, name_id text, name_en text, decree text, certainty text""",
                    """
                    insert into holiday (id, date, kind, name_id, name_en, decree, certainty, version)
                    select gen_random_uuid(), date, upper(type), name_id, name_en, decree, certainty, 0 from incoming
                    """),
            new ReferenceMigration(
                    null,
                    "bps bridge",
                    "regions-bps/bridge.csv",
                    """
                    kemendagri_code text, bps_code text, same text, match text, note text""",
                    """
                    delete from region_bps;
                    insert into region_bps (code, bps_code)
                    select kemendagri_code, bps_code from incoming where bps_code is not null
                    """),
        };
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return version == null ? null : MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(read());
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create temporary table incoming (" + columns + ") on commit drop");
            byte[] csv = read();
            if (csv.length > 0) {
                context.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy incoming from stdin (format csv, header)", new ByteArrayInputStream(csv));
            }
            statement.execute(load);
            statement.execute("drop table incoming");
        }
    }

    private byte[] read() {
        try (InputStream stream = getClass().getResourceAsStream("/reference/" + file)) {
            return stream == null ? "".getBytes(StandardCharsets.UTF_8) : stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Reference file cannot be read: " + file, e);
        }
    }
}
