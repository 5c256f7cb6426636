package id.patuh.document;

import id.patuh.platform.idempotency.RequestDigest;
import id.patuh.platform.json.PartReader;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be kept: small enough, of an allowed type, with a clean name.
 *
 * @param digest SHA-256, hexadecimal
 */
public record NewFile(String title, String fileName, String mediaType, byte[] bytes, String digest) {

    /** Mebibytes that a file may have. */
    public static final int MEBIBYTES = 25;

    private static final int LONGEST_TITLE = 200;

    /**
     * A file that was sent, called by its name unless a title is told. Refused: larger than 25 MiB (413), empty (400), of no
     * allowed type (422).
     */
    public static NewFile sent(PartReader.SentFile sent) {
        Path file = sent.path();
        String name = sent.name();
        try {
            if (Files.size(file) > (long) MEBIBYTES << 20) {
                throw Refusal.of(PlatformProblem.BODY_TOO_LARGE, MEBIBYTES + " MiB");
            }
            if (Files.size(file) == 0) {
                throw Refusal.of(List.of(Fault.at("/file", "file-empty")));
            }
            String called = name == null ? "" : name;
            FileType type =
                    FileType.of(file, called).orElseThrow(() -> Refusal.of(DocumentProblem.FILE_TYPE_NOT_ALLOWED));
            return of(sent.title(), called, type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that the service made. */
    public static NewFile pdf(String title, byte[] bytes) {
        return of(title, title, FileType.PDF, bytes);
    }

    private static NewFile of(@Nullable String title, String name, FileType type, byte[] bytes) {
        String fileName = FileName.of(name, type).text();
        String called = title == null ? fileName : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        String digest = HexFormat.of().formatHex(RequestDigest.sha256().digest(bytes));
        return new NewFile(called, fileName, type.mediaType(), bytes, digest);
    }
}
