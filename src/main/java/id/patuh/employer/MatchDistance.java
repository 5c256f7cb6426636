package id.patuh.employer;

/** Slips between two words: letters substituted, dropped, added, or two neighbours swapped (optimal string alignment). */
final class MatchDistance {

    private MatchDistance() {}

    /** The number of slips, or more than the bound where there are more. */
    static int between(String one, String two, int bound) {
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
