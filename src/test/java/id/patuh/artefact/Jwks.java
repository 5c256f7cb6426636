package id.patuh.artefact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.patuh.agency.ClientProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** An issuer of tokens, as much of it as the service needs: its public key at an address, and tokens. */
public final class Jwks implements AutoCloseable {

    public static final String ISSUER = "https://login.patuh.example";
    public static final String AUDIENCE = "patuh";

    private static final String KEY_ID = "2026";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Every scope there is; what a client may do with them is decided by its profile. */
    private static final String SCOPES = Arrays.stream(ClientProfile.values())
            .flatMap(profile -> profile.scopes().stream())
            .distinct()
            .collect(Collectors.joining(" "));

    private final KeyPair keys = rsa();
    private final HttpServer server;
    private volatile boolean open = true;

    public Jwks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    void open() {
        open = true;
    }

    /** Hangs up on whoever asks, until opened again. */
    void cut() {
        open = false;
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** Claims as they should be, for an hour. */
    public static JwtClaimsBuilder claims(String client) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(client)
                .claim("client_id", client)
                .claim("scope", SCOPES)
                .expiresIn(Duration.ofHours(1));
    }

    String token(String client) {
        return sign(claims(client));
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    /** Signed with a key that nobody published, under the name of the one that is. */
    static String forge(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(rsa().getPrivate());
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!open) {
            exchange.close();
            return;
        }
        byte[] body =
                """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """
                        .formatted(
                                KEY_ID,
                                number(publicKey().getModulus()),
                                number(publicKey().getPublicExponent()))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A positive number as RFC 7518 has it: big-endian, without the byte of its sign. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
