package id.patuh.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, sealed: the values of the last row and a mark over them, the client and the filters. All replicas
 * share the key. The values are encrypted, for they may be names.
 */
@ApplicationScoped
class Cursor {

    private static final int MARK = 16;
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;
    private volatile byte @Nullable [] key;

    Cursor(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    String seal(List<String> values, String boundTo) {
        try {
            byte[] plain = json.writeValueAsBytes(values);
            byte[] mark = mark(plain, boundTo);
            byte[] body = crypt(Cipher.ENCRYPT_MODE, plain, mark);
            byte[] all = Arrays.copyOf(mark, MARK + body.length);
            System.arraycopy(body, 0, all, MARK, body.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values; empty if the cursor was changed, or belongs to another client or other filters. */
    Optional<List<String>> open(String cursor, String boundTo) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length <= MARK) {
                return Optional.empty();
            }
            byte[] mark = Arrays.copyOf(all, MARK);
            byte[] plain = crypt(Cipher.DECRYPT_MODE, Arrays.copyOfRange(all, MARK, all.length), mark);
            if (!MessageDigest.isEqual(mark, mark(plain, boundTo))) {
                return Optional.empty();
            }
            return Optional.of(json.readValue(plain, STRINGS));
        } catch (IllegalArgumentException | java.io.IOException e) {
            return Optional.empty();
        }
    }

    private byte[] mark(byte[] plain, String boundTo) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(boundTo.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(plain), MARK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mark is the counter's start (as in SIV): no two contents share one. */
    private byte[] crypt(int mode, byte[] bytes, byte[] mark) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(Arrays.copyOf(key(), 16), "AES"), new IvParameterSpec(mark));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = (byte[]) database.createNativeQuery("select value from secret where name = 'cursor'", byte[].class)
                    .getSingleResult();
            key = known;
        }
        return known;
    }
}
