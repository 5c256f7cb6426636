package id.patuh.document;

import id.patuh.platform.web.Download;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file as it is sent.
 *
 * @param disposition header {@code Content-Disposition}: always to be saved, never shown in the page it came from
 * @param digest header {@code Repr-Digest} (RFC 9530): SHA-256 of the bytes
 */
public record StoredFile(String disposition, String digest, byte[] bytes) implements Download.Sendable {

    static StoredFile of(Document document, byte[] bytes) {
        return new StoredFile(
                new FileName(document.fileName()).disposition(),
                reprDigest(HexFormat.of().parseHex(document.digest())),
                bytes);
    }

    /** A PDF that is made for this answer alone. */
    public static StoredFile pdf(String name, byte[] bytes) {
        NewFile file = NewFile.pdf(name, bytes);
        return new StoredFile(
                new FileName(file.fileName()).disposition(),
                reprDigest(HexFormat.of().parseHex(file.digest())),
                bytes);
    }

    private static String reprDigest(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
