package id.patuh.testing;

import id.patuh.sandbox.EmbeddedDatabase;
import id.patuh.sandbox.SandboxStart;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh sandbox for the tests: a real PostgreSQL with both roles, the migrations and the scenarios. */
public class TestSandbox implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Path.of("target", "test-database");
            clear(folder.resolve("data"));
            database = EmbeddedDatabase.start(folder);
            Map<String, String> settings = new HashMap<>(database.variables());
            settings.putAll(SandboxStart.ready(database.variables()));
            settings.put("patuh.case.sweep-every", "1d"); // tests sweep when they mean to
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
