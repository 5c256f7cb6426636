package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is likely, what is possible and what is nothing, over pairs judged by hand; names and addresses in normal form. */
class MatchScoreTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/matching/pairs.csv", delimiter = '|', numLinesToSkip = 1)
    void a_pair_is_judged_as_by_hand(
            String why,
            String name,
            @Nullable String address,
            @Nullable String region,
            @Nullable LegalForm form,
            String knownName,
            @Nullable String knownAddress,
            String knownRegion,
            LegalForm knownForm,
            MatchFeatures.Numbers number,
            String verdict) {
        MatchFeatures features = new MatchFeatures(
                MatchNames.of(MatchWords.of(name), MatchWords.of(knownName)),
                MatchAddresses.likeness(MatchWords.of(address), MatchWords.of(knownAddress)),
                MatchFeatures.Place.of(region, knownRegion),
                number,
                MatchFeatures.Form.of(form, knownForm));
        double score = MatchScore.of(features);
        assertThat(verdict(score))
                .as("%s: %s scores %s", why, features, String.format(Locale.ROOT, "%.2f", score))
                .isEqualTo(verdict);
    }

    @Test
    void a_score_lies_between_0_and_1_and_grows_with_what_speaks_for_it() {
        double before = 0;
        for (String name : List.of("BANTIRAN", "KORONA", "KIRAMA", "KIRANA")) {
            double score = score(name);
            assertThat(score).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(before);
            before = score;
        }
    }

    @Test
    void of_equals_two_are_likely_and_of_a_crowd_nobody_is() {
        assertThat(MatchScore.likely(List.of(0.9, 0.9))).containsExactly(true, true);
        assertThat(MatchScore.likely(List.of(0.9, 0.9, 0.3))).containsExactly(true, true, false);
        assertThat(MatchScore.likely(List.of(0.9, 0.9, 0.9, 0.9))).containsOnly(false);
    }

    @Test
    void who_is_far_behind_the_best_is_not_likely_unless_certain_by_itself() {
        assertThat(MatchScore.likely(List.of(0.99, 0.8))).containsExactly(true, false);
        assertThat(MatchScore.likely(List.of(0.99999, 0.998))).containsExactly(true, true);
    }

    private static double score(String name) {
        return MatchScore.of(new MatchFeatures(
                MatchNames.of(MatchWords.of(name), MatchWords.of("KIRANA")),
                null,
                MatchFeatures.Place.SAME_REGION,
                MatchFeatures.Numbers.UNKNOWN,
                MatchFeatures.Form.UNKNOWN));
    }

    private static String verdict(double score) {
        if (!MatchScore.isPossible(score)) {
            return "NONE";
        }
        return MatchScore.likely(List.of(score)).get(0) ? "LIKELY" : "POSSIBLE";
    }
}
