package id.patuh.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.FineRule;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.programme.ShippedLaw;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is given back once less is owed: worked by hand; 2 percent a month, due on 15 April 2026. */
class OverpaidRulesTest {

    private static final LineKey LINE =
            new LineKey(UUID.randomUUID(), YearMonth.of(2026, 3), Programme.JHT, Segment.PU);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final FineRule FINE = ShippedLaw.law()
            .lateFine(Programme.JHT, Segment.PU, YearMonth.of(2026, 3))
            .orElseThrow();
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void the_latest_payment_gives_back_first() {
        List<OverpaidRules.Held> held = List.of(
                held(FIRST, Part.PRINCIPAL, DUE, 100_000), held(SECOND, Part.PRINCIPAL, DUE.plusDays(1), 50_000));
        assertThat(changed(120_000, held)).containsExactly(held(SECOND, Part.PRINCIPAL, DUE.plusDays(1), 20_000));
        assertThat(changed(90_000, held))
                .containsExactly(
                        held(SECOND, Part.PRINCIPAL, DUE.plusDays(1), 0), held(FIRST, Part.PRINCIPAL, DUE, 90_000));
        assertThat(changed(150_000, held)).isEmpty();
        assertThat(changed(151_000, held)).isEmpty();
    }

    @Test
    void with_what_was_late_its_fine_is_given_back() {
        LocalDate late = DUE.plusDays(1);
        List<OverpaidRules.Held> held =
                List.of(held(FIRST, Part.PRINCIPAL, late, 150_000), held(FIRST, Part.LATE_FINE, late, 3_000));
        assertThat(changed(100_000, held))
                .containsExactly(held(FIRST, Part.PRINCIPAL, late, 100_000), held(FIRST, Part.LATE_FINE, late, 2_000));
    }

    @Test
    void a_fine_of_what_still_runs_is_kept_up_to_what_it_was_that_day() {
        LocalDate late = DUE.plusDays(1);
        List<OverpaidRules.Held> held = List.of(held(FIRST, Part.LATE_FINE, late, 3_000));
        assertThat(changed(150_000, held)).isEmpty();
        assertThat(changed(100_000, held)).containsExactly(held(FIRST, Part.LATE_FINE, late, 2_000));
    }

    private static List<OverpaidRules.Held> changed(long due, List<OverpaidRules.Held> held) {
        return OverpaidRules.changed(new Debt(LINE, due, DUE, 0, null, FINE), held);
    }

    private static OverpaidRules.Held held(UUID payment, Part part, LocalDate day, long amount) {
        return new OverpaidRules.Held(payment, LINE, part, new Paid(day, amount));
    }
}
