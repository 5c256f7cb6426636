package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips between words. */
class MatchDistanceTest {

    private static final int WORDS = 20_000;
    private static final int LONGEST = 7;

    @ParameterizedTest
    @CsvSource({
        "SUMBER, SUMBER, 0",
        "SUMBER, SUMBR, 1",
        "SUMBER, SUUMBER, 1",
        "SUMBER, SUMBIR, 1",
        "SUMBER, SUBMER, 1",
        "SUMBER, USMBRE, 2",
        "AB, BA, 1",
        "CA, ABC, 3",
        "'', ABC, 3",
        "AAB, AB, 1",
        "ABAB, AB, 2"
    })
    void worked_by_hand(String one, String two, int slips) {
        assertThat(MatchDistance.between(one, two, 3)).isEqualTo(slips);
        assertThat(MatchDistance.between(two, one, 3)).isEqualTo(slips);
    }

    /** Of three letters, so that beginnings, ends and swaps fall together. */
    @Test
    void they_are_as_many_as_counted_slowly() {
        Random random = new Random(99);
        for (int i = 0; i < WORDS; i++) {
            String one = word(random);
            String two = word(random);
            int bound = 1 + random.nextInt(3);
            int slips = slowly(one, two, one.length(), two.length());
            int found = MatchDistance.between(one, two, bound);
            assertThat(Math.min(found, bound + 1))
                    .as("%s, %s, at most %d", one, two, bound)
                    .isEqualTo(Math.min(slips, bound + 1));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(LONGEST); i >= 0; i--) {
            word.append((char) ('A' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** By the definition: the last letters are one slip of four, or none. */
    private static int slowly(String one, String two, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        int least = Math.min(
                Math.min(slowly(one, two, i - 1, j), slowly(one, two, i, j - 1)) + 1,
                slowly(one, two, i - 1, j - 1) + same);
        boolean isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return isSwap ? Math.min(least, slowly(one, two, i - 2, j - 2) + 1) : least;
    }
}
