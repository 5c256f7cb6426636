package id.patuh.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shipped law says, against tables worked out by hand. */
class LawTest {

    private static final Law LAW = ShippedLaw.law();

    @ParameterizedTest
    @CsvFileSource(resources = "/law/months.csv", numLinesToSkip = 1)
    void a_month_has_its_rates_ceiling_reliefs_due_date_and_fine(
            Programme programme,
            Segment segment,
            Integer group,
            Integer workers,
            String kbli,
            Sector sector,
            YearMonth month,
            String rates,
            Long ceiling,
            String reliefs,
            LocalDate due,
            BigDecimal fine) {
        assertThat(LAW.rates(programme, segment, month, group).stream().map(LawTest::said))
                .containsExactlyElementsOf(rates == null ? List.of() : List.of(rates.split(" \\+ ")));
        assertThat(LAW.ceiling(programme, month).map(Ceiling::amount).orElse(null))
                .isEqualTo(Money.ofNullable(ceiling));
        assertThat(LAW.reliefs(programme, segment, month, new ReliefFacts(workers, kbli, sector)).stream()
                        .map(LawTest::said))
                .containsExactlyElementsOf(reliefs == null ? List.of() : List.of(reliefs));
        assertThat(LAW.due(segment, month).map(rule -> rule.nominalDay(month)).orElse(null))
                .isEqualTo(due);
        assertThat(LAW.lateFine(Programme.JHT, segment, month)
                        .map(FineRule::percent)
                        .orElse(null))
                .isEqualTo(fine);
    }

    private static String said(Rate rate) {
        return rate.payer()
                + (rate.percent() == null ? "" : " " + rate.percent())
                + (rate.amount() == null ? "" : " Rp" + rate.amount().amount())
                + (rate.least() == null ? "" : " least Rp" + rate.least().amount());
    }

    private static String said(Relief relief) {
        return relief.kind() + " " + relief.factor()
                + (relief.settleFrom() == null ? "" : " " + relief.settleFrom() + " " + relief.settleTo());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/law/duties.csv", numLinesToSkip = 1)
    void each_class_scale_and_kind_of_workers_has_its_duties(
            String employerClass, String scale, WorkerKind kind, Duty jkk, Duty jkm, Duty jht, Duty jp, Duty jkp) {
        Map<Programme, Duty> expected = Map.of(
                Programme.JKK, jkk, Programme.JKM, jkm, Programme.JHT, jht, Programme.JP, jp, Programme.JKP, jkp);
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(Map.of(
                        Programme.JKK,
                                LAW.duty(Programme.JKK, employerClass, scale, kind, day)
                                        .duty(),
                        Programme.JKM,
                                LAW.duty(Programme.JKM, employerClass, scale, kind, day)
                                        .duty(),
                        Programme.JHT,
                                LAW.duty(Programme.JHT, employerClass, scale, kind, day)
                                        .duty(),
                        Programme.JP,
                                LAW.duty(Programme.JP, employerClass, scale, kind, day)
                                        .duty(),
                        Programme.JKP,
                                LAW.duty(Programme.JKP, employerClass, scale, kind, day)
                                        .duty()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "JKK, 2015-06-30, UNDECIDABLE",
        "JKK, 2015-07-01, REQUIRED",
        "JKP, 2015-07-01, NONE",
        "JKP, 2021-02-01, NONE",
        "JKP, 2021-02-02, INFORMATION",
        "JKP, 2025-02-06, INFORMATION",
        "JKP, 2025-02-07, INFORMATION"
    })
    void a_duty_begins_on_its_day(Programme programme, LocalDate day, Duty duty) {
        assertThat(LAW.duty(programme, "PRIVATE", "LARGE", WorkerKind.ORDINARY, day)
                        .duty())
                .isEqualTo(duty);
    }

    @Test
    void a_duty_names_what_it_rests_on_and_an_undecided_one_without_provision_nothing() {
        Basis basis = LAW.duty(Programme.JKP, "PRIVATE", null, WorkerKind.ORDINARY, LocalDate.of(2025, 2, 7))
                .basis();
        assertThat(basis.act()).isEqualTo("PP 6/2025");
        assertThat(basis.article()).isEqualTo("4");
        assertThat(basis.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(LAW.duty(Programme.JP, "PRIVATE", "SMALL", WorkerKind.ORDINARY, LocalDate.of(2026, 1, 1))
                        .basis()
                        .certainty())
                .isEqualTo(Certainty.FROM_MEMORY);
        assertThat(LAW.duty(Programme.JKK, "PRIVATE", "LARGE", WorkerKind.ORDINARY, LocalDate.of(2015, 6, 30))
                        .basis())
                .isNull();
    }

    /** PP 45/2015 art. 29(3): the ceiling before, raised by the growth of the economy, cut down to full hundreds. */
    @Test
    void each_pension_ceiling_follows_from_the_one_before_by_growth() {
        List<LawRow> ceilings = ShippedLaw.rows(ProvisionKind.WAGE_CEILING).stream()
                .filter(row -> row.reach().programme() == Programme.JP)
                .toList();
        assertThat(ceilings).hasSize(12);
        List<String> follow = new ArrayList<>();
        for (int i = 1; i < ceilings.size(); i++) {
            BigDecimal before =
                    new BigDecimal(ceilings.get(i - 1).content().amount().amount());
            BigDecimal growth = new BigDecimal(ceilings.get(i).content().growth());
            BigDecimal grown =
                    before.multiply(growth.add(BigDecimal.valueOf(100))).movePointLeft(2);
            follow.add(grown.movePointLeft(2)
                    .setScale(0, RoundingMode.DOWN)
                    .movePointRight(2)
                    .toBigInteger()
                    .toString());
            assertThat(ceilings.get(i).validFrom())
                    .isEqualTo(ceilings.get(i - 1).validTo().plusDays(1));
        }
        assertThat(ceilings.stream().skip(1).map(row -> row.content().amount().amount()))
                .containsExactlyElementsOf(follow);
    }

    @Test
    void the_slices_of_a_contract_join_without_gap_and_are_the_published_ones() {
        for (YearMonth month : List.of(YearMonth.of(2015, 7), YearMonth.of(2026, 11))) {
            List<Rate> jkk = LAW.slices(Programme.JKK, month);
            List<Rate> jkm = LAW.slices(Programme.JKM, month);
            assertThat(jkk.stream().map(slice -> slice.percent().toString()))
                    .containsExactly("0.21", "0.17", "0.13", "0.11", "0.09");
            assertThat(jkm.stream().map(slice -> slice.percent().toString()))
                    .containsExactly("0.03", "0.02", "0.02", "0.01", "0.01");
            for (List<Rate> slices : List.of(jkk, jkm)) {
                assertThat(slices.stream().map(Rate::sliceFrom))
                        .containsExactly(rupiah(0), rupiah(100), rupiah(500), rupiah(1000), rupiah(5000));
                assertThat(slices.stream().map(Rate::sliceTo))
                        .containsExactly(rupiah(100), rupiah(500), rupiah(1000), rupiah(5000), null);
            }
        }
        assertThat(LAW.slices(Programme.JHT, YearMonth.of(2026, 11))).isEmpty();
        assertThat(LAW.slices(Programme.JKK, YearMonth.of(2015, 6))).isEmpty();
    }

    private static Money rupiah(long millions) {
        return Money.rupiah(millions * 1_000_000);
    }

    @Test
    void what_is_recomposed_leaves_the_published_rates_of_jkk() {
        YearMonth month = YearMonth.of(2026, 11);
        BigDecimal recomposed = LAW.rates(Programme.JKP, Segment.PU, month, null).stream()
                .filter(rate -> rate.payer() == Payer.RECOMPOSED_JKK)
                .map(Rate::percent)
                .findFirst()
                .orElseThrow();
        List<String> left = new ArrayList<>();
        for (int group = 1; group <= 5; group++) {
            left.add(LAW.rates(Programme.JKK, Segment.PU, month, group)
                    .get(0)
                    .percent()
                    .subtract(recomposed)
                    .toPlainString());
        }
        assertThat(left).containsExactly("0.10", "0.40", "0.75", "1.13", "1.60");
    }

    @ParameterizedTest
    @CsvSource({"2013-12-23,", "2013-12-24, 0.1", "2026-11-01, 0.1"})
    void the_administrative_fine_is_another_than_the_late_one(LocalDate day, BigDecimal percent) {
        assertThat(LAW.administrativeFine(day).map(FineRule::percent).orElse(null))
                .isEqualTo(percent);
    }

    @Test
    void a_started_month_counts_in_both_fines_and_nothing_is_compounded() {
        for (FineRule fine : List.of(
                LAW.lateFine(Programme.JHT, Segment.PU, YearMonth.of(2026, 1)).orElseThrow(),
                LAW.lateFine(Programme.JHT, Segment.PU, YearMonth.of(2020, 8)).orElseThrow(),
                LAW.administrativeFine(LocalDate.of(2026, 1, 1)).orElseThrow())) {
            assertThat(fine.startedMonthCounts()).isTrue();
            assertThat(fine.compounded()).isFalse();
            assertThat(fine.basis().certainty()).isEqualTo(Certainty.PROPOSAL);
        }
    }

    /** Due on 15 December 2025: one month ends with 15 January, three with 15 March, six with 15 June. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-15, 2025-12-15, CURRENT", "2025-12-15, 2026-01-15, CURRENT",
        "2025-12-15, 2026-01-16, SUBSTANDARD", "2025-12-15, 2026-03-15, SUBSTANDARD",
        "2025-12-15, 2026-03-16, DOUBTFUL", "2025-12-15, 2026-06-15, DOUBTFUL",
        "2025-12-15, 2026-06-16, BAD", "2026-01-31, 2026-02-28, CURRENT",
        "2026-01-31, 2026-03-01, SUBSTANDARD"
    })
    void receivables_age_by_months_since_the_oldest_due_date(LocalDate due, LocalDate day, AgeingClass expected) {
        AgeingScheme scheme = LAW.ageing(day).orElseThrow();
        assertThat(scheme.version()).isEqualTo(1);
        assertThat(scheme.classOn(day, due)).isEqualTo(expected);
    }

    @Test
    void a_late_fine_rests_on_the_act_on_its_programme_unless_an_article_is_known() {
        YearMonth plain = YearMonth.of(2026, 1);
        assertThat(basisOfFine(Programme.JKK, plain)).isEqualTo("PP 44/2015 null");
        assertThat(basisOfFine(Programme.JHT, plain)).isEqualTo("PP 46/2015 null");
        assertThat(basisOfFine(Programme.JP, plain)).isEqualTo("PP 45/2015 null");
        for (Programme programme : Programme.values()) {
            assertThat(basisOfFine(programme, YearMonth.of(2020, 8))).isEqualTo("PP 49/2020 23(1)");
        }
    }

    private static String basisOfFine(Programme programme, YearMonth month) {
        Basis basis = LAW.lateFine(programme, Segment.PU, month).orElseThrow().basis();
        return basis.act() + " " + basis.article();
    }

    @Test
    void reliefs_that_hang_on_unknown_facts_do_not_apply() {
        assertThat(LAW.reliefs(Programme.JKK, Segment.PU, YearMonth.of(2025, 5), ReliefFacts.UNKNOWN))
                .isEmpty();
    }

    /** From the first month of the law on to where nobody has yet decided anything. */
    @Test
    void no_month_is_without_its_law() {
        for (YearMonth month = YearMonth.of(2015, 7);
                month.isBefore(YearMonth.of(2031, 1));
                month = month.plusMonths(1)) {
            for (int group = 1; group <= 5; group++) {
                assertThat(payers(Programme.JKK, Segment.PU, month, group)).containsExactly(Payer.EMPLOYER);
            }
            assertThat(payers(Programme.JKM, Segment.PU, month, 3)).containsExactly(Payer.EMPLOYER);
            assertThat(payers(Programme.JHT, Segment.PU, month, 3)).containsExactly(Payer.EMPLOYER, Payer.WORKER);
            assertThat(payers(Programme.JP, Segment.PU, month, 3)).containsExactly(Payer.EMPLOYER, Payer.WORKER);
            assertThat(payers(Programme.JKK, Segment.BPU, month, null)).containsExactly(Payer.PARTICIPANT);
            assertThat(payers(Programme.JKK, Segment.JAKON, month, null)).containsExactly(Payer.EMPLOYER);
            assertThat(LAW.ceiling(Programme.JP, month)).isPresent();
            assertThat(LAW.ceiling(Programme.JHT, month)).isEmpty();
            assertThat(LAW.due(Segment.PU, month)).isPresent();
            assertThat(LAW.lateFine(Programme.JHT, Segment.PU, month)).isPresent();
            assertThat(LAW.ageing(month.atDay(1))).isPresent();
        }
    }

    private static List<Payer> payers(Programme programme, Segment segment, YearMonth month, Integer group) {
        return LAW.rates(programme, segment, month, group).stream()
                .map(Rate::payer)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ProvisionKind.class)
    void no_two_provisions_of_a_kind_say_something_about_the_same_on_one_day(ProvisionKind kind) {
        List<LawRow> rows = ShippedLaw.rows(kind);
        List<String> twice = rows.stream()
                .flatMap(one -> rows.stream()
                        .filter(other -> one.id().compareTo(other.id()) < 0)
                        .filter(one::collidesWith)
                        .map(other -> one.id() + " " + other.id()))
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void every_shipped_provision_is_well_formed() {
        Map<LawRow, Object> faults = ShippedLaw.rows().stream()
                .filter(row -> !ProvisionRules.faults(row).isEmpty())
                .collect(Collectors.toMap(row -> row, ProvisionRules::faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_name_of_a_rule_set_follows_the_provisions_and_not_their_order_or_ids() {
        List<LawRow> rows = new ArrayList<>(ShippedLaw.rows());
        String name = LAW.ruleSet();
        assertThat(name).matches("1-[0-9a-f]{12}");
        java.util.Collections.reverse(rows);
        LawRow first = rows.get(0);
        rows.set(0, with(first, java.util.UUID.randomUUID(), first.validTo()));
        assertThat(new Law(rows).ruleSet()).isEqualTo(name);
        rows.set(0, with(first, first.id(), LocalDate.of(2031, 12, 31)));
        assertThat(new Law(rows).ruleSet()).isNotEqualTo(name);
        assertThat(new Law(rows.subList(1, rows.size())).ruleSet()).isNotEqualTo(name);
    }

    private static LawRow with(LawRow row, java.util.UUID id, LocalDate validTo) {
        return new LawRow(id, row.kind(), row.reach(), row.content(), row.legalSource(), row.validFrom(), validTo);
    }
}
