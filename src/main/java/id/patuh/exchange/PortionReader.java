package id.patuh.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file portion by portion, from behind a line on. Head offices come in the first pass, branches in the second. */
final class PortionReader implements Closeable {

    private final SourceFile file;
    private final RowReader reader;
    private final int maxRows;
    private final int pass;
    private int after;

    private PortionReader(SourceFile file, RowReader reader, int maxRows, int pass, int after) {
        this.file = file;
        this.reader = reader;
        this.maxRows = maxRows;
        this.pass = pass;
        this.after = after;
    }

    /** How the rows of a file are read, the same for all of it. */
    record Reading(List<String> columns, Map<String, String> regionByBpsCode, int maxRows) {}

    static PortionReader open(Import found, Path path, Reading reading, int pass, int after) throws IOException {
        ImportMapping mapping = found.mapping();
        SourceFile file =
                SourceFile.open(found.format(), path, found.options().sheet(), mapping.columnNames(found.kind()));
        RowReader reader = new RowReader(
                found.kind(), found.options().key(), mapping, file, reading.columns(), reading.regionByBpsCode());
        return new PortionReader(file, reader, reading.maxRows(), pass, after);
    }

    /** Passes that a file needs. */
    static int passes(ImportMapping mapping) {
        return mapping.hasBranches() ? 2 : 1;
    }

    RowReader reader() {
        return reader;
    }

    /** The next row of the file, whatever its pass; null at the end. */
    @Nullable
    ReadRow row() throws IOException {
        SourceRow source = file.next();
        return source == null ? null : reader.read(source);
    }

    /** The next portion; null at the end. */
    @Nullable
    Portion next() throws IOException {
        Portion portion = new Portion(pass, after, maxRows);
        SourceRow source = file.next();
        while (source != null) {
            if (source.line() > after) {
                ReadRow row = reader.read(source);
                portion.lastLine = source.line();
                if (row.isBranch() == (pass > 0)) {
                    portion.add(shortened(source), row);
                }
                if (portion.isFull()) {
                    after = portion.lastLine;
                    return portion;
                }
            }
            source = file.next();
        }
        after = portion.lastLine;
        return portion.lastLine > 0 ? portion : null;
    }

    /** The row without more of a cell than the report shows. */
    private static SourceRow shortened(SourceRow source) {
        boolean isLong = source.original().stream().anyMatch(cell -> cell.length() > SourceFile.SHOWN);
        if (!isLong) {
            return source;
        }
        List<String> shown = source.original().stream()
                .map(cell -> cell.length() > SourceFile.SHOWN ? cell.substring(0, SourceFile.SHOWN) + "…" : cell)
                .toList();
        return new SourceRow(source.line(), List.of(), shown, source.cellFaults(), source.fault());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
