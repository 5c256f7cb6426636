package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as letters write them, worked by hand. */
class IndonesianTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0               | nol
            7               | tujuh
            10              | sepuluh
            11              | sebelas
            12              | dua belas
            19              | sembilan belas
            20              | dua puluh
            21              | dua puluh satu
            99              | sembilan puluh sembilan
            100             | seratus
            101             | seratus satu
            111             | seratus sebelas
            200             | dua ratus
            999             | sembilan ratus sembilan puluh sembilan
            1000            | seribu
            1001            | seribu satu
            1100            | seribu seratus
            2000            | dua ribu
            11000           | sebelas ribu
            100000          | seratus ribu
            101000          | seratus satu ribu
            1000000         | satu juta
            1001000         | satu juta seribu
            6979200         | enam juta sembilan ratus tujuh puluh sembilan ribu dua ratus
            1000000000      | satu miliar
            1100000000000   | satu triliun seratus miliar
            999999999999999 | sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan
            """)
    void a_number_in_words(long number, String words) {
        assertThat(IndonesianText.words(number)).isEqualTo(words);
    }

    @Test
    void figures_days_and_months() {
        assertThat(IndonesianText.counted(10)).isEqualTo("10 (sepuluh)");
        assertThat(IndonesianText.rupiah(0)).isEqualTo("Rp\u00a00");
        assertThat(IndonesianText.rupiah(999)).isEqualTo("Rp\u00a0999");
        assertThat(IndonesianText.rupiah(1_250_000)).isEqualTo("Rp\u00a01.250.000");
        assertThat(IndonesianText.day(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agustus 2026");
        assertThat(IndonesianText.weekday(LocalDate.of(2026, 8, 17))).isEqualTo("Senin");
        assertThat(IndonesianText.months(YearMonth.of(2026, 1), null)).isEqualTo("sejak Januari 2026");
        assertThat(IndonesianText.months(YearMonth.of(2026, 1), YearMonth.of(2026, 1)))
                .isEqualTo("Januari 2026");
        assertThat(IndonesianText.months(YearMonth.of(2025, 12), YearMonth.of(2026, 2)))
                .isEqualTo("Desember 2025 s.d. Februari 2026");
    }
}
