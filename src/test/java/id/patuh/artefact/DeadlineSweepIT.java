package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deadlines pass by themselves on replicas that are killed in the middle: each is found once. */
@ExtendWith(Deployment.OfThisRun.class)
class DeadlineSweepIT {

    private static final int CASES = Boolean.getBoolean("patuh.proof") ? 100_000 : 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path FOLDER = Path.of("src/test/resources/noncompliance");
    private static final String OF_THIS_TEST =
            " (select id from noncompliance_case where case_number like 'KP-99-2020-%')";

    private final Deployment deployment;

    DeadlineSweepIT(Deployment deployment) {
        this.deployment = deployment;
    }

    @Test
    void each_deadline_that_passed_is_found_once_though_replicas_are_killed_in_the_middle()
            throws IOException, SQLException {
        run("due.sql");
        try {
            Patience.until("begun", PATIENCE, () -> found() > 0);
            List.of(deployment.first(), deployment.second()).forEach(Replica::kill);
            long atTheKill = found();
            List.of(deployment.first(), deployment.second()).forEach(Replica::relaunch);
            List.of(deployment.first(), deployment.second()).forEach(Replica::awaitReady);
            Patience.until("swept", PATIENCE, () -> found() == CASES);

            Shown.that("%d deadlines, replicas killed at %d: each found once", CASES, atTheKill);
            assertThat(told("")).isEqualTo(CASES);
            assertThat(told("distinct ")).isEqualTo(CASES);
        } finally {
            run("due-gone.sql");
        }
    }

    private long found() {
        return deployment.count("case_deadline where overdue_at is not null and case_id in" + OF_THIS_TEST);
    }

    private long told(String which) {
        return deployment.count(
                "(select " + which + "subject_id from change where type = 'case.deadline-passed' and subject_id in"
                        + OF_THIS_TEST + ") t");
    }

    private void run(String file) throws IOException, SQLException {
        try (Connection connection = deployment.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(FOLDER.resolve(file)).replace("{cases}", String.valueOf(CASES)));
        }
    }
}
