package id.patuh.platform.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a table through COPY, in the text format of PostgreSQL. */
public final class CopyWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Writer out;

    /**
     * Begins.
     *
     * @param target table and columns, such as {@code t (a, b)}; never from a caller
     */
    public CopyWriter(Connection connection, String target) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        PGCopyOutputStream stream = new PGCopyOutputStream(postgres, "copy " + target + " from stdin", BUFFER);
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    }

    /** Writes one row; null is null. */
    public void row(@Nullable String... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write('\t');
            }
            value(values[i]);
        }
        out.write('\n');
    }

    private void value(@Nullable String value) throws IOException {
        if (value == null) {
            out.write("\\N");
            return;
        }
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            String escape = escape(value.charAt(i));
            if (escape != null) {
                out.write(value, plain, i - plain);
                out.write(escape);
                plain = i + 1;
            }
        }
        out.write(value, plain, value.length() - plain);
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    /** Ends the copy. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
