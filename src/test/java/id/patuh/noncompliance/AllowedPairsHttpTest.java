package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.noncompliance.LadderWays.Pair;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Must show: every pair of state and step that the table written by hand allows succeeds over HTTP, from a fresh case that real
 * steps brought there, and leads where another such table says; what a guard never lets through is said by name. The other pairs
 * are refused in {@link LadderPairsHttpTest}. With {@code -Pproof} all pairs, else of each step one in eight.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class AllowedPairsHttpTest {

    private static final int EACH = Boolean.getBoolean("patuh.proof") ? 1 : 12;

    /** Allowed by the table, blocked by a guard: the desk lifts what it withholds first, which leads to another state. */
    private static final Map<String, String> BLOCKED = Map.of(
            "ADMINISTRATIVE SERVICES_WITHHELD CLOSE_COMPLIANT", "SERVICES_RESTORED",
            "ADMINISTRATIVE SERVICES_WITHHELD CLOSE_NOT_OBLIGED", "SERVICES_RESTORED",
            "ADMINISTRATIVE SERVICES_WITHHELD CLOSE_DUPLICATE", "SERVICES_RESTORED");

    private static final LadderWays WAYS = new LadderWays();

    private static int taken;
    private static int blocked;

    @Inject
    Database database;

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("tried")
    void a_step_that_leaves_from_a_state_is_taken_there_and_leads_where_it_should(
            String track, String state, String step) {
        Pair pair = new Pair(track, state, step);
        LadderRun run = LadderRun.of(pair);
        run.goes(WAYS.to(pair));
        assertThat(run.state()).as("way to %s", pair).isEqualTo(state);
        String guard = BLOCKED.get(pair.toString());
        if (guard == null) {
            Response answer = run.does(step);
            assertThat(answer.statusCode())
                    .as("%s: %s", pair, answer.asString())
                    .isEqualTo(201);
            assertThat(run.state()).as(pair.toString()).isEqualTo(WAYS.lead(pair));
            taken++;
        } else {
            isBlocked(run, pair, guard);
            blocked++;
        }
    }

    private void isBlocked(LadderRun run, Pair pair, String guard) {
        Map<String, Long> before = database.rows();
        Response answer = run.does(pair.step());
        assertThat(answer.statusCode()).as("%s: %s", pair, answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("code")).as(pair.toString()).isEqualTo("step-not-yet");
        assertThat(answer.<String>path("guard")).as(pair.toString()).isEqualTo(guard);
        assertThat(database.rows()).as(pair.toString()).isEqualTo(before);
    }

    @Test
    void what_is_said_to_be_blocked_is_in_the_table() {
        assertThat(LadderWays.pairs()).extracting(Pair::toString).containsAll(BLOCKED.keySet());
    }

    @AfterAll
    static void tell() {
        System.Logger log = System.getLogger(AllowedPairsHttpTest.class.getName());
        log.log(System.Logger.Level.INFO, "{0} pairs taken, {1} pairs blocked by a guard", taken, blocked);
    }

    /** Of each step the first pair of the table and one in so many after it. */
    static List<Arguments> tried() {
        Map<String, Integer> seen = new HashMap<>();
        return LadderWays.pairs().stream()
                .filter(pair -> (seen.merge(pair.step(), 1, Integer::sum) - 1) % EACH == 0)
                .map(pair -> Arguments.of(pair.track(), pair.state(), pair.step()))
                .toList();
    }
}
