package id.patuh.noncompliance;

import static id.patuh.compliance.Category.ARREARS;
import static id.patuh.compliance.Category.PDS_TK;
import static id.patuh.compliance.Category.PDS_UPAH;
import static id.patuh.compliance.Category.PWBD;
import static id.patuh.noncompliance.FindingStatus.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.patuh.compliance.Category;
import id.patuh.employer.EmployerClass;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.ProblemType;
import id.patuh.platform.problem.Refusal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingRulesTest {

    /** A finding, its months, the one beside it, its months, and whether they may stand together. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PWBD,        2026-01, 2026-06, PDS_TK,      2026-04, 2026-09, false
            PWBD,        2026-01, 2026-06, PDS_UPAH,    2026-04, 2026-09, false
            PWBD,        2026-01, 2026-06, PDS_PROGRAM, 2026-04, 2026-09, false
            PWBD,        2026-01, 2026-06, ARREARS,     2026-04, 2026-09, false
            PDS_TK,      2026-01, 2026-06, PWBD,        2026-04, 2026-09, false
            PDS_UPAH,    2026-01, 2026-06, PWBD,        2026-04, 2026-09, false
            PDS_PROGRAM, 2026-01, 2026-06, PWBD,        2026-04, 2026-09, false
            ARREARS,     2026-01, 2026-06, PWBD,        2026-04, 2026-09, false

            PWBD,        2026-01, 2026-03, PDS_TK,      2026-04, 2026-09, true
            PDS_TK,      2026-04, 2026-09, PWBD,        2026-01, 2026-03, true
            PWBD,        2026-01, 2026-04, PDS_TK,      2026-04, 2026-09, false
            PWBD,        2026-09, 2026-12, PDS_TK,      2026-04, 2026-09, false
            PWBD,        2026-10, 2026-12, PDS_TK,      2026-04, 2026-09, true
            PWBD,        2026-05, 2026-06, PDS_TK,      2026-04, 2026-09, false
            PWBD,        2026-01, 2026-12, PDS_TK,      2026-04, 2026-09, false
            PWBD,        2025-12, 2025-12, PDS_TK,      2026-01, 2026-01, true
            PWBD,        2026-01, 2026-01, PDS_TK,      2026-01, 2026-01, false
            PWBD,        2026-01, ,        PDS_TK,      2026-04, 2026-09, false
            PWBD,        2026-10, ,        PDS_TK,      2026-04, 2026-09, true
            PWBD,        2026-01, 2026-03, PDS_TK,      2026-04, ,        true
            PWBD,        2026-01, 2026-04, PDS_TK,      2026-04, ,        false
            PWBD,        2026-01, ,        PDS_TK,      2027-04, ,        false

            PDS_TK,      2026-01, 2026-06, PDS_UPAH,    2026-01, 2026-06, true
            PDS_TK,      2026-01, 2026-06, PDS_PROGRAM, 2026-01, 2026-06, true
            PDS_UPAH,    2026-01, 2026-06, PDS_PROGRAM, 2026-01, 2026-06, true
            PDS_TK,      2026-01, 2026-06, ARREARS,     2026-01, 2026-06, true
            PDS_UPAH,    2026-01, ,        ARREARS,     2026-01, ,        true
            ARREARS,     2026-01, ,        PDS_PROGRAM, 2026-01, ,        true

            PWBD,        2026-01, 2026-06, PWBD,        2026-06, 2026-09, false
            PDS_TK,      2026-01, 2026-06, PDS_TK,      2026-06, 2026-09, false
            PDS_UPAH,    2026-01, ,        PDS_UPAH,    2026-06, 2026-09, false
            PDS_PROGRAM, 2026-06, 2026-06, PDS_PROGRAM, 2026-06, 2026-06, false
            ARREARS,     2026-01, ,        ARREARS,     2027-01, ,        false
            PWBD,        2026-01, 2026-05, PWBD,        2026-06, 2026-09, true
            PDS_TK,      2026-10, ,        PDS_TK,      2026-06, 2026-09, true
            """)
    void pwbd_stands_alone_in_its_months_and_no_category_stands_twice(
            Category one,
            YearMonth from,
            @Nullable YearMonth to,
            Category other,
            YearMonth otherFrom,
            @Nullable YearMonth otherTo,
            boolean together) {
        FindingFacts beside = aFinding(other).in(otherFrom, otherTo).facts();

        assertTold(
                () -> check(aFinding(one).in(from, to).facts(), beside),
                together ? null : CaseProblem.FINDINGS_EXCLUDE_EACH_OTHER);
    }

    /** Only what is open excludes, and only what is open is excluded. */
    @ParameterizedTest
    @CsvSource({
        "SUSPECTED, SUSPECTED, false",
        "SUSPECTED, CONFIRMED, false",
        "SUSPECTED, RESOLVED, true",
        "SUSPECTED, REFUTED, true",
        "CONFIRMED, SUSPECTED, false",
        "CONFIRMED, CONFIRMED, false",
        "CONFIRMED, RESOLVED, true",
        "CONFIRMED, REFUTED, true",
        "RESOLVED, SUSPECTED, true",
        "RESOLVED, CONFIRMED, true",
        "REFUTED, CONFIRMED, true",
        "REFUTED, REFUTED, true"
    })
    void a_settled_finding_stands_in_nobodys_way(FindingStatus one, FindingStatus other, boolean together) {
        assertTold(
                () -> check(
                        aFinding(PWBD).with(one).facts(),
                        aFinding(PDS_TK).with(other).facts()),
                together ? null : CaseProblem.FINDINGS_EXCLUDE_EACH_OTHER);
    }

    @Test
    void one_of_many_that_excludes_is_enough() {
        assertTold(
                () -> check(
                        aFinding(PDS_TK).facts(),
                        aFinding(PDS_UPAH).facts(),
                        aFinding(ARREARS).facts(),
                        aFinding(PWBD).facts()),
                CaseProblem.FINDINGS_EXCLUDE_EACH_OTHER);
    }

    @Test
    void the_same_may_be_found_at_several_establishments_but_registration_is_of_all_of_them() {
        UUID head = new UUID(0, 1);
        UUID branch = new UUID(0, 2);
        assertTold(
                () -> check(
                        aFinding(PDS_TK).facts().about(branch),
                        aFinding(PDS_TK).facts().about(head)),
                null);
        assertTold(
                () -> check(
                        aFinding(PDS_TK).facts().about(branch),
                        aFinding(PWBD).facts().about(head)),
                CaseProblem.FINDINGS_EXCLUDE_EACH_OTHER);
    }

    /** Status before (a dash for a new finding), status after, and whether it may become so. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            -,         SUSPECTED, true
            -,         CONFIRMED, true
            -,         RESOLVED,  false
            -,         REFUTED,   false
            SUSPECTED, SUSPECTED, true
            SUSPECTED, CONFIRMED, true
            SUSPECTED, RESOLVED,  true
            SUSPECTED, REFUTED,   true
            CONFIRMED, SUSPECTED, false
            CONFIRMED, CONFIRMED, true
            CONFIRMED, RESOLVED,  true
            CONFIRMED, REFUTED,   true
            RESOLVED,  SUSPECTED, false
            RESOLVED,  CONFIRMED, false
            RESOLVED,  RESOLVED,  true
            RESOLVED,  REFUTED,   false
            REFUTED,   SUSPECTED, false
            REFUTED,   CONFIRMED, false
            REFUTED,   RESOLVED,  false
            REFUTED,   REFUTED,   true
            """)
    void a_finding_gets_surer_and_then_is_settled(@Nullable FindingStatus before, FindingStatus after, boolean may) {
        assertTold(() -> FindingRules.move(before, after), may ? null : CaseProblem.FINDING_STATUS_NOT_ALLOWED);
    }

    /** Category, status, whether there is evidence, whether a resolution, and what it needs. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            PWBD,        SUSPECTED, false, false, -
            PDS_UPAH,    SUSPECTED, false, false, -
            PWBD,        CONFIRMED, false, false, -
            PDS_TK,      CONFIRMED, false, false, -
            PDS_PROGRAM, CONFIRMED, false, false, -
            ARREARS,     CONFIRMED, false, false, -
            PDS_UPAH,    CONFIRMED, false, false, /evidence
            PDS_UPAH,    CONFIRMED, true,  false, -
            PWBD,        RESOLVED,  true,  false, /resolution
            PDS_TK,      RESOLVED,  true,  false, /resolution
            PDS_UPAH,    RESOLVED,  true,  false, /resolution
            PDS_PROGRAM, RESOLVED,  true,  false, /resolution
            ARREARS,     RESOLVED,  true,  false, /resolution
            PWBD,        REFUTED,   true,  false, /resolution
            PDS_UPAH,    REFUTED,   false, false, /resolution
            PWBD,        RESOLVED,  false, true,  -
            PDS_UPAH,    RESOLVED,  false, true,  -
            PDS_UPAH,    REFUTED,   false, true,  -
            ARREARS,     REFUTED,   false, true,  -
            """)
    void what_is_confirmed_or_settled_needs_its_proof(
            Category category, FindingStatus status, boolean evidence, boolean resolution, @Nullable String missing) {
        FindingFacts facts = aFinding(category)
                .bare(status)
                .evidence(evidence ? "Slip upah 99/2026" : null)
                .resolution(resolution ? "Buku gaji sesuai" : null)
                .facts();

        Refusal refusal = assertTold(() -> check(facts), missing == null ? null : CaseProblem.FINDING_NEEDS_PROOF);
        if (missing != null) {
            assertThat(refusal.faults()).containsExactly(Fault.at(missing, "required"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingStatus.class,
            names = {"SUSPECTED", "CONFIRMED"})
    void what_is_open_has_no_resolution_yet(FindingStatus status) {
        FindingFacts facts = aFinding(PDS_TK).bare(status).resolution("Belum").facts();

        Refusal refusal = assertTold(() -> check(facts), PlatformProblem.INVALID_REQUEST);
        assertThat(refusal.faults()).containsExactly(Fault.at("/resolution", "not-with-this-status"));
    }

    @Test
    void the_last_month_is_not_before_the_first() {
        FindingFacts facts = aFinding(PDS_TK)
                .in(YearMonth.of(2026, 2), YearMonth.of(2026, 1))
                .facts();

        Refusal refusal = assertTold(() -> check(facts), PlatformProblem.INVALID_REQUEST);
        assertThat(refusal.faults()).containsExactly(Fault.at("/toMonth", "before-from-month"));
        assertTold(
                () -> check(aFinding(PDS_TK)
                        .in(YearMonth.of(2026, 2), YearMonth.of(2026, 2))
                        .facts()),
                null);
    }

    /** Which law a case about such an employer may follow. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PRIVATE,         true,  true,  false
            STATE_OWNED,     true,  true,  false
            STATE_ORGANISER, false, false, true
            VILLAGE,         false, false, true
            """)
    void state_organisers_and_villages_have_their_own_track(
            EmployerClass employerClass, boolean administrative, boolean arrears, boolean stateEmployer) {
        assertThat(Track.ADMINISTRATIVE.fits(employerClass)).isEqualTo(administrative);
        assertThat(Track.ARREARS.fits(employerClass)).isEqualTo(arrears);
        assertThat(Track.STATE_EMPLOYER.fits(employerClass)).isEqualTo(stateEmployer);
    }

    /** Which findings belong to which track. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PWBD,        true,  false, true
            PDS_TK,      true,  false, true
            PDS_UPAH,    true,  false, true
            PDS_PROGRAM, true,  false, true
            ARREARS,     false, true,  true
            """)
    void arrears_have_their_own_track_and_the_track_of_the_state_takes_all(
            Category category, boolean administrative, boolean arrears, boolean stateEmployer) {
        FindingFacts facts = aFinding(category).facts();

        assertFits(Track.ADMINISTRATIVE, facts, administrative);
        assertFits(Track.ARREARS, facts, arrears);
        assertFits(Track.STATE_EMPLOYER, facts, stateEmployer);
    }

    private static void assertFits(Track track, FindingFacts facts, boolean fits) {
        assertThat(track.fits(facts.category())).isEqualTo(fits);
        assertTold(
                () -> FindingRules.check(track, facts, List.of(), ""), fits ? null : CaseProblem.CATEGORY_DOES_NOT_FIT);
    }

    /** Checks on the track that takes every category, so that only the rule in question speaks. */
    private static void check(FindingFacts facts, FindingFacts... others) {
        FindingRules.check(Track.STATE_EMPLOYER, facts, List.of(others), "");
    }

    /** The refusal of this kind; nothing is refused where none is expected. */
    private static Refusal assertTold(Runnable rule, @Nullable ProblemType refusedAs) {
        Refusal refusal = catchThrowableOfType(Refusal.class, rule::run);
        assertThat(refusal == null ? null : refusal.type()).isEqualTo(refusedAs);
        return refusal;
    }

    private static AFinding aFinding(Category category) {
        return new AFinding(category, SUSPECTED, YearMonth.of(2026, 1), null, null, null);
    }

    /** Facts of a finding of which a test names only what matters. */
    private record AFinding(
            Category category,
            FindingStatus status,
            YearMonth from,
            @Nullable YearMonth to,
            @Nullable String evidence,
            @Nullable String resolution) {

        AFinding in(YearMonth first, @Nullable YearMonth last) {
            return new AFinding(category, status, first, last, evidence, resolution);
        }

        /** The status with all the proof it needs. */
        AFinding with(FindingStatus wanted) {
            AFinding bare = bare(wanted);
            return switch (wanted) {
                case SUSPECTED -> bare;
                case CONFIRMED -> bare.evidence("LHP 99/2026");
                case RESOLVED, REFUTED -> bare.resolution("Selesai");
            };
        }

        AFinding bare(FindingStatus wanted) {
            return new AFinding(category, wanted, from, to, evidence, resolution);
        }

        AFinding evidence(@Nullable String reference) {
            return new AFinding(category, status, from, to, reference, resolution);
        }

        AFinding resolution(@Nullable String text) {
            return new AFinding(category, status, from, to, evidence, text);
        }

        FindingFacts facts() {
            return new FindingFacts(
                    null,
                    category,
                    status,
                    from,
                    to,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    evidence == null ? null : List.of(evidence),
                    resolution);
        }
    }
}
