package id.patuh.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a normal form (SQL function {@code match_name} or {@code match_address}) and how alike two of them are. A word
 * that many names have counts half: it is in small letters there.
 */
final class MatchWords {

    static final MatchWords NONE = new MatchWords(new String[0], new double[0]);

    private static final double COMMON = 0.5;
    private static final double ABBREVIATED = 0.85;
    private static final double CUT_SHORT = 0.8;
    private static final double INITIAL = 0.5;
    private static final int SHORT = 3;
    private static final int MOST_SLIPS = 3;
    private static final double SLIPS_A_LETTER = 0.4;

    private final String[] words;
    private final double[] weights;
    private final boolean[] numbers;
    private final int[] letters;

    private MatchWords(String[] words, double[] weights) {
        this.words = words;
        this.weights = weights;
        this.numbers = new boolean[words.length];
        this.letters = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = hasDigit(words[i]);
            letters[i] = MatchDistance.letters(words[i]);
        }
    }

    static MatchWords of(@Nullable String normal) {
        if (normal == null || normal.isEmpty()) {
            return NONE;
        }
        String[] words = split(normal);
        double[] weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            boolean isSmall = words[i].charAt(0) >= 'a';
            weights[i] = isSmall || words[i].length() == 1 ? COMMON : 1;
            words[i] = isSmall ? words[i].toUpperCase(Locale.ROOT) : words[i];
        }
        return new MatchWords(words, weights);
    }

    /** Words between blanks; between them may be several, where a name has nothing but words of legal forms. */
    private static String[] split(String normal) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < normal.length()) {
            int blank = normal.indexOf(' ', from);
            int end = blank < 0 ? normal.length() : blank;
            if (end > from) {
                words.add(normal.substring(from, end));
            }
            from = end + 1;
        }
        return words.toArray(String[]::new);
    }

    int size() {
        return words.length;
    }

    String word(int i) {
        return words[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** Weight of all words. */
    double weight() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** All words written as one. */
    String joined() {
        return String.join("", words);
    }

    /** The same without one or two of the words. */
    MatchWords without(int one, int two) {
        String[] rest = new String[words.length - (one == two ? 1 : 2)];
        double[] their = new double[rest.length];
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            if (i != one && i != two) {
                rest[next] = words[i];
                their[next++] = weights[i];
            }
        }
        return new MatchWords(rest, their);
    }

    boolean isNumber(int i) {
        return numbers[i];
    }

    /**
     * What pairs with what: for each word here the place of its partner there, or -1. Equal words first, then the most
     * alike; a word has one partner at most.
     */
    Pairing pair(MatchWords other) {
        int[] partner = new int[words.length];
        double[] likeness = new double[words.length];
        boolean[] taken = new boolean[other.words.length];
        int equal = 0;
        for (int i = 0; i < words.length; i++) {
            partner[i] = -1;
            for (int j = 0; j < other.words.length && partner[i] < 0; j++) {
                if (!taken[j] && words[i].equals(other.words[j])) {
                    partner[i] = j;
                    likeness[i] = 1;
                    taken[j] = true;
                    equal++;
                }
            }
        }
        if (equal < Math.min(words.length, other.words.length)) {
            double[][] alike = alike(other, partner, taken);
            while (pairBest(alike, partner, likeness, taken)) {
                // the next best pair
            }
        }
        return new Pairing(partner, likeness);
    }

    /** How alike the words are that have no partner yet. */
    private double[][] alike(MatchWords other, int[] partner, boolean[] taken) {
        double[][] alike = new double[words.length][other.words.length];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; partner[i] < 0 && j < other.words.length; j++) {
                boolean bothWords = !taken[j] && !numbers[i] && !other.numbers[j];
                alike[i][j] = bothWords ? likeness(i, other, j) : 0;
            }
        }
        return alike;
    }

    private static boolean pairBest(double[][] alike, int[] partner, double[] likeness, boolean[] taken) {
        int left = -1;
        int right = -1;
        double best = 0;
        for (int i = 0; i < partner.length; i++) {
            for (int j = 0; partner[i] < 0 && j < taken.length; j++) {
                if (!taken[j] && alike[i][j] > best) {
                    best = alike[i][j];
                    left = i;
                    right = j;
                }
            }
        }
        if (left >= 0) {
            partner[left] = right;
            likeness[left] = best;
            taken[right] = true;
        }
        return left >= 0;
    }

    /**
     * Which word pairs with which, and how alike they are.
     *
     * @param partner place of the partner, or -1
     * @param likeness 0 to 1
     */
    record Pairing(int[] partner, double[] likeness) {

        /** Whether partners stand in the same order. */
        boolean inOrder() {
            int last = -1;
            for (int place : partner) {
                if (place >= 0 && place < last) {
                    return false;
                }
                last = Math.max(last, place);
            }
            return true;
        }
    }

    /** How alike two words are that are no numbers, 0 to 1; 0 where they are simply two words. */
    private double likeness(int i, MatchWords other, int j) {
        String one = words[i];
        String two = other.words[j];
        boolean isFirstLonger = one.length() >= two.length();
        String longer = isFirstLonger ? one : two;
        String shorter = isFirstLonger ? two : one;
        double best = 0;
        if (shorter.length() == 1) {
            best = longer.startsWith(shorter) ? INITIAL : 0;
        } else if (shorter.length() >= SHORT && longer.startsWith(shorter)) {
            best = CUT_SHORT;
        } else if (shorter.length() >= SHORT && isAbbreviation(shorter, longer)) {
            best = ABBREVIATED;
        }
        return Math.max(best, bySlips(one, letters[i], two, other.letters[j]));
    }

    /** How alike two texts are by the slips between them: 1 without, 0 where they are too many for the length. */
    static double bySlips(String one, String two) {
        return bySlips(one, MatchDistance.letters(one), two, MatchDistance.letters(two));
    }

    private static double bySlips(String one, int lettersOfOne, String two, int lettersOfTwo) {
        if (!areLengthsClose(one.length(), two.length())) {
            return 0;
        }
        int longer = Math.max(one.length(), two.length());
        int bound = bound(longer);
        int slips = MatchDistance.between(one, lettersOfOne, two, lettersOfTwo, bound);
        return slips > bound ? 0 : 1 - (double) slips / longer;
    }

    /** Whether texts of such lengths may be the same but for slips. */
    static boolean areLengthsClose(int one, int two) {
        return Math.abs(one - two) <= bound(Math.max(one, two));
    }

    private static int bound(int longer) {
        return Math.min(MOST_SLIPS, (int) (longer * SLIPS_A_LETTER));
    }

    /** MDR of MANDIRI, SJHTR of SEJAHTERA: letters of the word in its order, without vowels after the first. */
    private static boolean isAbbreviation(String shorter, String longer) {
        int place = 0;
        for (int i = 0; i < shorter.length(); i++) {
            char letter = shorter.charAt(i);
            int found = longer.indexOf(letter, place);
            if (found < 0 || i == 0 && found > 0 || i > 0 && "AEIOU".indexOf(letter) >= 0) {
                return false;
            }
            place = found + 1;
        }
        return true;
    }

    /** Words have nothing but letters and digits, of the 26 and the ten. */
    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
