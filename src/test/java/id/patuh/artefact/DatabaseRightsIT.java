package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command {@code migrate} makes, and what the role that serves cannot do with it. */
@ExtendWith(Deployment.OfThisRun.class)
class DatabaseRightsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Pattern APPLIED = Pattern.compile("Migrations applied: (\\d+)");

    private final Deployment deployment;

    DatabaseRightsIT(Deployment deployment) {
        this.deployment = deployment;
    }

    @Test
    void of_two_migrations_at_once_one_applies_everything() {
        assertThat(deployment.migrations())
                .extracting(Artefact.Ended::exitCode)
                .as("%s", deployment.migrations())
                .containsOnly(0);
        List<Integer> applied = deployment.migrations().stream()
                .map(DatabaseRightsIT::applied)
                .sorted()
                .toList();

        assertThat(applied.get(0)).isZero();
        assertThat(applied.get(1)).isGreaterThanOrEqualTo(10);
        Shown.that("two migrations at once applied %s", applied);
    }

    @Test
    void migrating_again_applies_nothing() {
        Artefact.Ended again = Artefact.run(deployment.owner(), "migrate");

        assertThat(again.exitCode()).isZero();
        assertThat(applied(again)).isZero();
    }

    @Test
    void the_owners_password_appears_nowhere() {
        assertThat(deployment.migrations()).noneMatch(ended -> ended.output().contains("sandbox"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table patuh.extra (id int)",
                "create table public.extra (id int)",
                "create schema extra",
                "alter table employer add column extra int",
                "drop table employer",
                "alter role patuh_app superuser",
                "update audit_entry set client_id = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update change set type = 'other'",
                "delete from change",
                "truncate change",
                "update case_event set note = 'other'",
                "delete from case_event",
                "truncate case_event",
                "delete from employer_fact",
                "update employer_fact set name = 'other'",
                "delete from registration_fact",
                "update region set zone = 'UTC'",
                "update secret set value = ''",
                "select * from flyway_schema_history"
            })
    void the_role_that_serves_may_not(String statement) throws SQLException {
        try (Connection connection = deployment.asRuntime();
                Statement attempt = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> attempt.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
            connection.rollback();
        }
    }

    private static int applied(Artefact.Ended migration) {
        Matcher told = APPLIED.matcher(migration.output());
        assertThat(told.find()).as(migration.output()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
