package id.patuh.employer;

import org.jspecify.annotations.Nullable;

/** Two addresses compared: the words of the shorter one found in the other, the street counting twice, and the house. */
final class MatchAddresses {

    private static final double STREET = 2;
    private static final double HOUSE = 0.3;
    private static final double ONE_HOUSE_UNKNOWN = 0.05;
    private static final double HOUSE_ALIKE = 0.5;

    private MatchAddresses() {}

    /** How alike they are, 0 to 1; null where one is not known. */
    static @Nullable Double likeness(MatchWords asked, MatchWords known) {
        if (asked.size() == 0 || known.size() == 0) {
            return null;
        }
        double words = asked.size() <= known.size() ? words(asked, known) : words(known, asked);
        String house = house(asked);
        String other = house(known);
        if (house.equals(other)) {
            return words;
        }
        if (house.isEmpty() || other.isEmpty()) {
            return words * (1 - ONE_HOUSE_UNKNOWN);
        }
        boolean alike = house.startsWith(other) || other.startsWith(house);
        return words * (1 - HOUSE + (alike ? HOUSE * HOUSE_ALIKE : 0));
    }

    private static double words(MatchWords less, MatchWords more) {
        MatchWords.Pairing pairs = less.pair(more);
        double all = 0;
        double found = 0;
        for (int i = 0; i < less.size(); i++) {
            if (!less.isNumber(i)) {
                double weight = all == 0 ? STREET : 1;
                all += weight;
                found += weight * pairs.likeness()[i];
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private static String house(MatchWords address) {
        for (int i = 0; i < address.size(); i++) {
            if (address.isNumber(i)) {
                return address.word(i);
            }
        }
        return "";
    }
}
