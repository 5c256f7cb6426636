package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days that an office sets for the terms of practice. */
class PracticeDaysTest {

    @Test
    void an_office_sets_the_days_of_practice() {
        assertThat(settings("NOTICE_1", "10").practiceDays()).isEqualTo(Map.of(CaseStep.NOTICE_1, 10));
        assertThat(PracticeDays.wrong(Map.of(CaseStep.NOTICE_1, 10, CaseStep.VISIT, 1)))
                .isEmpty();
    }

    @Test
    void it_sets_none_of_the_law_none_that_is_not_and_none_of_a_step_without_a_term() {
        assertThat(PracticeDays.wrong(
                        Map.of(CaseStep.SP1, 20, CaseStep.VERIFY, 5, CaseStep.NOTICE_1, 0, CaseStep.NOTICE_2, 3)))
                .containsExactly(CaseStep.VERIFY, CaseStep.NOTICE_1, CaseStep.SP1);
        assertThatThrownBy(() -> settings("NOTICE_9", "10")).hasMessageContaining("NOTICE_9");
    }

    private static CaseSettings settings(String step, String days) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, text -> Duration.parse("PT" + text)) // Quarkus brings its own
                .withMapping(CaseSettings.class)
                .withDefaultValue("patuh.case.practice-days." + step, days)
                .build()
                .getConfigMapping(CaseSettings.class);
    }
}
