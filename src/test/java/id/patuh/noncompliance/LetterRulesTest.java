package id.patuh.noncompliance;

import static id.patuh.noncompliance.FindingStatus.CONFIRMED;
import static id.patuh.noncompliance.FindingStatus.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters worked by hand, against their tables. */
class LetterRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final NoncomplianceCase CASE = new NoncomplianceCase();
    private static final ActingPerson ONE = new ActingPerson(UUID.fromString(Cases.EXAMINER), "bpjs-malut");
    private static final ActingPerson OTHER = new ActingPerson(UUID.fromString(Cases.OTHER_EXAMINER), "bpjs-malut");

    /** State, and where each step leads from there; a dash where it does not leave. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DRAFT         | DRAFT | APPROVED | -      | -             | VOID
            APPROVED      | -     | -        | SERVED | UNDELIVERABLE | VOID
            SERVED        | -     | -        | -      | -             | -
            UNDELIVERABLE | -     | -        | -      | -             | -
            VOID          | -     | -        | -      | -             | -
            """)
    void from_a_state_leave_these_steps_and_no_others(
            LetterState state, String amend, String approve, String serve, String fail, String cancel) {
        List<String> wanted = List.of(amend, approve, serve, fail, cancel);
        for (LetterStep step : LetterStep.values()) {
            String to = step.leaves(state) ? step.to().name() : "-";
            assertThat(to).as("%s from %s", step, state).isEqualTo(wanted.get(step.ordinal()));
        }
    }

    /** Kind, code, tracks it fits, whether it cites confirmed findings alone, its term. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NOTICE_1        | P1    | ADMINISTRATIVE ARREARS STATE_EMPLOYER | false | 7 CALENDAR_DAYS
            NOTICE_2        | P2    | ADMINISTRATIVE ARREARS STATE_EMPLOYER | false | 7 CALENDAR_DAYS
            SP1             | SP1   | ADMINISTRATIVE                        | true  | 10 WORKING_DAYS
            SP2             | SP2   | ADMINISTRATIVE                        | true  | 10 WORKING_DAYS
            ADMIN_FINE      | DA    | ADMINISTRATIVE                        | true  | 30 CALENDAR_DAYS
            TMP2T_REQUEST   | TMP2T | ADMINISTRATIVE                        | true  | -
            COLLECT_LETTER  | PNG   | ARREARS                               | false | 7 CALENDAR_DAYS
            GUIDANCE        | PBN   | STATE_EMPLOYER                        | false | 14 CALENDAR_DAYS
            REPORT_WASNAKER | LPW   | ADMINISTRATIVE ARREARS                | false | -
            SUMMONS         | PGL   | ADMINISTRATIVE ARREARS STATE_EMPLOYER | false | -
            KPKNL_HANDOVER  | KPKNL | ARREARS                               | true  | -
            """)
    void a_kind_fits_these_tracks_and_gives_this_term(
            LetterKind kind, String code, String tracks, boolean confirmedOnly, String term) {
        assertThat(kind.code()).isEqualTo(code);
        assertThat(Arrays.stream(Track.values())
                        .filter(kind::fits)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(tracks.split(" ")));
        assertThat(kind.mayCite(CONFIRMED)).isTrue();
        assertThat(kind.mayCite(SUSPECTED)).isEqualTo(!confirmedOnly);
        assertThat(kind.mayCite(FindingStatus.RESOLVED)).isFalse();
        assertThat(kind.mayCite(FindingStatus.REFUTED)).isFalse();
        assertThat(kind.term()
                        .map(length -> length.value() + " " + length.unit())
                        .orElse("-"))
                .isEqualTo(term);
    }

    /** The time that a letter names is that of its step, and it fits every track of it; a summons names its day instead. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void a_letter_gives_the_time_that_its_step_sets(LetterKind kind) {
        kind.term().ifPresent(length -> kind.step().flatMap(CaseStep::term).ifPresent(term -> assertThat(term.length())
                .isEqualTo(length)));
        assertThat(kind.step()).isPresent();
        kind.step().ifPresent(step -> assertThat(Arrays.stream(Track.values())
                        .filter(track -> Arrays.stream(CaseState.values()).anyMatch(state -> step.leaves(track, state)))
                        .filter(track -> !kind.fits(track)))
                .isEmpty());
    }

    @Test
    void only_a_summons_calls_to_a_meeting() {
        LetterText plain = new LetterText(List.of(), null, null, null, null);
        LetterText calling = new LetterText(
                List.of(), null, null, null, new LetterText.Meeting(LocalDate.of(2027, 2, 1), "09:00", "Contoh"));

        assertThat(plain.faults(LetterKind.SUMMONS, text -> true)).hasSize(1);
        assertThat(calling.faults(LetterKind.SUMMONS, text -> true)).isEmpty();
        assertThat(calling.faults(LetterKind.SP1, text -> true)).hasSize(1);
    }

    @Test
    void who_wrote_a_letter_does_not_approve_it_and_another_does() {
        ActingPerson client = new ActingPerson(null, "bpjs-malut");
        ActingPerson otherClient = new ActingPerson(null, "bpjs-malut-2");

        assertThatThrownBy(() -> draftBy(ONE).checkApproves(ONE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draftBy(client).checkApproves(client)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draftBy(ONE).checkApproves(client)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draftBy(client).checkApproves(ONE)).isInstanceOf(Refusal.class);
        draftBy(ONE).checkApproves(OTHER);
        draftBy(client).checkApproves(otherClient);
        draftBy(ONE).checkApproves(otherClient);
    }

    @Test
    void who_changed_a_draft_last_does_not_approve_it_nor_does_who_drafted_it() {
        CaseLetter letter = draftBy(ONE);
        letter.amend(letter.text(), OTHER, NOW);

        assertThatThrownBy(() -> letter.checkApproves(ONE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> letter.checkApproves(OTHER)).isInstanceOf(Refusal.class);
        letter.checkApproves(new ActingPerson(UUID.randomUUID(), "bpjs-malut"));
    }

    /** Day of service for a letter of 28 November, where it is the 30th: from the date of the letter to today. */
    @ParameterizedTest
    @CsvSource({"2026-11-27,too-early", "2026-11-28,-", "2026-11-29,-", "2026-11-30,-", "2026-12-01,in-the-future"})
    void a_letter_is_served_from_its_date_to_today(LocalDate day, String code) {
        assertThat(fault(day, LocalDate.of(2026, 11, 30))).isEqualTo(code);
    }

    /** At 23:30 in Jakarta it is already the next day in Ternate: what is served there then bears that day. */
    @Test
    void late_in_the_evening_of_jakarta_a_letter_is_served_on_the_next_day_in_ternate() {
        Instant moment = LocalDateTime.of(2026, 11, 28, 23, 30)
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant();
        LocalDate jakarta = LocalDate.ofInstant(moment, ZoneId.of("Asia/Jakarta"));
        LocalDate ternate = LocalDate.ofInstant(moment, ZoneId.of("Asia/Jayapura"));
        LocalDate next = LocalDate.of(2026, 11, 29);

        assertThat(fault(next, jakarta)).isEqualTo("in-the-future");
        assertThat(fault(next, ternate)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B/<n>/<kind>/<year>          | letter/contoh/B/<n>/SP1/2026      | B/7/SP1/2026
            B/<n>/<year>                 | letter/contoh/B/<n>/2026          | B/7/2026
            <office>-<n>/<month>/<year>  | letter/contoh/contoh-<n>/11/2026  | contoh-7/11/2026
            S/<year>                     | letter/contoh/<n>/S/2026          | 7/S/2026
            """)
    void a_number_is_made_by_the_form_of_the_office_and_its_rest_is_its_series(
            String form, String series, String number) {
        LetterNumber made = LetterNumber.of(form, "contoh", LetterKind.SP1, LocalDate.of(2026, 11, 28));

        assertThat(made.series()).isEqualTo(series);
        assertThat(made.numbered(7)).isEqualTo(number);
    }

    /** Step, and whether it must name its letter where the office wants letters; the inspectorate's notes are not ours. */
    @ParameterizedTest
    @CsvSource({"SP1,true", "NOTICE_1,true", "REPORT_WASNAKER,true", "NOTA_1,false", "VERIFY,false", "VISIT,false"})
    void where_the_office_wants_letters_a_step_that_is_served_names_its_own(CaseStep step, boolean wanted) {
        TakeStep request = TakeStep.bare(step, List.of(), null);
        List<Fault> missing = List.of(Fault.at("/servedDate", "required"));

        StepTaking.How here = new StepTaking.How(CaseStanding.Actor.OFFICER, LocalDate.of(2026, 11, 29), false, null);

        assertThat(papers(true).faults(CASE, request, here, missing))
                .isEqualTo(wanted ? List.of(Fault.at("/letterId", "required")) : missing);
        assertThat(papers(false).faults(CASE, request, here, missing)).isEqualTo(missing);
    }

    @Test
    void a_step_that_was_taken_on_paper_never_names_a_letter_of_ours() {
        TakeStep request = TakeStep.bare(CaseStep.SP1, List.of(), null);
        StepTaking.How onPaper =
                new StepTaking.How(CaseStanding.Actor.OFFICER, LocalDate.of(2026, 3, 10), true, "B/99/SP1/2026");

        assertThat(papers(true).faults(CASE, request, onPaper, List.of())).isEmpty();
    }

    private static StepPapers papers(boolean lettersWanted) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, text -> Duration.parse("PT" + text)) // Quarkus brings its own
                .withMapping(CaseSettings.class)
                .withDefaultValue("patuh.case.letters-wanted", String.valueOf(lettersWanted))
                .build();
        return new StepPapers(null, config.getConfigMapping(CaseSettings.class), null);
    }

    private static String fault(LocalDate day, LocalDate today) {
        CaseLetter letter = draftBy(ONE);
        letter.approve(
                OTHER,
                new CaseLetter.Fixed("B/1/SP1/2026", LocalDate.of(2026, 11, 28), "Kepala kantor"),
                UUID.randomUUID(),
                NOW);
        return LetterDelivery.fault(letter, day, today, "/servedDate")
                .map(fault -> fault.code())
                .orElse("-");
    }

    private static CaseLetter draftBy(ActingPerson by) {
        LetterText text = new LetterText(List.of(UUID.randomUUID()), null, null, null, null);
        return new CaseLetter(UUID.randomUUID(), LetterKind.SP1, text, UUID.randomUUID(), by, NOW);
    }
}
