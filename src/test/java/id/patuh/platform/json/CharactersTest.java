package id.patuh.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PT Contoh Bahari",
                "two\nlines\r\nand a\ttab",
                "Ternaté, 東京, ١٢٣",
                "\u00A0\u2019\uFFFD",
                "\uD83D\uDE00",
                "before \uD83D\uDE00\uD83D\uDE00 after"
            })
    void text_that_can_be_stored_and_shown_is_fine(String text) {
        assertThat(Characters.areFine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "PT\u0000Contoh",
                "\u0007",
                "\u000B",
                "\u001B[31m",
                "\u007F",
                "\u0080",
                "\u0085",
                "\u009F"
            })
    void a_control_character_is_not(String text) {
        assertThat(Characters.areFine(text)).isFalse();
    }

    @Test
    void of_the_controls_only_tab_and_the_line_ends_are_fine() {
        IntStream fine = IntStream.rangeClosed(0, 0x9F)
                .filter(Character::isISOControl)
                .filter(c -> Characters.areFine("a" + (char) c + "b"));

        assertThat(fine.toArray()).containsExactly('\t', '\n', '\r');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "\uD83D\uD83D\uDE00",
                "\uD83D\uDE00\uDE00",
                "\uD83Dx",
                "x\uDE00",
                "\uD83D\uDE00\uD83D"
            })
    void half_of_a_surrogate_pair_is_not(String text) {
        assertThat(Characters.areFine(text)).isFalse();
    }
}
