package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.compliance.RegisterEvidence.Found;
import id.patuh.compliance.RegisterEvidence.Gap;
import id.patuh.compliance.RegisterEvidence.Kind;
import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.Scale;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.programme.ShippedLaw;
import id.patuh.registration.RegistrationStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register must show before a finding is resolved. Every row is worked by hand. */
class EvidenceRulesTest {

    private static final Law LAW = ShippedLaw.law();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID HEAD = new UUID(99, 1);
    private static final UUID BRANCH = new UUID(99, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # scale  | registered in     | exempt from | finding     | names       | what is missing
            -        | -                 | -           | PWBD        | -           | NOT_REGISTERED
            -        | JKK               | -           | PWBD        | -           | -
            -        | JKK               | -           | PWBD        | JKK JKM     | PROGRAMME_MISSING JKM
            -        | JKK JKM           | -           | PWBD        | JKK JKM     | -
            -        | JKK JKM           | -           | PWBD        | JKK JKM JKP | -
            -        | JKK               | JKM         | PWBD        | JKK JKM     | -
            -        | -                 | JKK JKM     | PWBD        | JKK JKM     | NOT_REGISTERED
            -        | -                 | -           | PWBD        | JKP         | NOT_REGISTERED
            -        | -                 | -           | PDS_PROGRAM | -           | PROGRAMME_MISSING JKK
            -        | JKK JKM           | -           | PDS_PROGRAM | -           | -
            MEDIUM   | JKK JKM           | -           | PDS_PROGRAM | -           | PROGRAMME_MISSING JHT
            MEDIUM   | JKK JKM JHT       | -           | PDS_PROGRAM | -           | PROGRAMME_MISSING JP
            MEDIUM   | JKK JKM JHT JP    | -           | PDS_PROGRAM | -           | -
            MEDIUM   | JKK JKM JHT       | JP          | PDS_PROGRAM | -           | -
            MEDIUM   | JKK JKM JHT       | -           | PDS_PROGRAM | JHT         | -
            MEDIUM   | JKK JKM JHT       | -           | PDS_PROGRAM | JHT JP      | PROGRAMME_MISSING JP
            MICRO    | JKK JKM           | -           | PDS_PROGRAM | JP          | PROGRAMME_MISSING JP
            -        | -                 | -           | PDS_TK      | -           | NOT_REGISTERED
            -        | -                 | -           | PDS_UPAH    | -           | NOT_REGISTERED
            -        | JKK               | -           | PDS_TK      | JKK JKM     | PROGRAMME_MISSING JKM
            -        | JKK               | JKM         | PDS_TK      | JKK JKM     | -
            -        | -                 | -           | ARREARS     | -           | -
            """)
    void registration_is_over_when_the_register_shows_the_programmes(
            Scale.Code scale, String registered, String exempt, Category category, String named, String missing) {
        Map<Programme, Membership> memberships = new EnumMap<>(Programme.class);
        programmes(registered).forEach(each -> memberships.put(each, plain(RegistrationStatus.REGISTERED)));
        programmes(exempt).forEach(each -> memberships.put(each, plain(RegistrationStatus.EXEMPT)));
        Found found = new Found(HEAD, category, null, programmes(named), null, null, null);
        assertThat(told(EvidenceRules.gap(found, person(scale, memberships, Map.of()), LAW)))
                .isEqualTo(missing);
    }

    /** Workers of the finding, registered, by an examination, by another source: what is firm counts, a hint only alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # finding | registered | examined | counted elsewhere | status     | what is missing
            24        | 18         | -        | -                 | REGISTERED | WORKERS_MISSING JKK 24 18
            24        | 24         | -        | -                 | REGISTERED | -
            24        | 25         | -        | -                 | REGISTERED | -
            24        | -          | -        | -                 | REGISTERED | WORKERS_NOT_REPORTED JKK 24 0
            24        | 24         | -        | -                 | PARTIAL    | REGISTERED_IN_PART JKK 0 0
            24        | 24         | 26       | -                 | REGISTERED | WORKERS_MISSING JKK 26 24
            24        | 20         | 20       | -                 | REGISTERED | WORKERS_MISSING JKK 24 20
            24        | 24         | -        | 30                | REGISTERED | -
            -         | 24         | 24       | 30                | REGISTERED | -
            -         | 24         | -        | 30                | REGISTERED | WORKERS_MISSING JKK 30 24
            -         | -          | -        | -                 | REGISTERED | -
            -         | 0          | -        | -                 | REGISTERED | -
            1         | 0          | -        | -                 | REGISTERED | WORKERS_MISSING JKK 1 0
            """)
    void all_workers_are_registered_when_as_many_are_as_are_known(
            Integer told,
            Integer registered,
            Integer examined,
            Integer elsewhere,
            RegistrationStatus status,
            String missing) {
        Membership membership = membership(status, registered, null, known(examined, null), known(elsewhere, null));
        Found found = new Found(HEAD, Category.PDS_TK, null, List.of(Programme.JKK), told, null, null);
        assertThat(figures(EvidenceRules.gap(found, person(null, Map.of(Programme.JKK, membership), Map.of()), LAW)))
                .isEqualTo(missing);
    }

    /** Wages in thousand rupiah a month. Where both counts of workers are known, averages are compared. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # wages | of workers | minimum | reported | of workers | examined | what is missing
            93600   | -          | -       | 70200    | -          | -        | WAGES_UNDERSTATED JKK 93600000 70200000
            93600   | -          | -       | 93600    | -          | -        | -
            93600   | -          | -       | -        | -          | -        | WAGES_NOT_REPORTED JKK 93600000 0
            93600   | 24         | -       | 70200    | 18         | -        | -
            93600   | 24         | -       | 70100    | 18         | -        | WAGES_UNDERSTATED JKK 93600000 70100000
            93600   | -          | -       | 93600    | -          | 95000    | WAGES_UNDERSTATED JKK 95000000 93600000
            -       | -          | -       | 93600    | -          | 95000    | WAGES_UNDERSTATED JKK 95000000 93600000
            -       | -          | -       | 95000    | -          | 95000    | -
            -       | -          | -       | -        | -          | -        | -
            -       | -          | 3510    | 10000    | 3          | -        | WAGES_BELOW_MINIMUM JKK 3510000 3333333
            -       | -          | 3510    | 10530    | 3          | -        | -
            -       | -          | 3510    | 10530    | -          | -        | WAGES_NOT_REPORTED JKK 3510000 0
            """)
    void wages_are_true_when_those_reported_reach_those_known(
            Long wages,
            Integer workers,
            Long minimum,
            Long reported,
            Integer registered,
            Long examined,
            String missing) {
        Membership membership = membership(
                RegistrationStatus.REGISTERED, registered, thousand(reported), known(null, thousand(examined)), null);
        Found found = new Found(
                HEAD, Category.PDS_UPAH, null, List.of(Programme.JKK), workers, thousand(wages), thousand(minimum));
        assertThat(figures(EvidenceRules.gap(found, person(null, Map.of(Programme.JKK, membership), Map.of()), LAW)))
                .isEqualTo(missing);
    }

    /** On 24 November 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # last month | JKK from   | JKM from   | names   | what is missing
            -            | 2026-11-24 | -          | JKK     | -
            -            | 2026-11-25 | -          | JKK     | REGISTERED_LATER JKK
            2026-06      | 2026-07-31 | -          | JKK     | -
            2026-06      | 2026-08-01 | -          | JKK     | REGISTERED_LATER JKK
            2026-06      | 2020-01-01 | -          | JKK     | -
            2026-11      | 2026-11-24 | -          | JKK     | -
            2026-11      | 2026-11-25 | -          | JKK     | REGISTERED_LATER JKK
            2026-06      | 2026-07-01 | 2026-08-01 | JKK JKM | REGISTERED_LATER JKM
            2026-06      | 2026-08-01 | 2026-07-01 | -       | -
            2026-06      | 2026-08-01 | 2026-09-01 | -       | REGISTERED_LATER JKK
            """)
    void a_registration_begins_no_later_than_the_day_and_the_month_after_the_last_of_the_finding(
            YearMonth last, LocalDate jkk, LocalDate jkm, String named, String missing) {
        Map<Programme, Membership> memberships = new EnumMap<>(Programme.class);
        memberships.put(Programme.JKK, from(jkk));
        if (jkm != null) {
            memberships.put(Programme.JKM, from(jkm));
        }
        Found found = new Found(HEAD, Category.PWBD, last, programmes(named), null, null, null);
        assertThat(told(EvidenceRules.gap(found, person(null, memberships, Map.of()), LAW)))
                .isEqualTo(missing);
    }

    private static Membership from(LocalDate day) {
        return new Membership(RegistrationStatus.REGISTERED, Segment.PU, day, null, null, null, null);
    }

    @Test
    void a_branch_is_registered_with_its_head_office_and_has_workers_of_its_own_where_it_has_a_membership() {
        Membership whole = membership(RegistrationStatus.REGISTERED, 40, null, null, null);
        Membership part = membership(RegistrationStatus.REGISTERED, 5, null, null, null);
        LegalPerson byHead = person(null, Map.of(Programme.JKK, whole), Map.of());
        LegalPerson byItself = person(null, Map.of(Programme.JKK, whole), Map.of(Programme.JKK, part));
        Found unregistered = new Found(BRANCH, Category.PWBD, null, List.of(Programme.JKK), null, null, null);
        Found workers = new Found(BRANCH, Category.PDS_TK, null, List.of(Programme.JKK), 9, null, null);
        assertThat(EvidenceRules.gap(unregistered, byHead, LAW)).isEmpty();
        assertThat(EvidenceRules.gap(workers, byHead, LAW)).isEmpty();
        assertThat(figures(EvidenceRules.gap(workers, byItself, LAW))).isEqualTo("WORKERS_MISSING JKK 9 5");
    }

    @Test
    void every_programme_that_is_named_counts_and_without_any_every_one_in_which_it_is_registered() {
        Membership enough = membership(RegistrationStatus.REGISTERED, 9, null, null, null);
        Membership few = membership(RegistrationStatus.REGISTERED, 5, null, null, null);
        LegalPerson person = person(null, Map.of(Programme.JKK, enough, Programme.JHT, few), Map.of());
        assertThat(EvidenceRules.gap(workers(List.of(Programme.JKK)), person, LAW))
                .isEmpty();
        assertThat(figures(EvidenceRules.gap(workers(List.of(Programme.JKK, Programme.JHT)), person, LAW)))
                .isEqualTo("WORKERS_MISSING JHT 9 5");
        assertThat(figures(EvidenceRules.gap(workers(List.of()), person, LAW))).isEqualTo("WORKERS_MISSING JHT 9 5");
    }

    @Test
    void each_gap_names_the_duty_that_is_not_met() {
        assertThat(Stream.of(Kind.values())
                        .map(kind -> new Gap(kind, Optional.empty(), 0, 0, null).legalBasis())
                        .distinct())
                .containsExactlyInAnyOrder("UU 24/2011 art. 15(1)", "Perpres 109/2013 art. 6", "UU 24/2011 art. 15(2)");
    }

    private static Found workers(List<Programme> programmes) {
        return new Found(HEAD, Category.PDS_TK, null, programmes, 9, null, null);
    }

    private static String told(Optional<Gap> gap) {
        return gap.map(each ->
                        each.kind() + each.programme().map(named -> " " + named).orElse(""))
                .orElse(null);
    }

    private static String figures(Optional<Gap> gap) {
        return gap.map(each -> told(gap) + " " + each.known() + " " + each.reported())
                .orElse(null);
    }

    private static List<Programme> programmes(String names) {
        return names == null
                ? List.of()
                : Stream.of(names.split(" ")).map(Programme::valueOf).toList();
    }

    private static Long thousand(Long amount) {
        return amount == null ? null : amount * 1_000;
    }

    private static Membership.Known known(Integer workers, Long wages) {
        return workers == null && wages == null ? null : new Membership.Known(workers, wages, "EXAMINATION");
    }

    private static Membership plain(RegistrationStatus status) {
        return membership(status, null, null, null, null);
    }

    private static Membership membership(
            RegistrationStatus status,
            Integer workers,
            Long wages,
            Membership.Known established,
            Membership.Known suspected) {
        return new Membership(status, Segment.PU, null, workers, wages, established, suspected);
    }

    private static LegalPerson person(
            Scale.Code scale, Map<Programme, Membership> head, Map<Programme, Membership> branch) {
        return new LegalPerson(
                HEAD,
                DAY,
                List.of(establishment(HEAD, scale, head), establishment(BRANCH, scale, branch)),
                List.of(),
                List.of());
    }

    private static Establishment establishment(UUID id, Scale.Code scale, Map<Programme, Membership> memberships) {
        return new Establishment(
                id,
                "8271",
                EmployerClass.PRIVATE,
                scale,
                EmployerStatus.ACTIVE,
                9,
                false,
                null,
                memberships,
                Map.of(),
                Map.of(),
                Map.of());
    }
}
