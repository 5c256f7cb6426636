package id.patuh.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Basis;
import id.patuh.programme.Certainty;
import id.patuh.programme.FineRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The administrative fine against a table worked by hand, and against a second way to reckon it. */
class FineArithmeticTest {

    private static final FineRule RULE = new FineRule(
            new BigDecimal("0.1"), true, false, new Basis(new UUID(0, 1), "PP 86/2013", "10(4)", Certainty.CONFIRMED));

    private static final int CASES = 20_000;

    @ParameterizedTest
    @CsvFileSource(resources = "/sanction/fines.csv", numLinesToSkip = 1)
    void a_fine_is_as_worked_out_by_hand(
            long base,
            LocalDate secondReprimandEnds,
            LocalDate finedOn,
            LocalDate standsUntil,
            LocalDate countedTo,
            int months,
            long amount) {
        assertThat(FineArithmetic.standsUntil(secondReprimandEnds)).isEqualTo(standsUntil);
        assertThat(FineArithmetic.countedTo(secondReprimandEnds, finedOn)).isEqualTo(countedTo);

        FineLine line = FineArithmetic.lines(RULE, List.of(base(base)), secondReprimandEnds, countedTo)
                .get(0);

        assertThat(line.months()).isEqualTo(months);
        assertThat(line.amount()).isEqualTo(amount);
        assertThat(line.rate()).isEqualByComparingTo("0.1");
    }

    @Test
    void lines_are_rounded_by_themselves_and_summed() {
        LocalDate ends = LocalDate.of(2026, 11, 16);
        List<FineArithmetic.Base> bases = List.of(base(1_500), base(1_500), base(400));

        List<FineLine> lines = FineArithmetic.lines(RULE, bases, ends, ends.plusDays(1));

        assertThat(lines).extracting(FineLine::no).containsExactly(1, 2, 3);
        assertThat(lines).extracting(FineLine::amount).containsExactly(2L, 2L, 0L);
        assertThat(FineArithmetic.total(lines)).isEqualTo(4);
    }

    @Test
    void any_fine_agrees_with_a_second_way_to_reckon_it() {
        Random random = new Random(86);
        for (int i = 0; i < CASES; i++) {
            LocalDate ends = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_000));
            LocalDate day = ends.plusDays(random.nextInt(70));
            List<FineArithmetic.Base> bases = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bases.add(base(random.nextLong(1, 5_000_000_000L)));
            }

            List<FineLine> lines = FineArithmetic.lines(RULE, bases, ends, FineArithmetic.countedTo(ends, day));

            assertThat(FineArithmetic.total(lines))
                    .as("%s to %s of %s", ends, day, bases)
                    .isEqualTo(secondWay(ends, day, bases));
        }
    }

    /** A day at a time: a month begins on the day after each anniversary, for at most 30 days; thousandths in whole numbers. */
    private static long secondWay(LocalDate ends, LocalDate fined, List<FineArithmetic.Base> bases) {
        int months = 0;
        for (int day = 1; day <= 30 && !ends.plusDays(day).isAfter(fined); day++) {
            if (ends.plusDays(day).isAfter(ends.plusMonths(months))) {
                months++;
            }
        }
        long sum = 0;
        for (FineArithmetic.Base base : bases) {
            sum += (base.amount() * months + 500) / 1_000;
        }
        return sum;
    }

    private static FineArithmetic.Base base(long amount) {
        return new FineArithmetic.Base(new UUID(0, 9), amount, FineLine.Source.ASSESSMENT, null);
    }
}
