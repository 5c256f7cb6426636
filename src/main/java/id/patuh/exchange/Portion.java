package id.patuh.exchange;

import java.util.ArrayList;
import java.util.List;

/** Rows that land together: as the file has them and as they were read. */
final class Portion {

    private static final int MAX_SIZE = 12_000_000;

    final List<SourceRow> sources = new ArrayList<>();
    final List<ReadRow> rows = new ArrayList<>();
    final int pass;

    /** Line behind which it begins. */
    final int after;

    /** Line up to which the file has been read, in this pass. */
    int lastLine;

    private final int maxRows;
    private int size;

    Portion(int pass, int after, int maxRows) {
        this.maxRows = maxRows;
        this.pass = pass;
        this.after = after;
    }

    void add(SourceRow source, ReadRow row) {
        sources.add(source);
        rows.add(row);
        size += source.size();
    }

    boolean isFull() {
        return rows.size() >= maxRows || size >= MAX_SIZE;
    }
}
