package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the process starts, and how it refuses to. */
@ExtendWith(Deployment.OfThisRun.class)
class StartIT {

    private static final int REFUSED = 2;
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Test
    void without_variables_it_ends_at_once_and_names_all_that_is_missing() {
        Artefact.Ended ended = Artefact.run(Map.of());

        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output())
                .contains("PATUH_DB_URL", "PATUH_DB_USER", "PATUH_DB_PASSWORD", "PATUH_OIDC_ISSUER", "PATUH_OIDC_JWKS")
                .contains("_FILE")
                .doesNotContain("OWNER", "Exception");
        assertThat(ended.took()).isLessThan(AT_ONCE);
        Shown.that("refused to start within %d ms", ended.took().toMillis());
    }

    @Test
    void what_is_there_is_not_named_as_missing() {
        Artefact.Ended ended = Artefact.run(Map.of("PATUH_DB_USER", "someone", "PATUH_OIDC_JWKS", "http://localhost"));

        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output()).contains("PATUH_DB_URL").doesNotContain("PATUH_DB_USER", "PATUH_OIDC");
    }

    @Test
    void a_migration_without_the_owner_names_what_is_missing() {
        Artefact.Ended ended = Artefact.run(
                Map.of("PATUH_DB_URL", "jdbc:postgresql://localhost/none", "PATUH_DB_USER", "someone"), "migrate");

        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output())
                .contains("PATUH_DB_OWNER_USER", "PATUH_DB_OWNER_PASSWORD")
                .doesNotContain("PATUH_DB_URL", "PATUH_OIDC", "Exception");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_what_it_holds_never_guessed() {
        String nowhere = Path.of("target", "no-such-file").toString();

        Artefact.Ended ended = Artefact.run(Map.of("PATUH_DB_PASSWORD_FILE", nowhere));

        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output()).contains("PATUH_DB_PASSWORD_FILE").doesNotContain("Exception");
    }

    @Test
    void an_unknown_argument_is_refused() {
        Artefact.Ended ended = Artefact.run(Map.of(), "migrat");

        assertThat(ended.exitCode()).isEqualTo(REFUSED);
        assertThat(ended.output()).contains("Unknown argument", "migrate");
    }

    @Test
    void every_variable_may_be_given_as_a_file(Deployment deployment) {
        assertThat(deployment.first().variables()).isNotEmpty().allMatch(name -> name.endsWith("_FILE"));
        assertThat(deployment.first().status(Replica.READY)).isEqualTo(200);
    }
}
