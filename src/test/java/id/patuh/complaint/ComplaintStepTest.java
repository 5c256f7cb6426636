package id.patuh.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycle of a complaint, held to a table worked by hand; and what the seal takes for a name. */
class ComplaintStepTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,  ACCEPTED,  ACCEPTED",
        "RECEIVED,  REJECTED,  REJECTED",
        "RECEIVED,  DUPLICATE, DUPLICATE",
        "ACCEPTED,  REJECTED,  -",
        "REJECTED,  ACCEPTED,  -",
        "DUPLICATE, ACCEPTED,  -",
        "ACCEPTED,  ACCEPTED,  -"
    })
    void a_complaint_is_assessed_once(ComplaintState from, AssessComplaint.Decision decision, String to) {
        ComplaintStep step = decision.step();
        assertThat(step.leaves(from) ? step.to().name() : "-").isEqualTo(to);
    }

    @Test
    void every_state_but_the_first_is_final_and_reached() {
        for (ComplaintState state : ComplaintState.values()) {
            boolean leaves = Arrays.stream(ComplaintStep.values()).anyMatch(step -> step.leaves(state));
            boolean reached = Arrays.stream(ComplaintStep.values()).anyMatch(step -> step.to() == state);
            assertThat(leaves).isEqualTo(state == ComplaintState.RECEIVED);
            assertThat(reached).isEqualTo(state != ComplaintState.RECEIVED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, Umpama  PELAPOR bilang upahnya dipotong",
        "true, hubungi 0800-99-1 saja",
        "false, Upah dipotong sejak Januari",
    })
    void a_text_that_gives_away_who_complained_is_found_out(boolean names, String text) {
        assertThat(new Complainant("Umpama Pelapor", "0800-99-1").isNamedIn(text))
                .isEqualTo(names);
    }

    @Test
    void who_complained_prints_as_nothing() {
        Complainant complainant = new Complainant("Umpama Pelapor", "0800-99-1");
        assertThat(complainant.toString()).doesNotContain("Pelapor", "0800");
        assertThat(ComplainantView.of(new java.util.UUID(0, 1), complainant).toString())
                .doesNotContain("Pelapor", "0800");
        assertThat(new Complainant("Umpama Pelapor", null).isNamedIn(null)).isFalse();
    }
}
