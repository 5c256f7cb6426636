package id.patuh.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {

    private static final String TOKEN = "head.claims.signature";
    private static final Instant NOW = Instant.parse("2026-03-12T01:00:00Z");
    private static final SecurityIdentity IDENTITY =
            QuarkusSecurityIdentity.builder().setPrincipal(() -> "someone").build();

    private final VerifiedTokens tokens = new VerifiedTokens();

    /** Seconds that a token is still valid, seconds that pass, and whether the verdict still counts then. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            3600,  0, true
            3600, 59, true
            3600, 60, false
            3600, 61, false
              60, 59, true
              10,  9, true
              10, 10, false
              10, 11, false
               0,  0, false
              -1,  0, false
            """)
    void a_verdict_counts_for_a_minute_and_never_longer_than_the_token(long valid, long passed, boolean counts) {
        tokens.keep(TOKEN, IDENTITY, NOW.plusSeconds(valid), NOW);

        assertThat(tokens.find(TOKEN, NOW.plusSeconds(passed)).isPresent()).isEqualTo(counts);
    }

    @Test
    void asking_again_does_not_make_it_count_longer() {
        tokens.keep(TOKEN, IDENTITY, NOW.plusSeconds(3600), NOW);

        assertThat(tokens.find(TOKEN, NOW.plusSeconds(59))).hasValue(IDENTITY);
        assertThat(tokens.find(TOKEN, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void the_last_millisecond_counts_and_the_next_does_not() {
        tokens.keep(TOKEN, IDENTITY, NOW.plusSeconds(10), NOW);

        assertThat(tokens.find(TOKEN, NOW.plusSeconds(10).minus(Duration.ofMillis(1))))
                .isPresent();
        assertThat(tokens.find(TOKEN, NOW.plusSeconds(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head.claims.",
                "head.claims",
                "head.claimz.signature",
                "none.claims.signature",
                "head.claims.signaturf",
                "head.claims.signature ",
                ""
            })
    void a_token_that_differs_in_anything_is_another(String other) {
        tokens.keep(TOKEN, IDENTITY, NOW.plusSeconds(3600), NOW);

        assertThat(tokens.find(other, NOW)).isEmpty();
    }
}
