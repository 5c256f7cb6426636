package id.patuh.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with comma or semicolon. A quote that is never closed would swallow the rest of the file: then
 * its line alone is broken, and reading goes on with the next.
 */
final class CsvFile implements SourceFile {

    /** A cell with more lines than this was opened by a stray quote. */
    private static final int MAX_LINES_OF_A_CELL = 100;

    /** What a spreadsheet begins a formula with, and with what it marks a text that only looks like one. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final String TEXT_MARK = "'";
    private static final int MAX_CELL = 1 << 21;
    private static final int MAX_STRAY_QUOTES = 200;

    private final Path file;
    private final char separator;
    private final List<String> header;
    private CsvReader<CsvRecord> reader;
    private Iterator<CsvRecord> records;

    /** Lines read over before the present reader began. */
    private long skipped;

    /** Line behind the last record. */
    private long nextLine = 1;

    private int strayQuotes;

    /** Cells of the header; 0 before it is read. */
    private int width;

    CsvFile(Path file) throws IOException {
        this.file = file;
        this.separator = separator(file);
        this.reader = open(0);
        this.records = reader.iterator();
        SourceRow first = next();
        if (first == null || first.fault() != null) {
            close();
            throw new UnreadableFileException(ImportProblem.FILE_NOT_READABLE);
        }
        this.header = first.cells().stream().map(String::strip).toList();
        this.width = header.size();
    }

    private CsvReader<CsvRecord> open(long lines) throws IOException {
        BufferedReader text = TextFile.open(file);
        TextFile.skipLines(text, lines);
        skipped = lines;
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(text);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (true) {
            SourceRow row = read();
            if (row == null || !row.isBlank()) {
                return row;
            }
        }
    }

    private @Nullable SourceRow read() throws IOException {
        CsvRecord record;
        try {
            if (!records.hasNext()) {
                return null;
            }
            record = records.next();
        } catch (CsvParseException e) {
            return broken(nextLine);
        }
        long line = skipped + record.getStartingLineNumber();
        long lines = record.getFields().stream().mapToLong(CsvFile::lineEnds).sum();
        if (lines > 0 && width > 0 && hasSwallowed(record)) {
            return broken(line);
        }
        nextLine = line + lines + 1;
        return SourceRow.of(
                Math.toIntExact(line),
                record.getFields().stream().map(CsvFile::plain).toList());
    }

    /** Whether a quote that was never closed took in lines that are rows of their own. */
    private boolean hasSwallowed(CsvRecord record) throws IOException {
        List<String> cells = record.getFields();
        if (cells.size() != width || cells.stream().anyMatch(cell -> lineEnds(cell) > MAX_LINES_OF_A_CELL)) {
            return true;
        }
        boolean holdsRow = width > 2
                && cells.stream()
                        .flatMap(cell -> cell.lines().skip(1))
                        .anyMatch(inner ->
                                inner.chars().filter(c -> c == separator).count() == width - 1);
        return holdsRow || lineEnds(cells.get(width - 1)) > 0 && !isFollowed() && !endsWithQuote();
    }

    private boolean isFollowed() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            return true;
        }
    }

    private boolean endsWithQuote() throws IOException {
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
            for (long at = end.length() - 1; at >= 0; at--) {
                end.seek(at);
                int last = end.read();
                if (last != '\n' && last != '\r' && last != ' ') {
                    return last == '"';
                }
            }
            return false;
        }
    }

    /** The line as it is, and reading begins anew behind it. */
    private SourceRow broken(long line) throws IOException {
        if (++strayQuotes > MAX_STRAY_QUOTES) {
            throw new IOException("Too many quotes that are never closed");
        }
        String text;
        try (Reader again = TextFile.open(file)) {
            TextFile.skipLines(again, line - 1);
            text = TextFile.line(again, SHOWN);
        }
        reader.close();
        reader = open(line);
        records = reader.iterator();
        nextLine = line + 1;
        return text == null || text.isBlank()
                ? SourceRow.of(Math.toIntExact(line), List.of(""))
                : SourceRow.broken(Math.toIntExact(line), text, "quote-not-closed");
    }

    /** A cell that a spreadsheet takes for text, whatever it begins with. */
    static String harmless(String cell) {
        return startsFormula(cell, 0) ? TEXT_MARK + cell : cell;
    }

    /** The cell without the mark that makes it harmless. */
    private static String plain(String cell) {
        return cell.startsWith(TEXT_MARK) && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String cell, int at) {
        return cell.length() > at && FORMULA_STARTS.indexOf(cell.charAt(at)) >= 0;
    }

    private static long lineEnds(String cell) {
        return cell.chars().filter(c -> c == '\n').count();
    }

    /** Comma or semicolon, whichever the header has more of. */
    private static char separator(Path file) throws IOException {
        try (Reader text = TextFile.open(file)) {
            String header = TextFile.line(text, TextFile.PEEK);
            if (header == null) {
                return ',';
            }
            long semicolons = header.chars().filter(c -> c == ';').count();
            return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
