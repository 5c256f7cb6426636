package id.patuh.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final Map<String, String> SERVES = Map.of(
            "PATUH_DB_URL", "jdbc:postgresql://db.example/patuh",
            "PATUH_DB_USER", "patuh_app",
            "PATUH_DB_PASSWORD", "contoh",
            "PATUH_OIDC_ISSUER", "https://issuer.example");

    private static final Map<String, String> MIGRATES = Map.of(
            "PATUH_DB_URL", "jdbc:postgresql://db.example/patuh",
            "PATUH_DB_USER", "patuh_app",
            "PATUH_DB_OWNER_USER", "patuh_owner",
            "PATUH_DB_OWNER_PASSWORD", "contoh");

    @TempDir
    Path folder;

    @Test
    void all_that_serving_misses_is_named_at_once() {
        assertThat(names(new Environment(Map.of()).missingToServe()))
                .containsExactly(
                        "PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_PASSWORD", "PATUH_OIDC_ISSUER or PATUH_OIDC_JWKS");
    }

    @Test
    void all_that_migrating_misses_is_named_at_once() {
        assertThat(names(new Environment(Map.of()).missingToMigrate()))
                .containsExactly("PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_OWNER_USER", "PATUH_DB_OWNER_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_PASSWORD"})
    void each_that_is_missing_is_named_alone_with_what_it_is_for(String name) {
        Environment environment = new Environment(without(SERVES, name));

        assertThat(environment.missingToServe()).containsExactly(name + ": " + Environment.KNOWN.get(name));
    }

    @Test
    void nothing_is_missing_where_all_is_set() {
        assertThat(new Environment(SERVES).missingToServe()).isEmpty();
        assertThat(new Environment(MIGRATES).missingToMigrate()).isEmpty();
    }

    @Test
    void keys_serve_instead_of_an_issuer() {
        Map<String, String> variables = without(SERVES, "PATUH_OIDC_ISSUER");
        variables.put("PATUH_OIDC_JWKS", "https://issuer.example/keys");

        assertThat(new Environment(variables).missingToServe()).isEmpty();
    }

    @Test
    void serving_needs_no_owner_and_migrating_no_password_of_the_runtime_role() {
        assertThat(new Environment(SERVES).missingToMigrate()).noneMatch(line -> line.startsWith("PATUH_DB_PASSWORD"));
        assertThat(new Environment(Map.of()).missingToServe()).noneMatch(line -> line.contains("OWNER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t "})
    void blank_counts_as_missing(String blank) {
        Map<String, String> variables = new HashMap<>(SERVES);
        variables.put("PATUH_DB_PASSWORD", blank);

        assertThat(new Environment(variables).get("PATUH_DB_PASSWORD")).isEmpty();
        assertThat(names(new Environment(variables).missingToServe())).containsExactly("PATUH_DB_PASSWORD");
    }

    @Test
    void a_value_may_stand_in_a_file_whose_last_line_end_does_not_count() throws IOException {
        Map<String, String> variables = without(SERVES, "PATUH_DB_PASSWORD");
        variables.put("PATUH_DB_PASSWORD_FILE", file("rahasia contoh\n"));

        assertThat(new Environment(variables).get("PATUH_DB_PASSWORD")).contains("rahasia contoh");
        assertThat(new Environment(variables).missingToServe()).isEmpty();
    }

    @Test
    void an_empty_file_counts_as_missing() throws IOException {
        Map<String, String> variables = without(SERVES, "PATUH_DB_PASSWORD");
        variables.put("PATUH_DB_PASSWORD_FILE", file("\n"));

        assertThat(names(new Environment(variables).missingToServe())).containsExactly("PATUH_DB_PASSWORD");
    }

    @Test
    void the_variable_itself_goes_before_its_file() throws IOException {
        Map<String, String> variables = new HashMap<>(SERVES);
        variables.put("PATUH_DB_PASSWORD_FILE", file("other"));

        assertThat(new Environment(variables).get("PATUH_DB_PASSWORD")).contains("contoh");
    }

    @Test
    void a_blank_variable_leaves_the_word_to_its_file() throws IOException {
        Map<String, String> variables = new HashMap<>(SERVES);
        variables.put("PATUH_DB_PASSWORD", "");
        variables.put("PATUH_DB_PASSWORD_FILE", file("from the file"));

        assertThat(new Environment(variables).get("PATUH_DB_PASSWORD")).contains("from the file");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_by_the_name_of_its_variable() {
        Environment environment = new Environment(
                Map.of("PATUH_DB_PASSWORD_FILE", folder.resolve("missing").toString()));

        assertThatThrownBy(() -> environment.get("PATUH_DB_PASSWORD"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("PATUH_DB_PASSWORD_FILE");
    }

    @Test
    void every_variable_of_the_configuration_is_known_and_described() throws IOException {
        String configuration = Files.readString(Path.of("src/main/resources/application.properties"));
        List<String> used = Pattern.compile("\\$\\{(PATUH_[A-Z_]+)")
                .matcher(configuration)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(used).isNotEmpty().allMatch(Environment.KNOWN::containsKey);
        assertThat(Environment.KNOWN.values()).noneMatch(String::isBlank);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("value"), content).toString();
    }

    private static Map<String, String> without(Map<String, String> variables, String name) {
        Map<String, String> rest = new HashMap<>(variables);
        rest.remove(name);
        return rest;
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    }
}
