package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.contribution.Receivable;
import id.patuh.programme.AgeingClass;
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
            ADMIN_FINE        | FINED              | 30 CALENDAR_DAYS TERM_BEFORE | law  | PP 86/2013 art. 7(1), 10(4)-(5)
            TMP2T_REQUEST     | WITHHOLDING_REQUESTED | -                     | -        | PP 86/2013 art. 8, 10(6); Permenaker 4/2018
            TMP2T_IMPOSED     | SERVICES_WITHHELD  | -                        | -        | PP 86/2013 art. 9(1), (3)
            TMP2T_REVOKED     | WITHHOLDING_LIFTED | -                        | -        | PP 86/2013 art. 10(7)-(8)
            REPORT_WASNAKER   | -                  | -                        | -        | PP 86/2013 art. 13(5)
            NOTA_1            | -                  | 30 CALENDAR_DAYS SERVICE | practice | Permenaker 33/2016; Permenaker 1/2020
            NOTA_2            | -                  | 14 CALENDAR_DAYS SERVICE | practice | Permenaker 33/2016; Permenaker 1/2020
            PPNS              | -                  | -                        | -        | UU 24/2011 art. 55; UU 13/2003 art. 182
            JOINT_VISIT       | -                  | 7 CALENDAR_DAYS SERVICE  | practice | practice
            SKK               | MANDATED           | -                        | -        | UU 16/2004 art. 30(2)
            SKK_SUMMONS       | SUMMONED           | 7 CALENDAR_DAYS SERVICE  | practice | practice (Datun)
            COMMITMENT        | COMMITTED          | -                        | -        | practice
            COMMITMENT_BROKEN | COMMITMENT_BROKEN  | -                        | -        | practice
            LAWSUIT           | SUED               | -                        | -        | HIR/RBg; Perma 4/2019
            KPKNL             | HANDED_OVER        | -                        | -        | Per/16/012015 - PRJ-1/KN/2015; PMK 54/2024
            PSBDT             | TEMPORARILY_UNCOLLECTABLE | -                 | -        | PMK 240/PMK.06/2016
            CRIMINAL_REPORT   | REPORTED_TO_POLICE | -                        | -        | UU 24/2011 art. 19, 55
            CLOSE_COMPLIANT   | CLOSED_COMPLIANT   | -                        | -        | PP 86/2013 art. 10(8)
            CLOSE_NOT_OBLIGED | CLOSED_NOT_OBLIGED | -                        | -        | practice
            CLOSE_DUPLICATE   | CLOSED_DUPLICATE   | -                        | -        | practice
            CLOSE_UNCOLLECTABLE | CLOSED_UNCOLLECTABLE | -                    | -        | PMK 240/PMK.06/2016
            CLOSE_VERDICT     | CLOSED_VERDICT     | -                        | -        | practice (court law)
            REOPEN            | VERIFYING          | 7 CALENDAR_DAYS STEP     | practice | practice
            CORRECTION        | -                  | -                        | -        | practice
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
            names = {"SP1", "SP2", "ADMIN_FINE", "TMP2T_REQUEST", "REPORT_WASNAKER", "NOTA_1", "NOTA_2", "SKK", "KPKNL"
            })
    void no_rung_of_the_ladder_is_for_state_employers(CaseStep step) {
        for (CaseState state : CaseState.values()) {
            assertThat(step.leaves(Track.STATE_EMPLOYER, state)).isFalse();
        }
    }

    /** On every track a case can reach what the track has, and end. */
    @ParameterizedTest
    @CsvSource({"ADMINISTRATIVE, 22", "ARREARS, 21", "STATE_EMPLOYER, 13"})
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
            SP1@2026-11-01 SP2@2026-11-20                     | SP2             | AT_MOST_TWO_REPRIMANDS -
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
            VISIT COMMITMENT@2026-11-20 COMMITMENT_BROKEN     | EXAM            | -
            EXAM_REPORT SP1@2026-11-20 COMMITMENT@2026-11-20 COMMITMENT_BROKEN | EXAM | NOT_YET_EXAMINED -
            SP2@2026-11-23                                    | ADMIN_FINE      | FINE_APPROVED -
            SP2@2026-11-24 fine                               | ADMIN_FINE      | SP2_RAN_OUT 2026-11-25
            SP2@2026-11-23 fine                               | ADMIN_FINE      | -
            SP2@2026-11-23 ADMIN_FINE@2026-12-23 served       | ADMIN_FINE      | FINE_APPROVED -
            SP2@2026-11-23 ADMIN_FINE@2026-12-23 served fine  | ADMIN_FINE      | -
            SP2@2026-11-23 withdrawn                          | ADMIN_FINE      | FINE_APPROVED -
            ADMIN_FINE@2026-11-24 fine:2026-11-10 withholding | TMP2T_REQUEST   | FINE_TERM_RAN_OUT 2026-11-25
            ADMIN_FINE@2026-11-10 fine:2026-11-24 withholding | TMP2T_REQUEST   | FINE_TERM_RAN_OUT 2026-11-25
            ADMIN_FINE@2026-11-10 fine:2026-11-23 withholding | TMP2T_REQUEST   | -
            ADMIN_FINE@2026-11-10 fine:2026-11-23             | TMP2T_REQUEST   | WITHHOLDING_APPROVED -
            ADMIN_FINE@2026-11-10 fine:2026-11-23 requested   | TMP2T_REQUEST   | WITHHOLDING_APPROVED -
            ADMIN_FINE@2026-11-10 paid:2026-11-23 withholding | TMP2T_REQUEST   | FINE_NOT_PAID_IN_FULL -
            ADMIN_FINE@2026-11-10 fine:2026-11-23 paid:2026-11-20 withholding | TMP2T_REQUEST | -
            ADMIN_FINE@2026-11-10 paid:2026-11-12 fine:2026-11-24 withholding | TMP2T_REQUEST | FINE_TERM_RAN_OUT 2026-11-25
            VERIFY                                            | TMP2T_IMPOSED   | BY_THE_LICENSING_DESK -
            VERIFY                                            | TMP2T_REVOKED   | BY_THE_LICENSING_DESK -
            VERIFY fine                                       | CLOSE_COMPLIANT | FINE_SETTLED -
            VERIFY fine                                       | CLOSE_VERDICT   | FINE_SETTLED -
            VERIFY paid:2026-11-23                            | CLOSE_VERDICT   | -
            VERIFY paid:2026-11-23                            | CLOSE_COMPLIANT | -
            VERIFY withdrawn                                  | CLOSE_COMPLIANT | -
            VERIFY paid:2026-11-23 requested                  | CLOSE_COMPLIANT | SERVICES_RESTORED -
            VERIFY fine                                       | CLOSE_NOT_OBLIGED | FINE_SETTLED -
            VERIFY fine                                       | CLOSE_DUPLICATE | FINE_SETTLED -
            VERIFY                                            | SKK             | LETTERS_UNANSWERED -
            SP2@2026-11-24                                    | SKK             | LETTERS_UNANSWERED 2026-11-25
            SP2@2026-11-23                                    | SKK             | -
            COLLECT_LETTER@2026-11-23                         | SKK             | -
            SP2@2026-12-30 COLLECT_LETTER@2026-11-23          | SKK             | -
            SP2@2026-11-23 handed                             | SKK             | NOT_HANDED_OVER -
            COMMITMENT_BROKEN handed                          | LAWSUIT         | NOT_HANDED_OVER -
            COMMITMENT_BROKEN                                 | LAWSUIT         | -
            COLLECT_LETTER bad:8000000                        | KPKNL           | -
            COLLECT_LETTER bad:7999999                        | KPKNL           | RECEIVABLE_REACHES_MINIMUM -
            COLLECT_LETTER doubtful:9000000                   | KPKNL           | RECEIVABLE_IS_BAD -
            COLLECT_LETTER bad:9000000 law                    | KPKNL           | NEVER_BEFORE_LAW_ENFORCEMENT -
            COMMITMENT@2026-11-24                             | COMMITMENT_BROKEN | PROMISED_DAY_PASSED 2026-11-25
            COMMITMENT@2026-11-23                             | COMMITMENT_BROKEN | -
            EXAM_REPORT                                       | PPNS            | REPORTED_TO_INSPECTORATE -
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

    @Test
    void the_wider_reading_withholds_services_though_the_fine_is_paid() {
        assertThat(step("ADMIN_FINE@2026-11-10 paid:2026-11-23 withholding", CaseStep.TMP2T_REQUEST, false, true))
                .isEqualTo("-");
    }

    @Test
    void what_is_a_desks_act_is_open_to_a_desk() {
        CaseStanding desk = standing("VERIFY", false, false, CaseStanding.Actor.LICENSING_DESK);
        assertThat(CaseStep.TMP2T_IMPOSED.blocked(desk)).isEmpty();
        assertThat(CaseStep.TMP2T_REVOKED.blocked(desk)).isEmpty();
    }

    @Test
    void a_broken_plan_breaks_the_promise_before_its_day() {
        CaseStanding broken = standing("COMMITMENT@2026-12-24", false, false, CaseStanding.Actor.BROKEN_PLAN);
        assertThat(CaseStep.COMMITMENT_BROKEN.blocked(broken)).isEmpty();
    }

    private static String blocks(String taken, CaseStep step, boolean noticesWanted) {
        return step(taken, step, noticesWanted, false);
    }

    private static String step(String taken, CaseStep step, boolean noticesWanted, boolean isWide) {
        return step.blocked(standing(taken, noticesWanted, isWide, CaseStanding.Actor.OFFICER))
                .map(block -> block.guard() + " " + (block.opensOn() == null ? "-" : block.opensOn()))
                .orElse("-");
    }

    /** Steps with the last days of their terms, sanctions with the last day of payment, and what stands around the case. */
    private static CaseStanding standing(String told, boolean noticesWanted, boolean isWide, CaseStanding.Actor actor) {
        List<CaseStanding.Taken> steps = new ArrayList<>();
        List<CaseStanding.Sanction> sanctions = new ArrayList<>();
        Surroundings around = new Surroundings(told);
        for (String each : told.split(" ")) {
            String[] parts = each.split("[@:]");
            LocalDate day = parts.length == 2 && parts[1].contains("-") ? LocalDate.parse(parts[1]) : null;
            switch (parts[0]) {
                case "fine" -> sanctions.add(sanction(CaseSanction.Kind.FINE, day, false, true, false));
                case "served" -> sanctions.add(sanction(CaseSanction.Kind.FINE, day, true, true, false));
                case "paid" -> sanctions.add(sanction(CaseSanction.Kind.FINE, day, false, false, false));
                case "withdrawn" -> sanctions.add(sanction(CaseSanction.Kind.FINE, day, false, false, true));
                case "withholding" -> sanctions.add(sanction(CaseSanction.Kind.WITHHOLDING, null, false, true, false));
                case "requested" -> sanctions.add(sanction(CaseSanction.Kind.WITHHOLDING, null, true, true, false));
                case "handed", "law", "bad", "doubtful" -> {
                    // told by the surroundings
                }
                default -> steps.add(new CaseStanding.Taken(CaseStep.valueOf(parts[0]), Set.of(), day));
            }
        }
        return new CaseStanding(
                TODAY, steps, sanctions, around, new CaseStanding.Rules(noticesWanted, isWide, 8_000_000), actor);
    }

    private static CaseStanding.Sanction sanction(
            CaseSanction.Kind kind, LocalDate payable, boolean isRequested, boolean isOpen, boolean isWithdrawn) {
        return new CaseStanding.Sanction(kind, Set.of(), payable, isRequested, isOpen, isWithdrawn);
    }

    private record Surroundings(String told) implements CaseStanding.Around {

        @Override
        public boolean wasBeforeLawEnforcement() {
            return told.contains(" law");
        }

        @Override
        public boolean isHandedOver() {
            return told.contains(" handed");
        }

        @Override
        public Receivable receivable() {
            String[] owed = told.split(" ")[1].split(":");
            return new Receivable(
                    Long.parseLong(owed[1]), owed[0].equals("bad") ? AgeingClass.BAD : AgeingClass.DOUBTFUL);
        }
    }
}
