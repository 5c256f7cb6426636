package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Basis;
import id.patuh.programme.Certainty;
import id.patuh.programme.FineRule;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The late fine against a table worked by hand. */
class LateFineTest {

    private static final LineKey LINE = new LineKey(new UUID(0, 1), YearMonth.of(2025, 12), Programme.JHT, Segment.PU);

    @ParameterizedTest
    @CsvFileSource(resources = "/ledger/late-fines.csv", numLinesToSkip = 2)
    void a_line_stands_as_worked_out_by_hand(
            long due,
            LocalDate dueDate,
            long deferred,
            LocalDate deferredUntil,
            BigDecimal percent,
            String payments,
            LocalDate asOf,
            long unpaid,
            long overdue,
            long fixed,
            long running) {
        Debt debt = new Debt(LINE, due, dueDate, deferred, deferredUntil, rule(percent, true, false));

        LateFine.Standing standing = LateFine.standing(debt, payments(payments), asOf);

        assertThat(standing.unpaid()).isEqualTo(unpaid);
        assertThat(standing.overdue()).isEqualTo(overdue);
        assertThat(standing.fixed()).isEqualTo(fixed);
        assertThat(standing.running()).isEqualTo(running);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15, 0, 0", "2026-01-15, 2026-01-16, 1, 0", "2026-01-15, 2026-02-14, 1, 0",
        "2026-01-15, 2026-02-15, 1, 1", "2026-01-15, 2026-02-16, 2, 1", "2026-01-31, 2026-02-28, 1, 1",
        "2026-01-31, 2026-03-01, 2, 1", "2025-12-15, 2026-12-15, 12, 12", "2025-12-15, 2026-12-16, 13, 12"
    })
    void months_of_delay_with_and_without_the_started_one(LocalDate due, LocalDate day, int started, int full) {
        assertThat(FineRule.months(due, day, true)).isEqualTo(started);
        assertThat(FineRule.months(due, day, false)).isEqualTo(full);
    }

    @Test
    void a_rule_that_compounds_is_taken_on_fines_too() {
        LocalDate due = LocalDate.of(2026, 1, 15);
        LocalDate day = LocalDate.of(2026, 4, 15);

        assertThat(LateFine.of(1_000_000, due, day, rule(new BigDecimal("2"), true, false)))
                .isEqualTo(60_000);
        assertThat(LateFine.of(1_000_000, due, day, rule(new BigDecimal("2"), true, true)))
                .isEqualTo(61_208);
        assertThat(LateFine.of(1_000_000, due, day, null)).isZero();
    }

    static FineRule rule(BigDecimal percent, boolean startedMonthCounts, boolean compounded) {
        Basis basis = new Basis(new UUID(0, 2), "PP 44/2015", null, Certainty.CONFIRMED);
        return new FineRule(percent, startedMonthCounts, compounded, basis);
    }

    private static List<Paid> payments(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(each -> each.split(":"))
                        .map(each -> new Paid(LocalDate.parse(each[0]), Long.parseLong(each[1])))
                        .toList();
    }
}
