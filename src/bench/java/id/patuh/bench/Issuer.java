package id.patuh.bench;

import id.patuh.artefact.Jwks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * An issuer of tokens with a key of its own, so that the production artefact can be measured with all its security on.
 * Writes the address of its keys and the headers of a request, and stays until it is ended.
 *
 * <p>{@code folder=target/bench}: gets {@code jwks} and {@code headers}.
 */
public final class Issuer {

    private static final Duration VALID = Duration.ofHours(12);

    private Issuer() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Arguments.of(args).text("folder", "target/bench")));
        try (Jwks issuer = new Jwks()) {
            String token = issuer.sign(Jwks.claims(LoadRegister.CLIENT).expiresIn(VALID));
            Files.writeString(
                    folder.resolve("headers"),
                    """
                    Authorization: Bearer %s
                    Accept-Language: id
                    Purpose-Of-Use: SUPERVISION; ref="BENCH-99"
                    """
                            .formatted(token));
            Files.writeString(folder.resolve("jwks"), issuer.address());
            new CountDownLatch(1).await();
        }
    }
}
