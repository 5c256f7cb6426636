package id.patuh.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongestMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[0-9]{4}$ 4",
                "^[0-9]{2}([0-9]{2})?$ 4",
                "^[0-9]{4}-(0[1-9]|1[0-2])$ 7",
                "^(0|[1-9][0-9]{0,14})$ 15",
                "^(2020|2025)$ 4",
                "^IDR$ 3",
                "^[\\x21-\\x7e]{1,255}$ 255",
                "^[a-z]{1,20}:[a-z]{1,20}$ 41",
                "^a\\.b\\x21$ 4",
                "^(?:ab|c){2}$ 4"
            })
    void a_pattern_bounds_the_length(String pattern, int longest) {
        assertThat(LongestMatch.of(pattern)).hasValue(longest);
    }

    @Test
    void a_pattern_without_an_end_does_not() {
        assertThat(LongestMatch.of("^[a-z]+$")).isEqualTo(OptionalInt.empty());
        assertThat(LongestMatch.of("^([a-z]{2,}-)*x$")).isEqualTo(OptionalInt.empty());
    }
}
