package id.patuh.smoke;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The deployment under test, as system properties tell it.
 *
 * @param url its address: {@code smoke.url}
 * @param tokenUrl where tokens are issued: {@code smoke.tokenUrl}
 * @param client the client: {@code smoke.client}
 * @param secret its secret: {@code smoke.secret}, or better the environment variable SMOKE_SECRET
 * @param mode how far to go: {@code smoke.mode}
 */
record Target(URI url, URI tokenUrl, String client, String secret, Mode mode) {

    /** How far to go. */
    enum Mode {
        /** Only looks. */
        READONLY,
        /** Also writes, data of its own invention that stays. */
        FULL
    }

    static Target told() {
        return new Target(
                URI.create(needed("smoke.url").replaceAll("/+$", "")),
                URI.create(needed("smoke.tokenUrl")),
                needed("smoke.client"),
                Optional.ofNullable(System.getenv("SMOKE_SECRET")).orElseGet(() -> needed("smoke.secret")),
                mode(System.getProperty("smoke.mode", "readonly")));
    }

    private static String needed(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new AssertionError("The smoke test needs -D" + property + ": mvn verify -Psmoke -Dsmoke.url=… "
                    + "-Dsmoke.tokenUrl=… -Dsmoke.client=… -Dsmoke.secret=… (or SMOKE_SECRET) "
                    + "[-Dsmoke.mode=readonly|full]");
        }
        return value;
    }

    private static Mode mode(String value) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("smoke.mode is readonly or full, not " + value));
    }
}
