package id.patuh.employer;

/** Slips between two words: letters substituted, dropped, added, or two neighbours swapped (optimal string alignment). */
final class MatchDistance {

    private MatchDistance() {}

    /** The number of slips, or more than the bound where there are more. */
    static int between(String one, String two, int bound) {
        return between(one, letters(one), two, letters(two), bound);
    }

    /** The same of words whose {@link #letters} are known. */
    static int between(String one, int lettersOfOne, String two, int lettersOfTwo, int bound) {
        return areLettersApart(lettersOfOne, lettersOfTwo, bound) ? bound + 1 : slips(one, two, bound);
    }

    /** Whether so many letters of one word are not in the other that no bounded number of slips explains them. */
    private static boolean areLettersApart(int one, int two, int bound) {
        return Integer.bitCount(one & ~two) > bound || Integer.bitCount(two & ~one) > bound;
    }

    /** A bit for each letter that a text has; several letters may share one. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << text.charAt(i);
        }
        return letters;
    }

    /** Of what is left between a common beginning and a common end. */
    private static int slips(String one, String two, int bound) {
        int from = 0;
        int end = one.length();
        int other = two.length();
        while (from < end && from < other && one.charAt(from) == two.charAt(from)) {
            from++;
        }
        while (end > from && other > from && one.charAt(end - 1) == two.charAt(other - 1)) {
            end--;
            other--;
        }
        if (end == from || other == from) {
            return Math.max(end, other) - from;
        }
        return apart(one.substring(from, end), two.substring(from, other), bound);
    }

    private static int apart(String one, String two, int bound) {
        int[] last = new int[two.length() + 1];
        int[] before = new int[two.length() + 1];
        int[] now = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= two.length(); j++) {
                int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                int slips = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && isSwap(one, i, two, j)) {
                    slips = Math.min(slips, before[j - 2] + 1);
                }
                now[j] = slips;
                least = Math.min(least, slips);
            }
            if (least > bound) {
                return bound + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[two.length()];
    }

    private static boolean isSwap(String one, int i, String two, int j) {
        return one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
    }
}
