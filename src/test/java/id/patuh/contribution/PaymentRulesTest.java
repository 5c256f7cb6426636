package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a payment is booked that does not say what it is for. */
class PaymentRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    /** January is due on 15 February: on 20 April three months late, 6 percent; February 4 percent. */
    private static final List<OpenLine> TWO_MONTHS = List.of(
            line(JANUARY, Programme.JKK, 300_000),
            line(JANUARY, Programme.JHT, 700_000),
            line(FEBRUARY, Programme.JKK, 300_000),
            line(FEBRUARY, Programme.JHT, 700_000));

    @Test
    void a_part_payment_goes_to_the_oldest_month_over_its_programmes_in_proportion() {
        assertThat(booked(500_000, null))
                .containsExactly(
                        Map.entry("2026-01 JKK PRINCIPAL", 150_000L), Map.entry("2026-01 JHT PRINCIPAL", 350_000L));
    }

    @Test
    void the_fine_of_a_month_comes_after_its_principal_and_before_the_next_month() {
        assertThat(booked(1_100_000, null))
                .containsExactly(
                        Map.entry("2026-01 JKK PRINCIPAL", 300_000L),
                        Map.entry("2026-01 JHT PRINCIPAL", 700_000L),
                        Map.entry("2026-01 JKK LATE_FINE", 18_000L),
                        Map.entry("2026-01 JHT LATE_FINE", 42_000L),
                        Map.entry("2026-02 JKK PRINCIPAL", 12_000L),
                        Map.entry("2026-02 JHT PRINCIPAL", 28_000L));
    }

    @Test
    void the_month_of_the_code_comes_first() {
        assertThat(booked(1_050_000, FEBRUARY))
                .containsExactly(
                        Map.entry("2026-02 JKK PRINCIPAL", 300_000L),
                        Map.entry("2026-02 JHT PRINCIPAL", 700_000L),
                        Map.entry("2026-02 JKK LATE_FINE", 12_000L),
                        Map.entry("2026-02 JHT LATE_FINE", 28_000L),
                        Map.entry("2026-01 JKK PRINCIPAL", 3_000L),
                        Map.entry("2026-01 JHT PRINCIPAL", 7_000L));
    }

    @Test
    void what_is_left_when_all_is_paid_is_owed_for_nothing() {
        assertThat(booked(5_000_000, null).stream()
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(1_000_000 + 60_000 + 1_000_000 + 40_000);
    }

    @Test
    void rupiah_that_do_not_divide_go_to_the_largest_fractions() {
        Map<LineKey, Long> owing = new TreeMap<>();
        owing.put(key(JANUARY, Programme.JKK), 1L);
        owing.put(key(JANUARY, Programme.JKM), 1L);
        owing.put(key(JANUARY, Programme.JHT), 2L);

        assertThat(PaymentRules.inProportion(owing, 2).values()).containsExactly(1L, 0L, 1L);
        assertThat(PaymentRules.inProportion(owing, 3).values()).containsExactly(1L, 1L, 1L);
        assertThat(PaymentRules.inProportion(owing, 0).values()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void what_was_put_off_waits_for_the_month_it_is_due_with() {
        LineKey august = key(YearMonth.of(2020, 8), Programme.JP);
        Debt deferred =
                new Debt(august, 300_000, LocalDate.of(2020, 9, 30), 297_000, LocalDate.of(2022, 4, 15), rule("0.5"));
        OpenLine later = new OpenLine(deferred, List.of(), List.of());
        OpenLine september = new OpenLine(
                new Debt(
                        key(YearMonth.of(2020, 9), Programme.JKK),
                        50_000,
                        LocalDate.of(2020, 10, 30),
                        0,
                        null,
                        rule("0.5")),
                List.of(),
                List.of());

        List<Share> shares = PaymentRules.book(List.of(later, september), 60_000, LocalDate.of(2020, 9, 20), null);

        assertThat(shares)
                .containsExactlyInAnyOrder(
                        new Share(august, Part.PRINCIPAL, 10_000), new Share(september.key(), Part.PRINCIPAL, 50_000));
    }

    /** On random ledgers: nothing is made or lost, and nobody pays more than is owed. */
    @Test
    void shares_never_exceed_what_is_owed_nor_the_payment() {
        Random random = new Random(20260420);
        for (int run = 0; run < 2_000; run++) {
            List<OpenLine> lines = new ArrayList<>();
            for (int month = 0; month < 1 + random.nextInt(6); month++) {
                for (Programme programme : Programme.values()) {
                    lines.add(line(JANUARY.minusMonths(month), programme, random.nextInt(1_000_000)));
                }
            }
            Collections.shuffle(lines, random);
            long owed = lines.stream()
                    .mapToLong(line -> line.debt().due() + line.unpaidFine(DAY))
                    .sum();
            long amount = random.nextInt(8_000_000);

            List<Share> shares = PaymentRules.book(lines, amount, DAY, random.nextBoolean() ? JANUARY : null);

            assertThat(shares).allMatch(share -> share.amount() > 0);
            assertThat(shares.stream().mapToLong(Share::amount).sum()).isEqualTo(Math.min(amount, owed));
            for (OpenLine line : lines) {
                assertThat(paid(shares, line, Part.PRINCIPAL))
                        .isLessThanOrEqualTo(line.debt().due());
                assertThat(paid(shares, line, Part.LATE_FINE)).isLessThanOrEqualTo(line.unpaidFine(DAY));
            }
        }
    }

    private static long paid(List<Share> shares, OpenLine line, Part part) {
        return shares.stream()
                .filter(share -> share.line().equals(line.key()) && share.part() == part)
                .mapToLong(Share::amount)
                .sum();
    }

    private static List<Map.Entry<String, Long>> booked(long amount, YearMonth code) {
        return PaymentRules.book(TWO_MONTHS, amount, DAY, code).stream()
                .map(share -> Map.entry(
                        share.line().yearMonth() + " " + share.line().programme() + " " + share.part(), share.amount()))
                .toList();
    }

    private static OpenLine line(YearMonth month, Programme programme, long due) {
        LocalDate dueDate = month.plusMonths(1).atDay(15);
        Debt debt = new Debt(key(month, programme), due, dueDate, 0, null, rule("2"));
        return new OpenLine(debt, List.of(), List.of());
    }

    private static LineKey key(YearMonth month, Programme programme) {
        return new LineKey(new UUID(0, 1), month, programme, Segment.PU);
    }

    private static id.patuh.programme.FineRule rule(String percent) {
        return LateFineTest.rule(new BigDecimal(percent), true, false);
    }
}
