package id.patuh.exchange;

import id.patuh.programme.Law;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file portion by portion, from behind a line on. Head offices come in the first pass, branches in the second.
 * Where rows are about workers, what comes are their sums, each with the line of its first row, and the rows with faults.
 */
final class PortionReader implements Closeable {

    private final Import found;
    private final Path path;
    private final Reading reading;
    private final SourceFile file;
    private final RowReader reader;
    private final int pass;
    private int after;
    private @Nullable WorkerSums sums;

    private PortionReader(Import found, Path path, Reading reading, int pass, int after) throws IOException {
        this.found = found;
        this.path = path;
        this.reading = reading;
        this.file = source();
        this.reader = reader(file);
        this.pass = pass;
        this.after = after;
    }

    /**
     * How the rows of a file are read, the same for all of it.
     *
     * @param columns columns of the staged row
     * @param law law by which wages are cut
     * @param repeated lines that repeat what an earlier one has, where rows are about workers
     */
    record Reading(
            List<String> columns, Map<String, String> regionByBpsCode, int maxRows, Law law, Set<Integer> repeated) {}

    static PortionReader open(Import found, Path path, Reading reading, int pass, int after) throws IOException {
        return new PortionReader(found, path, reading, pass, after);
    }

    private SourceFile source() throws IOException {
        return SourceFile.open(
                found.format(), path, found.options().sheet(), found.mapping().columnNames(found.form()));
    }

    private RowReader reader(SourceFile of) {
        List<String> columns = isOfWorkers() ? WorkerSums.COLUMNS : reading.columns();
        return new RowReader(
                found.form(), found.options().key(), found.mapping(), of, columns, reading.regionByBpsCode());
    }

    private boolean isOfWorkers() {
        return found.form() == RowForm.WORKERS;
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
        Portion portion = new Portion(pass, after, reading.maxRows());
        SourceRow source = file.next();
        while (source != null) {
            if (source.line() > after) {
                portion.lastLine = source.line();
                add(source, portion);
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

    private void add(SourceRow source, Portion portion) throws IOException {
        ReadRow row = reader.read(source);
        if (isOfWorkers()) {
            ReadRow unit = sums().unit(row, reading.columns());
            if (unit != null) {
                portion.add(shortened(WorkerSums.withoutWorker(source, file, found.mapping())), unit);
            }
        } else if (row.isBranch() == (pass > 0)) {
            portion.add(shortened(source), row);
        }
    }

    private WorkerSums sums() throws IOException {
        if (sums == null) {
            try (SourceFile whole = source()) {
                sums = new WorkerSums(reading.law(), found.options().key().name(), reading.repeated())
                        .over(whole, reader(whole));
            }
        }
        return sums;
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
