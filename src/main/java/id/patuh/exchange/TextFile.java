package id.patuh.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a file. */
final class TextFile {

    static final int PEEK = 1 << 16;

    private static final int BOM = '\uFEFF';

    private TextFile() {}

    /** UTF-8 with or without a byte order mark; bytes that are none become U+FFFD, which the row is told for. */
    static BufferedReader open(Path file) throws IOException {
        BufferedReader text = new BufferedReader(
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

    /** Reads over some lines, each ended by LF, CR or both. */
    static void skipLines(Reader text, long lines) throws IOException {
        for (long i = 0; i < lines; i++) {
            int c = text.read();
            while (c >= 0 && c != '\n' && c != '\r') {
                c = text.read();
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
        }
    }

    /** The next line, cut to some characters; the rest of it is read over. Null at the end. */
    static @org.jspecify.annotations.Nullable String line(Reader text, int most) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() <= most) {
                line.append((char) c);
            }
            c = text.read();
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return line.toString();
    }
}
