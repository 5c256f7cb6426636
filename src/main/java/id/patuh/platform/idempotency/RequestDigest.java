package id.patuh.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the body of the present request, taken while it is read. */
@RequestScoped
public class RequestDigest {

    private byte[] body = new byte[0];

    public void body(byte[] bytes) {
        body = sha256().digest(bytes);
    }

    /** The body and the place it was sent to, 64 hexadecimal digits. */
    String of(String operation) {
        MessageDigest digest = sha256();
        digest.update(operation.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(body));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
