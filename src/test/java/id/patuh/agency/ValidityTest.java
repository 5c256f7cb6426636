package id.patuh.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a mandate holds, worked by hand; then as properties. */
class ValidityTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    /** From, to, ended, day: holds? over for good? */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            2026-03-01, 2026-03-31, -,          2026-02-28, false, false
            2026-03-01, 2026-03-31, -,          2026-03-01, true,  false
            2026-03-01, 2026-03-31, -,          2026-03-31, true,  false
            2026-03-01, 2026-03-31, -,          2026-04-01, false, true
            2026-03-01, -,          -,          2099-12-31, true,  false
            2026-03-01, 2026-03-01, -,          2026-03-01, true,  false
            2026-03-01, 2026-03-31, 2026-03-10, 2026-03-09, true,  true
            2026-03-01, 2026-03-31, 2026-03-10, 2026-03-10, false, true
            2026-03-01, -,          2026-03-01, 2026-03-01, false, true
            2026-03-01, -,          2026-02-01, 2026-03-01, false, true
            """)
    void a_mandate_holds_from_its_first_to_its_last_day_or_until_the_day_of_its_end(
            LocalDate from, LocalDate to, LocalDate ended, LocalDate day, boolean holds, boolean over) {
        Validity validity = new Validity(from, to, ended, ZoneId.of("Asia/Jayapura"));
        assertThat(validity.holdsOn(day)).isEqualTo(holds);
        assertThat(validity.isOverOn(day)).isEqualTo(over);
    }

    @Test
    void the_days_on_which_it_holds_have_no_gap_and_an_end_never_adds_one() {
        for (int length = 0; length < 12; length++) {
            for (int end = -2; end < 14; end++) {
                LocalDate last = MARCH.plusDays(length);
                LocalDate ended = MARCH.plusDays(end);
                Validity whole = new Validity(MARCH, last, null, ZoneId.of("Asia/Jakarta"));
                Validity cut = new Validity(MARCH, last, ended, ZoneId.of("Asia/Jakarta"));
                assertThat(days(whole)).hasSize(length + 1);
                assertThat(days(cut)).hasSize(Math.max(0, Math.min(length + 1, end)));
                assertThat(days(whole)).containsAll(days(cut));
            }
        }
    }

    private static java.util.List<LocalDate> days(Validity validity) {
        return Stream.iterate(MARCH.minusDays(5), day -> day.plusDays(1))
                .limit(30)
                .filter(validity::holdsOn)
                .toList();
    }
}
