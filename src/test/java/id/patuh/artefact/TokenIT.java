package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which tokens the service takes, on a replica that demands issuer and audience and on one that knows the key alone. */
@ExtendWith(Deployment.OfThisRun.class)
class TokenIT {

    private static final String CLIENT = "bpjs-malut";

    private final Deployment deployment;
    private final Jwks issuer;

    TokenIT(Deployment deployment) {
        this.deployment = deployment;
        this.issuer = deployment.issuer();
    }

    @Test
    void a_good_token_is_taken_by_both() {
        for (Replica replica : both()) {
            assertThat(ask(replica, issuer.token(CLIENT)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_was_changed_is_refused() {
        String[] parts = issuer.token(CLIENT).split("\\.");
        String other = issuer.token("bpjs-pusat").split("\\.")[1];

        assertRefused(parts[0] + "." + other + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("nonsense");
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        Instant before = Instant.now().minus(Duration.ofMinutes(5));

        assertRefused(issuer.sign(
                Jwks.claims(CLIENT).issuedAt(before.minusSeconds(60)).expiresAt(before)));
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        String payload = issuer.token(CLIENT).split("\\.")[1];

        assertRefused(encoded("{\"alg\":\"none\"}") + "." + payload + ".");
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        assertRefused(Jwks.forge(Jwks.claims(CLIENT)));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() {
        SecretKeySpec secret = new SecretKeySpec(issuer.publicKey().getEncoded(), "HmacSHA256");

        assertRefused(Jwks.claims(CLIENT)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .keyId("2026")
                .sign(secret));
    }

    @Test
    void where_the_issuer_is_told_another_is_refused() {
        String token = issuer.sign(Jwks.claims(CLIENT).issuer("https://other.example"));

        assertUnauthenticated(ask(deployment.first(), token));
        assertThat(ask(deployment.second(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void where_the_audience_is_told_another_is_refused() {
        String token = issuer.sign(Jwks.claims(CLIENT).audience("another-service"));

        assertUnauthenticated(ask(deployment.first(), token));
        assertThat(ask(deployment.second(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_without_an_end_is_refused() {
        assertRefused(issuer.sign(Jwt.claims()
                .issuer(Jwks.ISSUER)
                .audience(Jwks.AUDIENCE)
                .claim("client_id", CLIENT)
                .expiresAt(0)));
    }

    @Test
    void a_good_token_of_a_client_nobody_registered_opens_nothing() {
        for (Replica replica : both()) {
            HttpResponse<String> answer = ask(replica, issuer.token("stranger"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Client.code(answer)).isEqualTo("client-not-registered");
        }
    }

    @Test
    void a_token_that_was_taken_is_refused_once_it_has_expired() {
        String token = issuer.sign(Jwks.claims(CLIENT).expiresIn(Duration.ofSeconds(5)));
        both().forEach(replica -> assertThat(ask(replica, token).statusCode()).isEqualTo(200));

        for (Replica replica : both()) {
            Patience.until(
                    "expired", Duration.ofSeconds(20), () -> ask(replica, token).statusCode() == 401);
        }
        assertRefused(token);
    }

    @Test
    void a_token_that_was_taken_opens_nothing_to_one_that_was_changed() {
        String token = issuer.token(CLIENT);
        String[] parts = token.split("\\.");
        both().forEach(replica -> assertThat(ask(replica, token).statusCode()).isEqualTo(200));

        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + issuer.token("bpjs-pusat").split("\\.")[1] + "." + parts[2]);
        assertRefused(Jwks.forge(Jwks.claims(CLIENT)));
    }

    @Test
    void a_client_shut_out_after_its_token_was_taken_is_refused_within_a_second() throws SQLException {
        String token = issuer.token("bpjs-jateng");
        both().forEach(replica -> assertThat(ask(replica, token).statusCode()).isEqualTo(200));

        active("bpjs-jateng", false);
        try {
            for (Replica replica : both()) {
                Patience.until(
                        "shut out",
                        Duration.ofSeconds(1),
                        () -> ask(replica, token).statusCode() == 403);
            }
        } finally {
            active("bpjs-jateng", true);
        }
    }

    private void active(String client, boolean active) throws SQLException {
        try (Connection owner = deployment.asOwner();
                PreparedStatement update = owner.prepareStatement("update client set active = ? where client_id = ?")) {
            update.setBoolean(1, active);
            update.setString(2, client);
            update.executeUpdate();
        }
    }

    private void assertRefused(String token) {
        both().forEach(replica -> assertUnauthenticated(ask(replica, token)));
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Client.code(answer)).isEqualTo("unauthenticated");
        assertThat(Client.header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
    }

    private static HttpResponse<String> ask(Replica replica, String token) {
        return new Client(token).get(replica, "/v1/employers?limit=1").join();
    }

    private List<Replica> both() {
        return List.of(deployment.first(), deployment.second());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
