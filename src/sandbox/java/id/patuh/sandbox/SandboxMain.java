package id.patuh.sandbox;

import id.patuh.platform.boot.Environment;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts the sandbox: with a PostgreSQL of its own in {@code .patuh/} (or PATUH_SANDBOX_DIR), or on the one that
 * PATUH_DB_URL and its users name. What is in it stays until {@code POST /sandbox/reset}.
 */
@QuarkusMain(name = "sandbox")
public class SandboxMain {

    public static void main(String... args) throws IOException, SQLException {
        Environment environment = new Environment(System.getenv());
        Map<String, String> variables = new HashMap<>();
        for (String name : Environment.KNOWN.keySet()) {
            environment.get(name).ifPresent(value -> variables.put(name, value));
        }
        environment.publish();
        if (!variables.containsKey("PATUH_DB_URL")) {
            Path folder = Path.of(System.getenv().getOrDefault("PATUH_SANDBOX_DIR", ".patuh"));
            variables.putAll(EmbeddedDatabase.start(folder).variables());
        }
        variables.forEach(System::setProperty);
        SandboxStart.ready(variables).forEach(System::setProperty);
        System.setProperty("quarkus.log.console.json.enabled", "false");
        Quarkus.run(args);
    }
}
