package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lifecycle worked by hand, against the table. */
class CaseStepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Track, state, and every step that leaves from there; steps not named do not. */
    @ParameterizedTest
    @CsvFileSource(resources = "/noncompliance/steps.csv", delimiter = '|', numLinesToSkip = 1)
    void from_a_state_of_a_track_leave_these_steps_and_no_others(Track track, CaseState state, String steps) {
        Set<String> expected = steps == null ? Set.of() : Set.of(steps.split(" "));

        for (CaseStep step : CaseStep.values()) {
            assertThat(step.leaves(track, state))
                    .as("%s from %s on %s", step, state, track)
                    .isEqualTo(expected.contains(step.name()));
        }
        assertThat(CaseStep.from(track, state).stream().map(Enum::name).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    /** Step, where it leads (a dash: nowhere), its term, whether the law sets that, its legal basis. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DETECT            | DETECTED           | 7 CALENDAR_DAYS STEP     | practice | PP 86/2013 art. 13(3)-(4)
            VERIFY            | VERIFYING          | -                        | -        | practice
            NOTICE_1          | NOTIFIED           | 7 CALENDAR_DAYS SERVICE  | practice | practice
            NOTICE_2          | NOTIFIED_AGAIN     | 7 CALENDAR_DAYS SERVICE  | practice | practice
            VISIT             | VISITED            | 14 CALENDAR_DAYS STEP    | practice | practice
            EXAM              | EXAMINING          | -                        | -        | UU 24/2011 art. 11; PP 86/2013 art. 13(1), (3)
            EXAM_REPORT       | EXAMINED           | -                        | -        | PP 86/2013 art. 13
            SP1               | REPRIMANDED        | 10 WORKING_DAYS SERVICE  | law      | PP 86/2013 art. 5(2)a, 6(1)
            SP2               | REPRIMANDED_AGAIN  | 10 WORKING_DAYS SERVICE  | law      | PP 86/2013 art. 6(1)
            COLLECT_LETTER    | COLLECTING         | 7 CALENDAR_DAYS SERVICE  | practice | practice
            GUIDANCE          | GUIDED             | 14 CALENDAR_DAYS SERVICE | practice | Inpres 2/2021
            ASSISTANCE        | ASSISTED           | 30 CALENDAR_DAYS STEP    | practice | Inpres 2/2021 (Attorney General)
            AUDIT_FOLLOW_UP   | AUDITED            | 60 CALENDAR_DAYS STEP    | practice | practice
            REPORT_WASNAKER   | -                  | -                        | -        | PP 86/2013 art. 13(5)
            NOTA_1            | -                  | 30 CALENDAR_DAYS SERVICE | practice | Permenaker 33/2016; Permenaker 1/2020
            NOTA_2            | -                  | 14 CALENDAR_DAYS SERVICE | practice | Permenaker 33/2016; Permenaker 1/2020
            CLOSE_COMPLIANT   | CLOSED_COMPLIANT   | -                        | -        | PP 86/2013 art. 10(8)
            CLOSE_NOT_OBLIGED | CLOSED_NOT_OBLIGED | -                        | -        | practice
            CLOSE_DUPLICATE   | CLOSED_DUPLICATE   | -                        | -        | practice
            REOPEN            | VERIFYING          | 7 CALENDAR_DAYS STEP     | practice | practice
            """)
    void a_step_leads_to_one_state_with_its_term_and_its_law(
            CaseStep step, String to, String term, String setBy, String legalBasis) {
        assertThat(step.to().map(Enum::name).orElse("-")).isEqualTo(to);
        assertThat(step.term()
                        .map(each -> each.length().value() + " " + each.length().unit() + " " + each.from())
                        .orElse("-"))
                .isEqualTo(term);
        assertThat(step.term().map(each -> each.isLaw() ? "law" : "practice").orElse("-"))
                .isEqualTo(setBy);
        assertThat(step.legalBasis()).isEqualTo(legalBasis);
    }

    @ParameterizedTest
    @EnumSource(CaseStep.class)
    void a_step_closes_exactly_where_it_leads_to_a_closed_state(CaseStep step) {
        assertThat(step.closure().isPresent())
                .isEqualTo(step.to().filter(CaseState::isClosed).isPresent());
    }

    /** PP 86/2013 excludes state organisers, so the ladder and the report that rests on it are not for them. */
    @ParameterizedTest
    @EnumSource(
            value = CaseStep.class,
            names = {"SP1", "SP2", "REPORT_WASNAKER", "NOTA_1", "NOTA_2"})
    void no_rung_of_the_ladder_is_for_state_employers(CaseStep step) {
        for (CaseState state : CaseState.values()) {
            assertThat(step.leaves(Track.STATE_EMPLOYER, state)).isFalse();
        }
    }

    /** On every track a case can reach what the track has, and end. */
    @ParameterizedTest
    @CsvSource({"ADMINISTRATIVE, 12", "ARREARS, 11", "STATE_EMPLOYER, 13"})
    void what_can_be_reached_from_the_opening(Track track, int states) {
        Set<CaseState> reached = new TreeSet<>(Set.of(CaseState.DETECTED));
        boolean more = true;
        while (more) {
            Set<CaseState> next = reached.stream()
                    .flatMap(state -> CaseStep.from(track, state).stream().map(step -> step.to(state)))
                    .collect(Collectors.toSet());
            more = reached.addAll(next);
        }
        assertThat(reached).hasSize(states).contains(CaseState.CLOSED_COMPLIANT, CaseState.CLOSED_NOT_OBLIGED);
    }

    @Test
    void opening_is_no_step_of_a_case_that_is_there() {
        assertThat(Arrays.stream(Track.values()).flatMap(track -> Arrays.stream(CaseState.values())
                        .flatMap(state -> CaseStep.from(track, state).stream())))
                .doesNotContain(CaseStep.DETECT);
    }

    /** Steps taken with the days their terms end in, the step asked for, and what blocks it until when. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EXAM_REPORT SP1@2026-11-23                        | SP2             | -
            EXAM_REPORT SP1@2026-11-24                        | SP2             | SP1_RAN_OUT 2026-11-25
            EXAM_REPORT SP1@2026-12-08                        | SP2             | SP1_RAN_OUT 2026-12-09
            VERIFY                                            | SP2             | SP1_RAN_OUT -
            VISIT                                             | VISIT           | -
            VISIT VISIT                                       | VISIT           | AT_MOST_TWO_VISITS -
            VERIFY                                            | COLLECT_LETTER  | -
            COLLECT_LETTER@2026-11-24                         | COLLECT_LETTER  | AT_MOST_THREE_COLLECTION_LETTERS 2026-11-25
            COLLECT_LETTER@2026-11-01 COLLECT_LETTER@2026-11-20 | COLLECT_LETTER | -
            COLLECT_LETTER@2026-10-01 COLLECT_LETTER@2026-11-01 COLLECT_LETTER@2026-11-20 | COLLECT_LETTER | AT_MOST_THREE_COLLECTION_LETTERS -
            EXAM_REPORT                                       | NOTA_1          | REPORTED_TO_INSPECTORATE -
            EXAM_REPORT REPORT_WASNAKER                       | NOTA_1          | -
            REPORT_WASNAKER                                   | NOTA_2          | NOTA_1_RAN_OUT -
            REPORT_WASNAKER NOTA_1@2026-11-30                 | NOTA_2          | NOTA_1_RAN_OUT 2026-12-01
            REPORT_WASNAKER NOTA_1@2026-11-23                 | NOTA_2          | -
            VERIFY                                            | EXAM            | -
            """)
    void a_guard_opens_the_day_after_a_term_ran_out(String taken, CaseStep step, String expected) {
        assertThat(blocks(taken, step, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            VERIFY                | NOTICES_WHERE_WANTED -
            VERIFY NOTICE_1       | NOTICES_WHERE_WANTED -
            VERIFY VISIT          | NOTICES_WHERE_WANTED -
            VERIFY NOTICE_1 VISIT | -
            """)
    void an_office_may_want_notices_before_an_examination(String taken, String expected) {
        assertThat(blocks(taken, CaseStep.EXAM, true)).isEqualTo(expected);
    }

    private static String blocks(String taken, CaseStep step, boolean noticesWanted) {
        List<CaseStanding.Taken> steps = new ArrayList<>();
        for (String each : taken.split(" ")) {
            String[] parts = each.split("@");
            steps.add(new CaseStanding.Taken(
                    CaseStep.valueOf(parts[0]), Set.of(), parts.length == 1 ? null : LocalDate.parse(parts[1])));
        }
        return step.blocked(new CaseStanding(Track.ADMINISTRATIVE, CaseState.VERIFYING, TODAY, steps, noticesWanted))
                .map(block -> block.guard() + " " + (block.opensOn() == null ? "-" : block.opensOn()))
                .orElse("-");
    }
}
