package id.patuh.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file read row by row, whatever its format; never the whole of it in memory. */
interface SourceFile extends Closeable {

    /** Characters of a cell that are kept for the report. */
    int SHOWN = 1000;

    /** Marks a cell whose number is written with an exponent: fine for an amount, but no official number has one. */
    String SCIENTIFIC = "scientific";

    /** Digits of a number, before the point or behind it, that are written out. */
    int DIGITS = 40;

    /** Whether a number may be written out, digit by digit: one with an exponent could fill the memory. */
    static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS;
    }

    /** Names of the columns. */
    List<String> header();

    /** Names of the cells that {@link SourceRow#original()} shows. */
    default List<String> shownHeader() {
        return header();
    }

    /** Whether a column has to stand in the header; else a row may have it or not. */
    default boolean hasFixedHeader() {
        return true;
    }

    /** The next row that is not blank; null at the end. */
    @Nullable
    SourceRow next() throws IOException;

    /**
     * Opens a file.
     *
     * @param sheet sheet of a workbook, null for the first
     * @param columns columns that are read, for files without a header
     * @throws UnreadableFileException if it cannot be read at all
     */
    static SourceFile open(FileFormat format, Path file, @Nullable String sheet, List<String> columns)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(file);
            case XLSX -> new XlsxFile(file, sheet);
            case NDJSON -> new NdjsonFile(file, columns);
        };
    }
}
