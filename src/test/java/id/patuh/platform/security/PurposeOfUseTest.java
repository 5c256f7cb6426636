package id.patuh.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeOfUseTest {

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void every_purpose_is_read_with_and_without_a_reference(Purpose purpose) {
        assertThat(PurposeOfUse.parse(purpose.name())).contains(new PurposeOfUse(purpose, Optional.empty()));
        assertThat(PurposeOfUse.parse(purpose.name() + "; ref=\"KP-82-2026-000001\""))
                .contains(new PurposeOfUse(purpose, Optional.of("KP-82-2026-000001")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
            SUPERVISION;ref="SPT 99/2026"|SPT 99/2026
            SUPERVISION ; ref="SPT 99/2026"|SPT 99/2026
             SUPERVISION; ref="SPT 99/2026" |SPT 99/2026
            SUPERVISION;   ref="x"|x
            SUPERVISION; ref="a;b=c, (d) \\ e"|a;b=c, (d) \\ e
            SUPERVISION; ref=" "|` `
            """)
    void white_space_around_the_parts_does_not_matter_and_the_reference_is_kept_as_it_is(
            String header, String reference) {
        assertThat(PurposeOfUse.parse(header)).contains(new PurposeOfUse(Purpose.SUPERVISION, Optional.of(reference)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "CURIOSITY",
                "supervision",
                "Supervision",
                "SUPER VISION",
                "SUPERVISION REFERRAL",
                "SUPERVISION, REFERRAL",
                "SUPERVISION;",
                "SUPERVISION; ref",
                "SUPERVISION; ref=",
                "SUPERVISION; ref=\"\"",
                "SUPERVISION; ref=KP-82",
                "SUPERVISION; ref='KP-82'",
                "SUPERVISION; ref=\"KP-82",
                "SUPERVISION; ref=\"KP\"82\"",
                "SUPERVISION; ref=\"a\"; ref=\"b\"",
                "SUPERVISION; REF=\"a\"",
                "SUPERVISION; file=\"a\"",
                "SUPERVISION ref=\"a\"",
                "SUPERVISION; ref=\"a\nb\"",
                "SUPERVISION; ref=\"a\tb\"",
                "SUPERVISION; ref=\"é\"",
                "SUPERVISION; ref=\"\u007f\""
            })
    void what_has_not_the_form_or_is_not_in_the_list_is_no_purpose(String header) {
        assertThat(PurposeOfUse.parse(header)).isEmpty();
    }

    @Test
    void a_reference_has_a_hundred_characters_at_most() {
        assertThat(PurposeOfUse.parse("AUDIT; ref=\"" + "x".repeat(100) + "\"")).isPresent();
        assertThat(PurposeOfUse.parse("AUDIT; ref=\"" + "x".repeat(101) + "\"")).isEmpty();
    }
}
