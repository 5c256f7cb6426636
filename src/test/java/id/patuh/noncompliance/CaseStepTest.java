package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lifecycle worked by hand, against the table. */
class CaseStepTest {

    /** Track, state, and every step that leaves from there; steps not named do not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ADMINISTRATIVE | DETECTED           | VERIFY CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            ADMINISTRATIVE | VERIFYING          | CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            ADMINISTRATIVE | CLOSED_COMPLIANT   | REOPEN
            ADMINISTRATIVE | CLOSED_NOT_OBLIGED | REOPEN
            ADMINISTRATIVE | CLOSED_DUPLICATE   | ''
            ARREARS        | DETECTED           | VERIFY CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            ARREARS        | VERIFYING          | CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            ARREARS        | CLOSED_COMPLIANT   | REOPEN
            ARREARS        | CLOSED_NOT_OBLIGED | REOPEN
            ARREARS        | CLOSED_DUPLICATE   | ''
            STATE_EMPLOYER | DETECTED           | VERIFY CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            STATE_EMPLOYER | VERIFYING          | CLOSE_COMPLIANT CLOSE_NOT_OBLIGED CLOSE_DUPLICATE
            STATE_EMPLOYER | CLOSED_COMPLIANT   | REOPEN
            STATE_EMPLOYER | CLOSED_NOT_OBLIGED | REOPEN
            STATE_EMPLOYER | CLOSED_DUPLICATE   | ''
            """)
    void from_a_state_of_a_track_leave_these_steps_and_no_others(Track track, CaseState state, String steps) {
        Set<String> expected = steps.isEmpty() ? Set.of() : Set.of(steps.split(" "));

        for (CaseStep step : CaseStep.values()) {
            assertThat(step.leaves(track, state))
                    .as("%s from %s on %s", step, state, track)
                    .isEqualTo(expected.contains(step.name()));
        }
        assertThat(CaseStep.from(track, state).stream().map(Enum::name).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    /** Step, where it leads, how it closes, what it needs, its legal basis. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DETECT            | DETECTED           |             | NONE             | PP 86/2013 art. 13(3)-(4)
            VERIFY            | VERIFYING          |             | NONE             | practice
            CLOSE_COMPLIANT   | CLOSED_COMPLIANT   | COMPLIANT   | FINDINGS_SETTLED | PP 86/2013 art. 10(8)
            CLOSE_NOT_OBLIGED | CLOSED_NOT_OBLIGED | NOT_OBLIGED | NOTE             | practice
            CLOSE_DUPLICATE   | CLOSED_DUPLICATE   | DUPLICATE   | LINKED_CASE      | practice
            REOPEN            | VERIFYING          |             | NOTE             | practice
            """)
    void a_step_leads_to_one_state_with_its_proof_and_its_law(
            CaseStep step, CaseState to, Closure closure, CaseStep.Proof proof, String legalBasis) {
        assertThat(step.to()).isEqualTo(to);
        assertThat(step.closure().orElse(null)).isEqualTo(closure);
        assertThat(step.proof()).isEqualTo(proof);
        assertThat(step.legalBasis()).isEqualTo(legalBasis);
    }

    @ParameterizedTest
    @EnumSource(CaseStep.class)
    void a_step_closes_exactly_where_it_leads_to_a_closed_state(CaseStep step) {
        assertThat(step.closure().isPresent()).isEqualTo(step.to().isClosed());
    }

    @ParameterizedTest
    @CsvSource({
        "DETECTED, false",
        "VERIFYING, false",
        "CLOSED_COMPLIANT, true",
        "CLOSED_NOT_OBLIGED, true",
        "CLOSED_DUPLICATE, true"
    })
    void a_state_is_open_or_closed(CaseState state, boolean closed) {
        assertThat(state.isClosed()).isEqualTo(closed);
    }

    /** Nothing leaves from where nobody arrives, and on every track a case can end. */
    @ParameterizedTest
    @EnumSource(Track.class)
    void every_state_can_be_reached_from_the_opening(Track track) {
        Set<CaseState> reached = new TreeSet<>(Set.of(CaseStep.DETECT.to()));
        boolean more = true;
        while (more) {
            Set<CaseState> next = reached.stream()
                    .flatMap(state -> CaseStep.from(track, state).stream())
                    .map(CaseStep::to)
                    .collect(Collectors.toSet());
            more = reached.addAll(next);
        }

        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void opening_is_no_step_of_a_case_that_is_there() {
        assertThat(Arrays.stream(Track.values()).flatMap(track -> Arrays.stream(CaseState.values())
                        .flatMap(state -> CaseStep.from(track, state).stream())))
                .doesNotContain(CaseStep.DETECT);
    }
}
