package id.patuh.artefact;

import id.patuh.sandbox.EmbeddedDatabase;
import id.patuh.sandbox.SandboxStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What an operator sets up: a database brought up to date by the command, an issuer of tokens, two replicas. The first
 * gets every variable as a file and demands issuer and audience; the second gets values, asks for no issuer, and
 * reaches the database over a way that can be cut.
 */
final class Deployment implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final DatabaseProxy proxy;
    private final Jwks issuer;
    private final List<Artefact.Ended> migrations;
    private final Replica first;
    private final Replica second;

    private Deployment() throws IOException, SQLException {
        database = EmbeddedDatabase.start(Path.of("target", "artefact-database"));
        proxy = DatabaseProxy.to(
                URI.create(database.url().substring("jdbc:".length())).getPort());
        issuer = new Jwks();
        execute("drop schema if exists patuh cascade");
        migrations = Artefact.runTwice(owner(), "migrate");
        SandboxStart.ready(database.variables());
        first = new Replica(
                "first",
                files(serving(
                        "PATUH_OIDC_JWKS", issuer.address(),
                        "PATUH_OIDC_ISSUER", Jwks.ISSUER,
                        "PATUH_OIDC_AUDIENCE", Jwks.AUDIENCE)));
        second = new Replica(
                "second",
                serving(
                        "PATUH_OIDC_JWKS",
                        issuer.address(),
                        "PATUH_DB_URL",
                        "jdbc:postgresql://localhost:" + proxy.port() + "/patuh"));
    }

    /** Puts back what a test took down: every test finds issuer and database, and both replicas ready. */
    private Deployment stand() {
        issuer.open();
        proxy.open();
        List<Replica> both = List.of(first, second);
        both.stream()
                .filter(replica -> !replica.isRunning() || replica.isEnding())
                .forEach(Replica::relaunch);
        both.forEach(Replica::awaitReady);
        return this;
    }

    Replica first() {
        return first;
    }

    Replica second() {
        return second;
    }

    Jwks issuer() {
        return issuer;
    }

    DatabaseProxy proxy() {
        return proxy;
    }

    /** The two runs of the migration, made at the same moment on an empty database. */
    List<Artefact.Ended> migrations() {
        return migrations;
    }

    /** An officer's back office: writes in North Maluku. */
    Client office() {
        return new Client(issuer.token("bpjs-malut"));
    }

    /** Variables of the migration. */
    Map<String, String> owner() {
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.remove("PATUH_DB_PASSWORD");
        return variables;
    }

    /** A connection under the role that serves. */
    Connection asRuntime() throws SQLException {
        Map<String, String> variables = database.variables();
        return connect(variables.get("PATUH_DB_USER"), variables.get("PATUH_DB_PASSWORD"));
    }

    /** A connection under the role that owns. */
    Connection asOwner() throws SQLException {
        Map<String, String> variables = database.variables();
        return connect(variables.get("PATUH_DB_OWNER_USER"), variables.get("PATUH_DB_OWNER_PASSWORD"));
    }

    long count(String rows) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), user, password);
        connection.setSchema("patuh");
        return connection;
    }

    /** What serving needs, with these besides or instead; never the owner. */
    private Map<String, String> serving(String... more) {
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.remove("PATUH_DB_OWNER_USER");
        variables.remove("PATUH_DB_OWNER_PASSWORD");
        variables.put("PATUH_RATE_LIMIT", "1000000");
        variables.put("PATUH_SWEEP_EVERY", "2s");
        variables.put("PATUH_IMPORT_PORTION", Boolean.getBoolean("patuh.proof") ? "20000" : "500");
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return variables;
    }

    /** The same variables, each as NAME_FILE. */
    private static Map<String, String> files(Map<String, String> variables) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "artefact-secrets"));
        Map<String, String> files = new HashMap<>();
        for (Map.Entry<String, String> each : variables.entrySet()) {
            Path file = Files.writeString(folder.resolve(each.getKey()), each.getValue() + "\n");
            files.put(each.getKey() + "_FILE", file.toString());
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        proxy.close();
        issuer.close();
        database.close();
    }

    /** Gives tests the one deployment of a run, made when the first of them asks, and whole before each. */
    static final class OfThisRun implements ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Deployment.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Deployment.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .getOrComputeIfAbsent(Deployment.class, key -> make(), Deployment.class)
                    .stand();
        }

        private static Deployment make() {
            try {
                return new Deployment();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
