package id.patuh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day offices open next, by a calendar of our own: 2026 has a long Eid in it. */
class ClosedDaysTest {

    private static final List<HolidayFacts> DAYS = List.of(
            day("2026-03-18", HolidayKind.JOINT_LEAVE, null),
            day("2026-03-19", HolidayKind.NATIONAL, null),
            day("2026-03-20", HolidayKind.JOINT_LEAVE, null),
            day("2026-03-23", HolidayKind.NATIONAL, null),
            day("2026-06-15", HolidayKind.REGIONAL_CLOSURE, "8271"),
            day("2026-06-16", HolidayKind.REGIONAL_CLOSURE, "82"),
            day("2026-07-15", HolidayKind.REGIONAL_CLOSURE, "33"));

    @ParameterizedTest
    @CsvSource({
        "2026-04-15, 8271, 2026-04-15", // a Wednesday
        "2026-08-15, 8271, 2026-08-17", // a Saturday
        "2026-02-15, 8271, 2026-02-16", // a Sunday
        "2026-03-18, 8271, 2026-03-24", // joint leave, holiday, joint leave, weekend, holiday
        "2026-06-15, 8271, 2026-06-17", // closed in the city, then in the province
        "2026-06-15, 8203, 2026-06-15", // the city's closure is not the regency's
        "2026-06-16, 8203, 2026-06-17", // the province's is
        "2026-06-16, 82, 2026-06-17",
        "2026-07-15, 8271, 2026-07-15", // another province
        "2026-07-15, 3374, 2026-07-16"
    })
    void the_next_day_on_which_offices_are_open(LocalDate day, String region, LocalDate open) {
        assertThat(new ClosedDays(DAYS, true).firstOpenOn(day, region)).isEqualTo(open);
    }

    @Test
    void joint_leave_closes_only_where_it_is_set_so() {
        assertThat(new ClosedDays(DAYS, false).firstOpenOn(LocalDate.parse("2026-03-18"), "8271"))
                .isEqualTo("2026-03-18");
        assertThat(new ClosedDays(DAYS, false).firstOpenOn(LocalDate.parse("2026-03-19"), "8271"))
                .isEqualTo("2026-03-20");
    }

    private static HolidayFacts day(String date, HolidayKind kind, String region) {
        return new HolidayFacts(LocalDate.parse(date), kind, region, "Contoh", "Example", "Contoh");
    }
}
