package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import id.patuh.platform.bulk.CopyWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads a whole file once: how many rows it has, and which of them repeat a number of an earlier one. */
@ApplicationScoped
class FileCount {

    private final EntityManager database;
    private final DataSource source;

    FileCount(EntityManager database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** Rows of the file; the repeated numbers are in {@code import_repeat} afterwards. */
    int count(Import found, PortionReader file) {
        database.createNativeQuery(
                        "create temporary table file_number (line int, field text, value text, head boolean) on commit drop")
                .executeUpdate();
        int rows = copy(file);
        database.createNativeQuery("analyze file_number").executeUpdate();
        if (found.kind() == ImportKind.EMPLOYERS) {
            leaveOutKnownBranches(found.options().key());
        }
        database.createNativeQuery(
                        """
                        insert into import_repeat (import_id, line, field, other_line)
                        select distinct on (n.line, n.field) :import, n.line, n.field, t.first
                        from (select field, value, min(line) as first
                              from file_number
                              where not head
                              group by field, value
                              having count(*) > 1) t
                        join file_number n on n.field = t.field and n.value = t.value and not n.head
                        where n.line > t.first
                        """)
                .setParameter("import", found.id())
                .executeUpdate();
        database.createNativeQuery(
                        """
                        insert into import_repeat (import_id, line, field, other_line)
                        select :import, b.line, 'headOffice', min(n.line)
                        from file_number b
                        join file_number n on n.field = b.field and n.value = b.value and not n.head
                        where b.head
                        group by b.line
                        """)
                .setParameter("import", found.id())
                .executeUpdate();
        return rows;
    }

    /** Lines that repeat what an earlier one has, of a file that was counted. */
    @SuppressWarnings("unchecked")
    Set<Integer> repeated(UUID importId) {
        List<Integer> lines = database.createNativeQuery(
                        "select distinct line from import_repeat where import_id = :import")
                .setParameter("import", importId)
                .getResultList();
        return Set.copyOf(lines);
    }

    /** A branch that is known may repeat NIB and NPWP of its head office, although its row does not name that. */
    private void leaveOutKnownBranches(IdentifierScheme key) {
        database.createNativeQuery(
                        """
                        delete from file_number n
                        using file_number k
                        join employer_identifier i
                          on i.scheme = :scheme and i.value = k.value and i.valid_to is null and i.branch
                        where k.field = :field
                          and not k.head
                          and k.line = n.line
                          and n.field in ('identifiers.NIB', 'identifiers.NPWP')
                          and n.field <> k.field
                          and not n.head
                        """)
                .setParameter("scheme", key.name())
                .setParameter("field", Field.NUMBER + key)
                .executeUpdate();
    }

    private int copy(PortionReader file) {
        int rows = 0;
        try (Connection connection = source.getConnection();
                CopyWriter copy = new CopyWriter(connection, "file_number (line, field, value, head)")) {
            for (ReadRow row = next(file); row != null; row = next(file)) {
                rows++;
                if (!row.faults.isEmpty()) {
                    continue;
                }
                String line = String.valueOf(row.line);
                for (ReadRow.Unique unique : file.reader().uniques(row)) {
                    copy.row(line, unique.field(), unique.value(), "f");
                }
                for (ReadRow.Number head : row.headOffice) {
                    copy.row(line, Field.NUMBER + head.scheme(), head.value(), "t");
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Numbers could not be counted", e);
        }
        return rows;
    }

    /** A fault of the file is another than one of the database. */
    private static @Nullable ReadRow next(PortionReader file) {
        try {
            return file.row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
