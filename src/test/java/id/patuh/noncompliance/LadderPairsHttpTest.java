package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Must show: every pair of state and step of every track over HTTP, as the table written by hand has it
 * ({@code steps.csv}). What does not leave from a state is refused with its article and with what does, and writes nothing.
 * With {@code -Pproof} all states, else one in four.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LadderPairsHttpTest {

    private static final int EACH = Boolean.getBoolean("patuh.proof") ? 1 : 4;

    @Inject
    Database database;

    @Test
    void what_does_not_leave_from_a_state_is_refused_with_its_article_and_what_does() throws IOException {
        int refused = 0;
        int row = 0;
        for (Map.Entry<String, List<String>> each : table().entrySet()) {
            if (row++ % EACH != 0) {
                continue;
            }
            String[] place = each.getKey().split("\\|");
            ACase open = standing(Track.valueOf(place[0]), CaseState.valueOf(place[1]));
            Map<String, Long> before = database.rows();
            for (CaseStep step : CaseStep.values()) {
                if (!each.getValue().contains(step.name())) {
                    open.takes(full(step))
                            .statusCode(422)
                            .body("code", equalTo("step-not-allowed"))
                            .body("legalBasis", equalTo(step.legalBasis()))
                            .body("allowed", equalTo(each.getValue()));
                    refused++;
                }
            }
            assertThat(database.rows()).as(each.getKey()).isEqualTo(before);
            away(open);
        }
        System.Logger log = System.getLogger(LadderPairsHttpTest.class.getName());
        log.log(System.Logger.Level.INFO, "{0} pairs refused", refused);
    }

    /** Track and state, and the steps that leave from there in the order of the table. */
    private static Map<String, List<String>> table() throws IOException {
        List<String> order = Arrays.stream(CaseStep.values()).map(Enum::name).toList();
        Map<String, List<String>> table = new LinkedHashMap<>();
        Files.readAllLines(Path.of("src/test/resources/noncompliance/steps.csv")).stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .forEach(cells -> {
                    Set<String> leaving = Set.of(cells[2].split(" "));
                    table.put(
                            cells[0] + "|" + cells[1],
                            order.stream().filter(leaving::contains).toList());
                });
        return table;
    }

    /** A case of a track, put where it should stand. */
    private ACase standing(Track track, CaseState state) {
        String employer = track == Track.STATE_EMPLOYER ? anEmployer("DESA", "VILLAGE") : anEmployer();
        String category = track == Track.ARREARS ? "ARREARS" : "PWBD";
        ACase open = Cases.aCase(employer, track.name(), finding(category, "CONFIRMED", ""));
        String closing = state.isClosed()
                ? ", closed_date = opened_date, closure = '" + state.name().substring("CLOSED_".length()) + "'"
                : "";
        database.run(
                "update noncompliance_case set state = '" + state + "'" + closing + " where id = '" + open.id() + "'");
        return open;
    }

    private void away(ACase open) {
        database.run("update noncompliance_case set state = 'CLOSED_DUPLICATE', closure = 'DUPLICATE',"
                + " closed_date = coalesce(closed_date, opened_date) where id = '" + open.id() + "'");
    }

    /** A step with everything that could be given; of another state it is refused all the same. */
    private static String full(CaseStep step) {
        return "{\"step\": \"" + step + "\", \"note\": \"Contoh\", \"servedDate\": \"2026-01-01\"}";
    }
}
