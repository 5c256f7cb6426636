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

    private static final int PAGE = 2000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final UUID importId;
    private final List<String> header;
    private final Language language;

    ReportFile(Import found, Language language) {
        this.importId = found.id();
        this.header = found.header();
        this.language = language;
    }

    /** CSV in UTF-8 with a byte order mark, so that a spreadsheet reads it right; no cell can be a formula. */
    void csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns());
        each(cells -> csv.writeRecord(cells.stream().map(ReportFile::harmless).toList()));
        text.flush();
    }

    void xlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Patuh", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("report");
            int[] row = {0};
            put(sheet, row[0]++, columns());
            each(cells -> {
                put(sheet, row[0]++, cells);
                if (row[0] % PAGE == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(header);
        columns.addAll(ADDED);
        return columns;
    }

    private void each(java.util.function.Consumer<List<String>> use) {
        int line = 0;
        List<ImportRow> rows = ImportRow.after(importId, line, RowOutcome.NOT_LANDED, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> use.accept(cells(row)));
            line = rows.get(rows.size() - 1).line();
            rows = ImportRow.after(importId, line, RowOutcome.NOT_LANDED, PAGE);
        }
    }

    /** The row's own cells under its own columns, whatever their number, then what is wrong. */
    private List<String> cells(ImportRow row) {
        RowReport report = RowReport.of(row, language);
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

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
