package id.patuh.employer;

/**
 * Two names compared.
 *
 * @param likeness how alike they are, 0 to 1, by the weight of their words
 * @param shared weight of the words that both have
 * @param same whether the normal forms are the same, or the same but for blanks
 * @param sameWords whether they have the same words in another order
 * @param otherNumber whether they tell apart by number: SD 1 and SD 2
 */
record MatchNames(double likeness, double shared, boolean same, boolean sameWords, boolean otherNumber) {

    private static final double JOINED = 0.98;
    private static final int PUT_TOGETHER = 2;

    static MatchNames of(MatchWords asked, MatchWords known) {
        MatchNames apart = wordByWord(asked, known);
        if (apart.likeness >= JOINED || asked.size() == known.size()) {
            return apart;
        }
        double joined = JOINED * joined(asked, known);
        return joined <= apart.likeness
                ? apart
                : new MatchNames(
                        joined, joined * Math.max(asked.weight(), known.weight()), joined == JOINED, false, false);
    }

    private static MatchNames wordByWord(MatchWords asked, MatchWords known) {
        MatchWords.Pairing pairs = asked.pair(known);
        boolean[] paired = new boolean[known.size()];
        int exact = 0;
        double shared = 0;
        double all = 0;
        boolean numberHere = false;
        boolean numberThere = false;
        for (int i = 0; i < asked.size(); i++) {
            int j = pairs.partner()[i];
            if (j < 0) {
                all += asked.weight(i);
                numberHere |= asked.isNumber(i);
            } else {
                double weight = Math.min(asked.weight(i), known.weight(j));
                paired[j] = true;
                exact += pairs.likeness()[i] == 1 ? 1 : 0;
                shared += pairs.likeness()[i] * weight;
                all += 2 * weight;
            }
        }
        for (int j = 0; j < known.size(); j++) {
            if (!paired[j]) {
                all += known.weight(j);
                numberThere |= known.isNumber(j);
            }
        }
        boolean allExact = exact == asked.size() && exact == known.size();
        return new MatchNames(
                all == 0 ? 0 : 2 * shared / all,
                shared,
                allExact && pairs.inOrder(),
                allExact && !pairs.inOrder(),
                numberHere && numberThere);
    }

    /** How alike names are that have other blanks, in any order: SUKA MAJU and SUKAMAJU. */
    private static double joined(MatchWords asked, MatchWords known) {
        MatchWords less = asked.size() < known.size() ? asked : known;
        MatchWords more = less == asked ? known : asked;
        if (more.size() - less.size() > 1) {
            return MatchWords.bySlips(asked.joined(), known.joined());
        }
        double best = 0;
        for (int i = 0; i < more.size(); i++) {
            for (int j = 0; j < more.size(); j++) {
                best = i == j ? best : Math.max(best, joined(less, more, i, j));
            }
        }
        return best;
    }

    /** With two words of the longer name put together; that word must be one of the shorter name but for slips. */
    private static double joined(MatchWords less, MatchWords more, int first, int second) {
        int length = more.word(first).length() + more.word(second).length();
        double best = 0;
        for (int i = 0; i < less.size(); i++) {
            double alike = MatchWords.areLengthsClose(less.word(i).length(), length)
                    ? MatchWords.bySlips(less.word(i), more.word(first) + more.word(second))
                    : 0;
            if (alike > best) {
                MatchWords others = more.without(first, second);
                MatchWords.Pairing pairs = less.without(i, i).pair(others);
                double found = alike * PUT_TOGETHER;
                for (double likeness : pairs.likeness()) {
                    found += likeness;
                }
                best = Math.max(best, found / (others.size() + PUT_TOGETHER));
            }
        }
        return best;
    }
}
