package id.patuh.employer;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure it is that two descriptions are of one employer: points for and against, added, and put on a scale of 0 to 1.
 * The points stand in the guide on matching, with how they were found.
 */
final class MatchScore {

    /** Two unknown descriptions, before anything is compared. */
    private static final double START = -0.8;

    private static final double NAME = 18;
    private static final double NAME_EVEN = 0.85;
    private static final double NAME_LEAST = -7.5;
    private static final double SHARED = 1.2;
    private static final double SHARED_LESS = 2.2;
    private static final double SHARED_EVEN = 1.5;
    private static final double SHARED_MOST = 2.5;
    private static final double OTHER_NUMBER_IN_NAME = -10;

    private static final double ADDRESS = 9;
    private static final double ADDRESS_EVEN = 0.5;
    private static final double ADDRESS_CLOSE = 10;
    private static final double ADDRESS_CLOSE_FROM = 0.8;
    private static final double DISTRICT = 0.4;

    private static final double LIKELY = 0.7;
    private static final double POSSIBLE = 0.2;
    private static final double CERTAIN = 0.995;
    private static final double AS_GOOD = 1;
    private static final double CROWDED = 0.7;
    private static final int CROWD = 2;

    private MatchScore() {}

    /** 0 to 1. */
    static double of(MatchFeatures features) {
        return 1 / (1 + Math.exp(-points(features)));
    }

    private static double points(MatchFeatures features) {
        return START
                + names(features.names())
                + address(features)
                + place(features)
                + number(features.number())
                + form(features.form());
    }

    private static double names(MatchNames names) {
        double shared = Math.min(names.shared(), SHARED_MOST) - SHARED_EVEN;
        return Math.max(NAME * (names.likeness() - NAME_EVEN), NAME_LEAST)
                + (shared < 0 ? SHARED_LESS : SHARED) * shared
                + (names.otherNumber() ? OTHER_NUMBER_IN_NAME : 0);
    }

    /** Of a village the address is the district, which it shares with others. */
    private static double address(MatchFeatures features) {
        if (features.address() == null) {
            return 0;
        }
        double likeness = features.address();
        double points =
                ADDRESS * (likeness - ADDRESS_EVEN) + ADDRESS_CLOSE * Math.max(likeness - ADDRESS_CLOSE_FROM, 0);
        return features.form() == MatchFeatures.Form.BOTH_VILLAGES ? points * DISTRICT : points;
    }

    /** A company moves, or is written under the next town; a village does not. */
    private static double place(MatchFeatures features) {
        boolean villages = features.form() == MatchFeatures.Form.BOTH_VILLAGES;
        return switch (features.place()) {
            case SAME_REGION -> 4.5;
            case WITHIN_PROVINCE -> 1;
            case SAME_PROVINCE -> villages ? -4 : 0;
            case OTHER_REGION -> villages ? -6 : -4;
            case UNKNOWN -> 0;
        };
    }

    private static double number(MatchFeatures.Numbers number) {
        return switch (number) {
            case SAME -> 15;
            case SAME_OF_OFFICE -> 3;
            case CONFLICTING -> -7;
            case UNKNOWN -> 0;
        };
    }

    private static double form(MatchFeatures.Form form) {
        return switch (form) {
            case SAME, BOTH_VILLAGES -> 0.7;
            case OTHER -> -1.3;
            case OTHER_KIND -> -7;
            case UNKNOWN -> 0;
        };
    }

    /** Whether a candidate with this score is worth telling. */
    static boolean isPossible(double score) {
        return score >= POSSIBLE;
    }

    /**
     * Which of the candidates of one question are likely, given their scores from the best down: sure enough, and about as
     * good as the best with no crowd of equals, or certain by itself.
     */
    static List<Boolean> likely(List<Double> scores) {
        List<Boolean> likely = new ArrayList<>();
        for (double score : scores) {
            boolean crowded = scores.size() > CROWD && behind(scores, scores.get(CROWD)) < CROWDED;
            boolean asGood = behind(scores, score) < AS_GOOD && !crowded;
            likely.add(score >= LIKELY && (asGood || score >= CERTAIN));
        }
        return likely;
    }

    /** Points by which a score is behind the best. */
    private static double behind(List<Double> scores, double score) {
        return logit(scores.get(0)) - logit(score);
    }

    private static double logit(double score) {
        return Math.log(score / (1 - score));
    }
}
