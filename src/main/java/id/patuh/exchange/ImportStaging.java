package id.patuh.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.patuh.platform.bulk.CopyWriter;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.BackgroundWork;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes a file in: every row is in the database, with what is wrong with it, before the sender is answered. */
@ApplicationScoped
class ImportStaging {

    private static final int PEEK = 1 << 16;
    private static final int BOM = '\uFEFF';

    private final DataSource database;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final LegalTime time;
    private final BackgroundWork work;
    private final ImportJob job;

    ImportStaging(
            DataSource database,
            ObjectMapper json,
            CurrentCaller caller,
            LegalTime time,
            BackgroundWork work,
            ImportJob job) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.time = time;
        this.work = work;
        this.job = job;
    }

    @Transactional
    UUID stage(ImportKind kind, ImportMapping mapping, Path file, String digest) {
        Import staged = new Import(kind, mapping, digest, caller.get(), time.now());
        staged.persistAndFlush();
        try (Reader text = open(file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            staged.staged(copy(staged.id(), kind, mapping, rows.iterator()));
        } catch (CsvParseException | IOException e) {
            throw unreadable();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be staged", e);
        }
        staged.persistAndFlush();
        work.order(job, staged.id());
        return staged.id();
    }

    private int copy(UUID importId, ImportKind kind, ImportMapping mapping, Iterator<CsvRecord> rows)
            throws SQLException, IOException {
        if (!rows.hasNext()) {
            throw unreadable();
        }
        List<String> header =
                rows.next().getFields().stream().map(String::strip).toList();
        CsvRows reader = new CsvRows(json, kind, mapping, header, regionsByBpsCode());
        int count = 0;
        try (Connection connection = database.getConnection();
                CopyWriter copy = new CopyWriter(
                        connection, "import_row (import_id, line, raw, payload, key, subject_id, faults)")) {
            while (rows.hasNext()) {
                CsvRecord record = rows.next();
                CsvRows.Row row = reader.read(record.getFields());
                copy.row(
                        importId.toString(),
                        String.valueOf(record.getStartingLineNumber()),
                        row.raw(),
                        row.payload(),
                        row.key(),
                        Ids.next().toString(),
                        row.faults());
                count++;
            }
        }
        return count;
    }

    private static Map<String, String> regionsByBpsCode() {
        Map<String, String> codes = new HashMap<>();
        Region.bpsCodes().forEach((code, bps) -> codes.put(bps, code));
        return codes;
    }

    /** UTF-8 with or without a byte order mark; bytes that are none become U+FFFD, which the row is told for. */
    private static Reader open(Path file) throws IOException {
        Reader text = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                PEEK);
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        return text;
    }

    /** Comma or semicolon, whichever the header has more of. */
    private static char separator(Reader text) throws IOException {
        text.mark(PEEK);
        char[] start = new char[PEEK - 1];
        int length = Math.max(0, text.read(start));
        text.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static Refusal unreadable() {
        return Refusal.of(ImportProblem.FILE_NOT_READABLE);
    }
}
