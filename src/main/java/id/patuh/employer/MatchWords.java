package id.patuh.employer;

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

    private MatchWords(String[] words, double[] weights) {
        this.words = words;
        this.weights = weights;
        this.numbers = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = hasDigit(words[i]);
        }
    }

    static MatchWords of(@Nullable String normal) {
        if (normal == null || normal.isEmpty()) {
            return NONE;
        }
        String[] words = normal.split(" ");
        double[] weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            boolean common = Character.isLowerCase(words[i].charAt(0)) || words[i].length() == 1;
            weights[i] = common ? COMMON : 1;
            words[i] = words[i].toUpperCase(Locale.ROOT);
        }
        return new MatchWords(words, weights);
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
        for (int i = 0; i < words.length; i++) {
            partner[i] = -1;
            for (int j = 0; j < other.words.length && partner[i] < 0; j++) {
                if (!taken[j] && words[i].equals(other.words[j])) {
                    partner[i] = j;
                    likeness[i] = 1;
                    taken[j] = true;
                }
            }
        }
        double[][] alike = alike(other, partner, taken);
        while (pairBest(alike, partner, likeness, taken)) {
            // the next best pair
        }
        return new Pairing(partner, likeness);
    }

    /** How alike the words are that have no partner yet. */
    private double[][] alike(MatchWords other, int[] partner, boolean[] taken) {
        double[][] alike = new double[words.length][other.words.length];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; partner[i] < 0 && j < other.words.length; j++) {
                boolean bothWords = !taken[j] && !numbers[i] && !other.numbers[j];
                alike[i][j] = bothWords ? likeness(words[i], other.words[j]) : 0;
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
    private static double likeness(String one, String two) {
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
        return Math.max(best, bySlips(one, two));
    }

    /** How alike two texts are by the slips between them: 1 without, 0 where they are too many for the length. */
    static double bySlips(String one, String two) {
        int longer = Math.max(one.length(), two.length());
        int bound = Math.min(MOST_SLIPS, (int) (longer * SLIPS_A_LETTER));
        if (longer - Math.min(one.length(), two.length()) > bound) {
            return 0;
        }
        int slips = MatchDistance.between(one, two, bound);
        return slips > bound ? 0 : 1 - (double) slips / longer;
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

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
