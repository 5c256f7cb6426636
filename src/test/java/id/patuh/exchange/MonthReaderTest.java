package id.patuh.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months as files write them. */
class MonthReaderTest {

    private final MonthReader months = new MonthReader(new DayReader("DD/MM/YYYY"));

    @ParameterizedTest
    @CsvSource({
        "2026-08, 2026-08-01",
        "08/2026, 2026-08-01",
        "8/2026, 2026-08-01",
        "12/2026, 2026-12-01",
        "2026-08-31, 2026-08-01",
        "31/08/2026, 2026-08-01"
    })
    void a_month_or_a_day_of_it_is_its_first_day(String cell, String first) {
        assertThat(months.read(cell)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-13",
                "2026-00",
                "13/2026",
                "0/2026",
                "2026/08",
                "08-2026",
                "2026-8",
                "31/02/2026",
                "Agustus 2026",
                "202608",
                "0026-08"
            })
    void whatever_else_is_no_month(String cell) {
        assertThat(months.read(cell)).isEmpty();
    }

    @Test
    void a_day_is_understood_only_as_the_file_writes_days() {
        assertThat(new MonthReader(new DayReader(null)).read("31/08/2026")).isEmpty();
    }
}
