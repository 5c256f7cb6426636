package id.patuh.programme;

import static java.util.Objects.requireNonNull;

import id.patuh.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law as it was known at a moment: an immutable snapshot of all provisions. What it answers is empty where no
 * provision says anything. The law of a month is the one of its first day: what begins within a month begins with the
 * next month's contribution.
 */
public final class Law {

    private static final Comparator<Rate> BY_SLICE = Comparator.comparing(rate -> rupiah(rate.sliceFrom()));

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<ProvisionKind, List<LawRow>> rows;
    private final String ruleSet;

    /** What was asked before: a run asks the same few things a million times. Days come and go with snapshots. */
    private final Map<DutyAsked, DutyRule> duties = new ConcurrentHashMap<>();

    Law(Collection<LawRow> provisions) {
        this.rows = new EnumMap<>(provisions.stream().collect(Collectors.groupingBy(LawRow::kind)));
        this.ruleSet = RuleSet.of(provisions);
    }

    /** Short name of this state of law: the version of the rules in code and a digest over the provisions. */
    public String ruleSet() {
        return ruleSet;
    }

    /**
     * Whether an employer must enrol such workers in a programme on a day (Perpres 109/2013 art. 5 and 6).
     *
     * @param scale scale of the employer; without it a duty that depends on it is undecidable
     */
    public DutyRule duty(
            Programme programme, String employerClass, @Nullable String scale, WorkerKind kind, LocalDate day) {
        if (duties.size() > MOST_REMEMBERED) {
            duties.clear();
        }
        return duties.computeIfAbsent(new DutyAsked(programme, employerClass, scale, kind, day), this::duty);
    }

    private record DutyAsked(
            Programme programme, String employerClass, @Nullable String scale, WorkerKind kind, LocalDate day) {

        /** What a record generates compares as well, and ten times as slowly: this is asked by the million. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof DutyAsked asked
                    && programme == asked.programme
                    && kind == asked.kind
                    && employerClass.equals(asked.employerClass)
                    && Objects.equals(scale, asked.scale)
                    && day.equals(asked.day);
        }

        @Override
        public int hashCode() {
            int hash = programme.ordinal() * 31 + kind.ordinal();
            hash = hash * 31 + employerClass.hashCode();
            return hash * 31 + (scale == null ? 0 : scale.hashCode());
        }
    }

    private DutyRule duty(DutyAsked asked) {
        DutyRule said = said(asked);
        Set<DutyRule.Ground> grounds = EnumSet.noneOf(DutyRule.Ground.class);
        for (DutyRule.Ground ground : DutyRule.Ground.values()) {
            if (others(asked, ground).anyMatch(other -> !said(other).duty().bindsAs(said.duty()))) {
                grounds.add(ground);
            }
        }
        return new DutyRule(said.duty(), said.basis(), Set.copyOf(grounds));
    }

    /** The same asked of everybody else who differs in one thing that provisions name. */
    private Stream<DutyAsked> others(DutyAsked asked, DutyRule.Ground ground) {
        return switch (ground) {
            case EMPLOYER_CLASS -> named(Reach::employerClass)
                    .map(other -> new DutyAsked(asked.programme(), other, asked.scale(), asked.kind(), asked.day()));
            case SCALE -> named(Reach::scale)
                    .map(other ->
                            new DutyAsked(asked.programme(), asked.employerClass(), other, asked.kind(), asked.day()));
            case WORKER_KIND -> Arrays.stream(WorkerKind.values())
                    .map(other ->
                            new DutyAsked(asked.programme(), asked.employerClass(), asked.scale(), other, asked.day()));
        };
    }

    private Stream<String> named(Function<Reach, @Nullable String> part) {
        return rows.getOrDefault(ProvisionKind.DUTY, List.of()).stream()
                .map(row -> part.apply(row.reach()))
                .filter(Objects::nonNull)
                .distinct();
    }

    private DutyRule said(DutyAsked asked) {
        String scale = asked.scale();
        List<LawRow> said = on(ProvisionKind.DUTY, asked.day())
                .filter(row -> row.reach().covers(asked.programme(), null))
                .filter(row -> row.reach().covers(asked.employerClass(), asked.kind()))
                .filter(row -> scale == null
                        || row.reach().scale() == null
                        || scale.equals(row.reach().scale()))
                .toList();
        if (said.stream().map(row -> row.content().duty()).distinct().count() != 1) {
            return new DutyRule(
                    Duty.UNDECIDABLE, said.isEmpty() ? null : said.get(0).basis(), Set.of());
        }
        return new DutyRule(
                requireNonNull(said.get(0).content().duty()), said.get(0).basis(), Set.of());
    }

    /** What each payer contributes, where wages or the chosen income are known. */
    public List<Rate> rates(Programme programme, Segment segment, YearMonth month, @Nullable Integer riskGroup) {
        return of(ProvisionKind.CONTRIBUTION_RATE, programme, segment, month)
                .filter(row -> row.reach().sliceFrom() == null)
                .filter(row -> row.reach().coversGroup(riskGroup))
                .map(Law::rate)
                .sorted(Comparator.comparing(Rate::payer))
                .toList();
    }

    /** What is contributed of each slice of the value of a construction contract whose wages are not known, in order. */
    public List<Rate> slices(Programme programme, YearMonth month) {
        return of(ProvisionKind.CONTRIBUTION_RATE, programme, Segment.JAKON, month)
                .filter(row -> row.reach().sliceFrom() != null)
                .map(Law::rate)
                .sorted(BY_SLICE)
                .toList();
    }

    /** The highest wage that counts, empty where there is none. */
    public Optional<Ceiling> ceiling(Programme programme, YearMonth month) {
        return of(ProvisionKind.WAGE_CEILING, programme, Segment.PU, month)
                .findFirst()
                .map(row -> new Ceiling(
                        requireNonNull(row.content().amount()),
                        decimal(row.content().growth()),
                        row.basis()));
    }

    /** The reliefs whose conditions the facts meet. */
    public List<Relief> reliefs(Programme programme, Segment segment, YearMonth month, ReliefFacts facts) {
        return of(ProvisionKind.RELIEF, programme, segment, month)
                .filter(row -> row.reach().isMetBy(facts))
                .map(Law::relief)
                .toList();
    }

    /** When the contribution of a month is due. */
    public Optional<DueRule> due(Segment segment, YearMonth month) {
        return of(ProvisionKind.DUE_DATE, null, segment, month)
                .findFirst()
                .map(row -> new DueRule(
                        requireNonNull(row.content().monthsOffset()),
                        requireNonNull(row.content().dueDay()),
                        Boolean.TRUE.equals(row.content().nextWorkingDay()),
                        row.basis()));
    }

    /**
     * The fine on the contribution of a month while it is in arrears. The acts on the programmes have the same fine, each
     * on its own contributions: where only one of them is named, and no article, it is that of the programme.
     */
    public Optional<FineRule> lateFine(Programme programme, Segment segment, YearMonth month) {
        return of(ProvisionKind.LATE_FINE, programme, segment, month)
                .findFirst()
                .map(Law::fine)
                .map(rule -> rule.of(programme));
    }

    /** The fine on breaches of registration and data (PP 86/2013 art. 10). */
    public Optional<FineRule> administrativeFine(LocalDate day) {
        return on(ProvisionKind.ADMINISTRATIVE_FINE, day).findFirst().map(Law::fine);
    }

    /** How receivables are classed by age on a day. */
    public Optional<AgeingScheme> ageing(LocalDate day) {
        return on(ProvisionKind.AGEING, day)
                .findFirst()
                .map(row -> new AgeingScheme(
                        requireNonNull(row.content().schemeVersion()),
                        requireNonNull(row.content().currentTo()),
                        requireNonNull(row.content().substandardTo()),
                        requireNonNull(row.content().doubtfulTo()),
                        row.basis()));
    }

    private Stream<LawRow> of(ProvisionKind kind, @Nullable Programme programme, Segment segment, YearMonth month) {
        return on(kind, month.atDay(1)).filter(row -> row.reach().covers(programme, segment));
    }

    private Stream<LawRow> on(ProvisionKind kind, LocalDate day) {
        return rows.getOrDefault(kind, List.of()).stream()
                .filter(row -> row.period().has(day));
    }

    private static Rate rate(LawRow row) {
        return new Rate(
                requireNonNull(row.reach().payer()),
                decimal(row.content().rate()),
                row.content().amount(),
                row.content().leastAmount(),
                row.reach().sliceFrom(),
                row.reach().sliceTo(),
                row.basis());
    }

    private static Relief relief(LawRow row) {
        Content content = row.content();
        return new Relief(
                requireNonNull(content.reliefKind()),
                new BigDecimal(requireNonNull(content.factor())),
                content.settleFrom(),
                content.settleTo(),
                row.basis());
    }

    private static FineRule fine(LawRow row) {
        Content content = row.content();
        return new FineRule(
                new BigDecimal(requireNonNull(content.rate())),
                Boolean.TRUE.equals(content.startedMonthCounts()),
                Boolean.TRUE.equals(content.compounded()),
                row.basis());
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static long rupiah(@Nullable Money money) {
        Long amount = Money.amountOf(money);
        return amount == null ? 0 : amount;
    }
}
