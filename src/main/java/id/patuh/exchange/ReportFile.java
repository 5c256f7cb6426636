package id.patuh.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.patuh.platform.problem.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The report as a file to work on: the rows that did not land as they came, and beside each what is wrong. Corrected, it
 * may be sent again with the same mapping, for columns that no field names are not read.
 */
final class ReportFile {

    /** Columns that stand behind those of the file. */
    private static final List<String> ADDED = List.of("patuh_line", "patuh_outcome", "patuh_issues");

    /** Rows read at once; they are forgotten before the next. */
    private static final int PAGE = 2000;

    /** Rows that a sheet of a workbook can have. */
    private static final int MOST_OF_A_SHEET = 1_048_576;

    private final UUID importId;
    private final List<String> header;
    private final Language language;
    private final UnaryOperator<List<String>> shown;
    private final int ofASheet;

    ReportFile(Import found, Language language, UnaryOperator<List<String>> shown) {
        this(found, language, shown, MOST_OF_A_SHEET);
    }

    ReportFile(Import found, Language language, UnaryOperator<List<String>> shown, int ofASheet) {
        this.importId = found.id();
        this.header = found.header();
        this.language = language;
        this.shown = shown;
        this.ofASheet = ofASheet;
    }

    /** CSV in UTF-8 with a byte order mark, so that a spreadsheet reads it right; no cell can be a formula. Tells the rows. */
    int csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        RowSink lines =
                cells -> csv.writeRecord(cells.stream().map(CsvFile::harmless).toList());
        lines.put(columns());
        int rows = each(lines);
        text.flush();
        return rows;
    }

    /** A workbook, with as many sheets as the rows need. Tells the rows. */
    int xlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Patuh", "1.0")) {
            Sheets sheets = new Sheets(workbook);
            sheets.begin();
            return each(sheets::put);
        }
    }

    /** Takes rows. */
    private interface RowSink {
        void put(List<String> cells) throws IOException;
    }

    /** Sheets, each with the names of the columns on top. */
    private final class Sheets {

        private final Workbook workbook;
        private final List<Worksheet> all = new ArrayList<>();
        private int row;

        Sheets(Workbook workbook) {
            this.workbook = workbook;
        }

        void begin() throws IOException {
            all.add(workbook.newWorksheet(all.isEmpty() ? "report" : "report " + (all.size() + 1)));
            row = 0;
            put(columns());
        }

        void put(List<String> cells) throws IOException {
            if (row == ofASheet) {
                last().finish();
                begin();
            }
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    last().inlineString(row, i, cells.get(i));
                }
            }
            row++;
            if (row % PAGE == 0) {
                last().flush();
            }
        }

        private Worksheet last() {
            return all.get(all.size() - 1);
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(header);
        columns.addAll(ADDED);
        return columns;
    }

    private int each(RowSink use) throws IOException {
        int count = 0;
        List<ImportRow> rows = ImportRow.after(importId, 0, RowOutcome.NOT_LANDED, PAGE);
        while (!rows.isEmpty()) {
            for (ImportRow row : rows) {
                use.put(cells(row));
            }
            count += rows.size();
            int line = rows.get(rows.size() - 1).line();
            ImportRow.getEntityManager().clear();
            rows = ImportRow.after(importId, line, RowOutcome.NOT_LANDED, PAGE);
        }
        return count;
    }

    /** The row's own cells under its own columns, whatever their number, then what is wrong. */
    private List<String> cells(ImportRow row) {
        RowReport report = RowReport.of(row, language, shown);
        List<String> cells = new ArrayList<>(
                report.cells().subList(0, Math.min(header.size(), report.cells().size())));
        while (cells.size() < header.size()) {
            cells.add("");
        }
        String issues = report.issues().stream()
                .map(issue -> (issue.column().isEmpty() ? "" : issue.column() + ": ") + issue.detail() + " ("
                        + issue.code() + ")")
                .collect(Collectors.joining("\n"));
        String twins = report.twins().stream()
                .map(twin -> twin.employerId() + " " + twin.score())
                .collect(Collectors.joining("\n"));
        cells.add(String.valueOf(row.line()));
        cells.add(row.outcome().name());
        cells.add(issues.isEmpty() ? twins : issues);
        return cells;
    }
}
