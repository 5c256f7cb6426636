package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.programme.ShippedLaw;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What those who judge a line are told is what the ledger itself says is overdue. */
class LineStandingTest {

    private static final Law LAW = ShippedLaw.law();
    private static final LocalDate DUE = LocalDate.of(2020, 9, 30);
    private static final LocalDate LAST = LocalDate.of(2022, 4, 15);

    @Test
    void without_a_rule_on_fines_a_line_is_overdue_after_its_days_and_not_before() {
        assertThat(owed(Segment.BPU, DUE)).isEqualTo(new LineStanding.Owed(0, 0));
        assertThat(owed(Segment.BPU, DUE.plusDays(1))).isEqualTo(new LineStanding.Owed(1_000, 0));
        assertThat(owed(Segment.BPU, LAST)).isEqualTo(new LineStanding.Owed(1_000, 0));
        assertThat(owed(Segment.BPU, LAST.plusDays(1))).isEqualTo(new LineStanding.Owed(100_000, 0));
    }

    @Test
    void with_a_rule_the_fine_runs_on_what_is_overdue() {
        assertThat(owed(Segment.PU, DUE)).isEqualTo(new LineStanding.Owed(0, 0));
        assertThat(owed(Segment.PU, DUE.plusDays(1))).isEqualTo(new LineStanding.Owed(1_000, 5));
    }

    private static LineStanding.Owed owed(Segment segment, LocalDate day) {
        return new LineStanding(
                        UUID.randomUUID(),
                        YearMonth.of(2020, 8),
                        Programme.JHT,
                        segment,
                        100_000,
                        DUE,
                        99_000,
                        LAST,
                        List.of())
                .on(day, LAW);
    }
}
