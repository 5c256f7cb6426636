package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.Scale;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.registration.RegistrationStatus;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Properties of the rules over random facts, by the law as shipped. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class VerdictPropertiesTest {

    private static final int ROUNDS = 5_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<YearMonth> EXPECTED = IntStream.rangeClosed(1, 12)
            .mapToObj(back -> YearMonth.of(2026, 11).minusMonths(13L - back))
            .toList();

    @Inject
    Laws laws;

    private final Random random = new Random(99);

    @Test
    void paying_never_worsens_a_verdict() {
        Law law = laws.now();
        int improved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LegalPerson person = person();
            Establishment before = person.head();
            Map<Programme, List<MonthLine>> paid = new EnumMap<>(before.lines());
            paid.replaceAll(
                    (programme, lines) -> lines.stream().map(this::payMore).toList());
            Verdict owing = Judge.of(person, law);
            Verdict after = Judge.of(with(person, withLines(before, paid)), law);
            assertThat(rank(after.outcome())).as("%s", person).isGreaterThanOrEqualTo(rank(owing.outcome()));
            assertThat(amount(after)).isLessThanOrEqualTo(amount(owing));
            improved += rank(after.outcome()) > rank(owing.outcome()) ? 1 : 0;
        }
        assertThat(improved).as("rounds in which paying helped").isGreaterThan(ROUNDS / 250);
    }

    @Test
    void suspicions_move_no_outcome() {
        Law law = laws.now();
        for (int round = 0; round < ROUNDS; round++) {
            LegalPerson person = person();
            Map<Programme, Membership> suspected = new EnumMap<>(person.head().memberships());
            suspected.replaceAll((programme, each) -> new Membership(
                    each.status(),
                    each.segment(),
                    each.registeredDate(),
                    each.workersRegistered(),
                    each.wagesReported(),
                    each.established(),
                    new Membership.Known(random.nextInt(500), (long) random.nextInt(1_000_000_000), "WLKP")));
            assertThat(Judge.of(with(person, withMemberships(person.head(), suspected)), law)
                            .outcome())
                    .isEqualTo(Judge.of(person, law).outcome());
        }
    }

    @Test
    void a_month_that_is_not_complete_is_no_debt() {
        Law law = laws.now();
        for (int round = 0; round < ROUNDS; round++) {
            LegalPerson person = person();
            Map<Programme, List<MonthLine>> open = new EnumMap<>(person.head().lines());
            open.replaceAll((programme, lines) -> lines.stream()
                    .map(line -> new MonthLine(line.month(), line.unpaid(), line.fine(), line.dueDate(), false))
                    .toList());
            Verdict verdict = Judge.of(with(person, withLines(person.head(), open)), law);
            assertThat(verdict.reasons())
                    .extracting(Reason::code)
                    .doesNotContain(ReasonCode.CONTRIBUTIONS_UNPAID, ReasonCode.LATE_FINE_UNPAID);
        }
    }

    @Test
    void state_organisers_and_villages_are_never_judged_by_pp_86_2013() {
        Law law = laws.now();
        for (int round = 0; round < ROUNDS; round++) {
            LegalPerson person = person();
            EmployerClass employerClass = person.head().employerClass();
            if (employerClass == EmployerClass.STATE_ORGANISER || employerClass == EmployerClass.VILLAGE) {
                assertThat(Judge.of(person, law).reasons())
                        .extracting(reason -> reason.basis().act())
                        .doesNotContain("PP 86/2013");
            }
        }
    }

    @Test
    void no_plan_covers_what_is_not_arrears() {
        Law law = laws.now();
        for (int round = 0; round < ROUNDS; round++) {
            LegalPerson person = person();
            Cover plan = new Cover(
                    Cover.Kind.PLAN,
                    person.id(),
                    "P-99",
                    Set.of(Category.ARREARS),
                    YearMonth.of(2000, 1),
                    YearMonth.of(2100, 1),
                    DAY.plusDays(30));
            LegalPerson planned =
                    new LegalPerson(person.id(), person.asOf(), person.establishments(), List.of(plan), person.fines());
            Verdict verdict = Judge.of(planned, law);
            assertThat(verdict.reasons())
                    .filteredOn(reason -> reason.cover() != null)
                    .allMatch(reason -> reason.code().category().orElseThrow() == Category.ARREARS);
            assertThat(verdict.reasons())
                    .filteredOn(reason -> reason.effect() == Effect.BREACH)
                    .noneMatch(reason -> reason.code()
                            .category()
                            .filter(Category.ARREARS::equals)
                            .isPresent());
        }
    }

    /** Better is more. */
    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case NON_COMPLIANT -> 0;
            case CONDITIONAL -> 1;
            case UNKNOWN -> 2;
            case COMPLIANT, NOT_SUBJECT -> 3;
        };
    }

    private static long amount(Verdict verdict) {
        return verdict.reasons().stream()
                .mapToLong(reason -> reason.amount() == null ? 0 : reason.amount())
                .sum();
    }

    private MonthLine payMore(MonthLine line) {
        if (line.unpaid() > 0 && random.nextBoolean()) {
            long left = random.nextBoolean() ? 0 : line.unpaid() / 2;
            return new MonthLine(
                    line.month(), left, line.fine() / (random.nextInt(2) + 1), line.dueDate(), line.isComplete());
        }
        return random.nextBoolean()
                ? new MonthLine(line.month(), line.unpaid(), 0, line.dueDate(), line.isComplete())
                : line;
    }

    private LegalPerson person() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Map<Programme, Membership> memberships = new EnumMap<>(Programme.class);
        Map<Programme, List<MonthLine>> lines = new EnumMap<>(Programme.class);
        for (Programme programme : Programmes.JUDGED) {
            if (random.nextInt(4) > 0) {
                Membership membership = membership();
                memberships.put(programme, membership);
                if (membership.isRegistered()) {
                    lines.put(programme, lines());
                }
            }
        }
        Map<Segment, List<YearMonth>> expected = new EnumMap<>(Segment.class);
        expected.put(Segment.PU, EXPECTED);
        Set<YearMonth> complete =
                random.nextInt(3) > 0 ? Set.copyOf(EXPECTED) : Set.copyOf(EXPECTED.subList(0, random.nextInt(12)));
        Scale.Code[] scales = Scale.Code.values();
        Establishment head = new Establishment(
                id,
                "8271",
                EmployerClass.values()[random.nextInt(EmployerClass.values().length)],
                random.nextInt(5) == 0 ? null : scales[random.nextInt(scales.length)],
                random.nextInt(20) == 0 ? EmployerStatus.CEASED : EmployerStatus.ACTIVE,
                random.nextInt(3) == 0 ? null : random.nextInt(30),
                random.nextBoolean(),
                3_000_000L,
                memberships,
                lines,
                Map.of(Segment.PU, complete),
                expected);
        boolean isFined = head.employerClass() == EmployerClass.PRIVATE && random.nextInt(10) == 0;
        List<LegalPerson.UnpaidFine> fines = isFined
                ? List.of(new LegalPerson.UnpaidFine(1 + random.nextInt(100_000), DAY.minusDays(9)))
                : List.of();
        return new LegalPerson(id, DAY, List.of(head), List.of(), fines);
    }

    private Membership membership() {
        RegistrationStatus[] all = RegistrationStatus.values();
        return new Membership(
                random.nextInt(3) > 0 ? RegistrationStatus.REGISTERED : all[random.nextInt(all.length)],
                Segment.PU,
                random.nextBoolean() ? null : LocalDate.of(2026, 1 + random.nextInt(11), 1),
                random.nextInt(30),
                (long) random.nextInt(100_000_000),
                random.nextInt(6) == 0
                        ? new Membership.Known(random.nextInt(30), (long) random.nextInt(100_000_000), "EXAMINATION")
                        : null,
                null);
    }

    private List<MonthLine> lines() {
        List<MonthLine> lines = new ArrayList<>();
        for (YearMonth month : EXPECTED) {
            if (random.nextInt(15) > 0) {
                long unpaid = random.nextInt(10) == 0 ? 1 + random.nextInt(1_000_000) : 0;
                long fine = unpaid > 0 || random.nextInt(12) == 0 ? 1 + random.nextInt(10_000) : 0;
                lines.add(new MonthLine(month, unpaid, fine, month.plusMonths(1).atDay(15), random.nextInt(5) > 0));
            }
        }
        return lines;
    }

    private static LegalPerson with(LegalPerson person, Establishment head) {
        return new LegalPerson(person.id(), person.asOf(), List.of(head), person.covers(), person.fines());
    }

    private static Establishment withLines(Establishment each, Map<Programme, List<MonthLine>> lines) {
        return new Establishment(
                each.id(),
                each.regionCode(),
                each.employerClass(),
                each.scale(),
                each.status(),
                each.workersKnown(),
                each.isListedElsewhere(),
                each.minimumWage(),
                each.memberships(),
                lines,
                each.complete(),
                each.expected());
    }

    private static Establishment withMemberships(Establishment each, Map<Programme, Membership> memberships) {
        return new Establishment(
                each.id(),
                each.regionCode(),
                each.employerClass(),
                each.scale(),
                each.status(),
                each.workersKnown(),
                each.isListedElsewhere(),
                each.minimumWage(),
                memberships,
                each.lines(),
                each.complete(),
                each.expected());
    }
}
