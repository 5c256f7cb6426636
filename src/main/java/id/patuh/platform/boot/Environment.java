package id.patuh.platform.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables a deployment sets. Each may also be given as {@code NAME_FILE}, the path of a file that holds the value,
 * so that secrets need not stand in the environment.
 */
public final class Environment {

    /** Every variable the service knows, with what it is for; the configuration page is checked against it. */
    public static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("PATUH_DB_URL", "JDBC URL of PostgreSQL 14 to 18"),
            Map.entry("PATUH_DB_USER", "runtime role, without DDL"),
            Map.entry("PATUH_DB_PASSWORD", "password of the runtime role"),
            Map.entry("PATUH_DB_CONNECTIONS", "connections to the database at most"),
            Map.entry("PATUH_DB_OWNER_USER", "owner role, used by the migrate command alone"),
            Map.entry("PATUH_DB_OWNER_PASSWORD", "password of the owner role"),
            Map.entry("PATUH_OIDC_ISSUER", "issuer of the tokens, discovered unless PATUH_OIDC_JWKS is set"),
            Map.entry("PATUH_OIDC_JWKS", "address of the issuer's keys, instead of discovery"),
            Map.entry("PATUH_OIDC_AUDIENCE", "audience that tokens must name"),
            Map.entry("PATUH_OIDC_TOKEN_URL", "where Swagger UI fetches a token"),
            Map.entry("PATUH_HTTP_PORT", "port, 8080 by default"),
            Map.entry("PATUH_IMPORT_PORTION", "rows of an import that land in one transaction, 20000 by default"),
            Map.entry("PATUH_RATE_LIMIT", "requests a minute and client on one replica, 6000 by default"),
            Map.entry("PATUH_COMPLIANCE_MONTHS", "months due last that must be loaded for COMPLIANT, 12 by default"),
            Map.entry("PATUH_DETECTION_PROMOTES", "categories whose findings become cases by rule, none by default"),
            Map.entry(
                    "PATUH_ESTABLISHED_SOURCES",
                    "sources whose counts break a duty without a document, by comma: EXAMINATION by default"),
            Map.entry(
                    "PATUH_JOINT_LEAVE_CLOSES",
                    "whether offices are closed on joint leave, so that a due date moves past it: true (default) or false"),
            Map.entry("PATUH_KNOWN_RULE", "which known figure a registration shows: LATEST (default) or LARGEST"),
            Map.entry(
                    "PATUH_LETTERS_WANTED",
                    "whether a step that needs the day of service must name its letter: true or false (default)"),
            Map.entry(
                    "PATUH_LETTER_NUMBER_FORM",
                    "how letters are numbered: <n>, <kind>, <office>, <month>, <year>; B/<n>/<kind>/<year> by default"),
            Map.entry(
                    "PATUH_LETTER_SIGNATORY",
                    "function under a letter whose approver names no officer, Kepala Kantor by default"),
            Map.entry("PATUH_MOST_INSTALMENTS", "instalments that a payment plan may have, 12 by default"),
            Map.entry(
                    "PATUH_HANDOVER_AT_LEAST",
                    "smallest receivable that the state receivables office takes, whole rupiah, 8000000 by default"),
            Map.entry(
                    "PATUH_WIDE_WITHHOLDING",
                    "whether services may be withheld though the fine is paid, while the duty is not met: true or false "
                            + "(default)"),
            Map.entry("PATUH_SWEEP_EVERY", "pause between two looks for terms that passed, 1m by default"),
            Map.entry("PATUH_OTLP_ENDPOINT", "address of an OpenTelemetry collector; switches tracing on"));

    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The value of a variable, from itself or from the file that {@code NAME_FILE} points to; blank counts as missing. */
    public Optional<String> get(String name) {
        String value = variables.get(name);
        String file = variables.get(name + "_FILE");
        if ((value == null || value.isBlank()) && file != null) {
            value = read(name, Path.of(file));
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** What serving needs and does not have, each told in one line; empty if nothing is missing. */
    public List<String> missingToServe() {
        List<String> missing = missing("PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_PASSWORD");
        if (get("PATUH_OIDC_ISSUER").isEmpty() && get("PATUH_OIDC_JWKS").isEmpty()) {
            missing.add("PATUH_OIDC_ISSUER or PATUH_OIDC_JWKS: who signs the tokens");
        }
        return missing;
    }

    /** What migrating needs and does not have. */
    public List<String> missingToMigrate() {
        return missing("PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_OWNER_USER", "PATUH_DB_OWNER_PASSWORD");
    }

    /** Hands every variable that is set to the configuration, as system properties. */
    public void publish() {
        KNOWN.keySet().forEach(name -> get(name).ifPresent(value -> System.setProperty(name, value)));
        get("PATUH_OIDC_ISSUER").ifPresent(issuer -> {
            System.setProperty("quarkus.oidc.auth-server-url", issuer);
            System.setProperty("quarkus.oidc.token.issuer", issuer);
        });
        get("PATUH_OIDC_JWKS").ifPresent(jwks -> {
            System.setProperty("quarkus.oidc.discovery-enabled", "false");
            System.setProperty("quarkus.oidc.jwks-path", jwks);
            System.setProperty(
                    "quarkus.oidc.auth-server-url", get("PATUH_OIDC_ISSUER").orElse(jwks));
        });
        get("PATUH_OIDC_AUDIENCE").ifPresent(name -> System.setProperty("quarkus.oidc.token.audience", name));
        get("PATUH_OTLP_ENDPOINT").ifPresent(address -> {
            System.setProperty("quarkus.otel.sdk.disabled", "false");
            System.setProperty("quarkus.otel.exporter.otlp.endpoint", address);
        });
    }

    private List<String> missing(String... names) {
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (get(name).isEmpty()) {
                missing.add(name + ": " + KNOWN.get(name));
            }
        }
        return missing;
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name + "_FILE points to a file that cannot be read", e);
        }
    }
}
