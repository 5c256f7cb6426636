package id.patuh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesOfTodayTest {

    @Test
    void days_and_moments_move_and_what_only_looks_like_a_day_stays() {
        Object example = Map.of(
                "servedDate", "2026-11-30",
                "recordedAt", "2026-12-31T08:00:00Z",
                "month", "2026-10",
                "items", List.of(Map.of("day", "2027-02-28"), 7, "LHP 99/2026-11-30/UM"),
                "id", "01991000-0000-7000-8000-000000000001");
        assertThat(ExamplesOfToday.moved(example, 2))
                .isEqualTo(Map.of(
                        "servedDate", "2026-12-02",
                        "recordedAt", "2027-01-02T08:00:00Z",
                        "month", "2026-10",
                        "items", List.of(Map.of("day", "2027-03-02"), 7, "LHP 99/2026-11-30/UM"),
                        "id", "01991000-0000-7000-8000-000000000001"));
    }
}
