package id.patuh.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file is written, told by its first bytes and not by its name. */
@Schema(description = "How the file is written, as found in its first bytes")
enum FileFormat {
    /** Text with a header, comma or semicolon. */
    CSV,
    /** Office Open XML workbook. */
    XLSX,
    /** One JSON object a line. */
    NDJSON;

    static FileFormat of(Path file) throws IOException {
        byte[] start = new byte[64];
        int length;
        try (InputStream stream = Files.newInputStream(file)) {
            length = stream.readNBytes(start, 0, start.length);
        }
        if (length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return XLSX;
        }
        for (int i = 0; i < length; i++) {
            boolean before = start[i] <= ' ';
            if (!before) {
                return start[i] == '{' ? NDJSON : CSV;
            }
        }
        return CSV;
    }
}
