package id.patuh.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How migrations are named. */
class MigrationFilesTest {

    /** Runs after every migration; Flyway gives it its name. */
    private static final String CALLBACK = "afterMigrate.sql";

    @Test
    void a_migration_is_named_by_number_and_purpose() throws IOException {
        assertThat(migrations()).isNotEmpty().allMatch(name -> name.matches("V\\d{3}__[a-z0-9]+(_[a-z0-9]+)*\\.sql"));
    }

    @Test
    void a_number_is_used_once() throws IOException {
        assertThat(migrations().stream().map(name -> name.split("__")[0])).doesNotHaveDuplicates();
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(CALLBACK))
                    .toList();
        }
    }
}
