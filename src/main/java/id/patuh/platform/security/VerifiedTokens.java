package id.patuh.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.patuh.platform.idempotency.RequestDigest;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that were verified, by digest over the whole of them, so that one changed letter makes another token. None is
 * kept longer than it is valid, nor longer than a minute, after which a key that its issuer has withdrawn counts. Only
 * the verdict about the token is kept, never what its client may do.
 */
final class VerifiedTokens {

    /** How long a verdict is kept at most. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST = 2_000;

    private final Cache<ByteBuffer, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** The identity that a token was verified to have; empty if it has to be verified. */
    Optional<SecurityIdentity> find(String token, Instant now) {
        return Optional.ofNullable(verified.getIfPresent(digest(token)))
                .filter(found -> now.isBefore(found.until()))
                .map(Verified::identity);
    }

    /** Keeps what verification has found just now. */
    void keep(String token, SecurityIdentity identity, Instant expiry, Instant now) {
        Instant latest = now.plus(KEPT);
        verified.put(digest(token), new Verified(identity, expiry.isBefore(latest) ? expiry : latest));
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(RequestDigest.sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
