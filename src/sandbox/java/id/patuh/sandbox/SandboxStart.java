package id.patuh.sandbox;

import id.patuh.platform.boot.Migration;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Makes a database ready for the sandbox: schema, grants, signing key, and scenarios where it is still empty. */
public final class SandboxStart {

    static final String ISSUER = "https://sandbox.patuh.example";

    private SandboxStart() {}

    /** Readies the database that the variables name; tells the settings the service then needs. */
    public static Map<String, String> ready(Map<String, String> variables) throws SQLException, IOException {
        String url = needed(variables, "PATUH_DB_URL");
        String owner = needed(variables, "PATUH_DB_OWNER_USER");
        String password = needed(variables, "PATUH_DB_OWNER_PASSWORD");
        new Migration(url, owner, password, needed(variables, "PATUH_DB_USER")).migrate();
        SigningKey key;
        try (Connection connection = connect(url, owner, password)) {
            key = SigningKey.of(connection);
            Scenarios scenarios = new Scenarios(connection);
            if (scenarios.isEmpty()) {
                scenarios.load();
            }
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("patuh.sandbox.url", url);
        settings.put("patuh.sandbox.owner", owner);
        settings.put("patuh.sandbox.owner-password", password);
        settings.put("patuh.sandbox.private-key", key.privateKey());
        settings.put("quarkus.oidc.public-key", key.publicKey());
        settings.put("quarkus.oidc.token.issuer", ISSUER);
        settings.put("PATUH_OIDC_TOKEN_URL", "/sandbox/token");
        return settings;
    }

    private static String needed(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The sandbox needs " + name + " beside PATUH_DB_URL");
        }
        return value;
    }

    /** A connection under the owner role, on the service's schema. */
    static Connection connect(String url, String owner, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, owner, password);
        connection.setSchema(Migration.SCHEMA);
        return connection;
    }
}
