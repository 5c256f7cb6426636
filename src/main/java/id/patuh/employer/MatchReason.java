package id.patuh.employer;

import id.patuh.employer.MatchFeatures.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate is one, or what speaks against it.
 *
 * @param code what was found
 * @param similarity 0 to 1, where texts were compared
 * @param scheme which number, where one was compared
 */
public record MatchReason(Code code, @Nullable Double similarity, @Nullable IdentifierScheme scheme) {

    private static final double SAME = 0.97;
    private static final double SIMILAR = 0.6;

    /** What was found. */
    @Schema(description = "What speaks for or against a candidate")
    public enum Code {
        SAME_NUMBER,
        CONFLICTING_NUMBER,
        SAME_NAME,
        SAME_WORDS,
        SIMILAR_NAME,
        OTHER_NAME,
        OTHER_NUMBER_IN_NAME,
        SAME_ADDRESS,
        SIMILAR_ADDRESS,
        OTHER_ADDRESS,
        SAME_REGION,
        SAME_PROVINCE,
        OTHER_REGION,
        SAME_LEGAL_FORM,
        OTHER_LEGAL_FORM;

        /** Key of its sentence. */
        String text() {
            return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static MatchReason of(Code code) {
        return new MatchReason(code, null, null);
    }

    private static MatchReason of(Code code, double similarity) {
        return new MatchReason(code, Math.round(similarity * 100) / 100.0, null);
    }

    static MatchReason of(Code code, IdentifierScheme scheme) {
        return new MatchReason(code, null, scheme);
    }

    /** What texts, regions and forms say; the official numbers are told beside. */
    static List<MatchReason> of(MatchFeatures features) {
        List<MatchReason> reasons = new ArrayList<>();
        name(features.names(), reasons);
        if (features.address() != null) {
            reasons.add(address(features.address()));
        }
        place(features.place(), reasons);
        switch (features.form()) {
            case SAME -> reasons.add(of(Code.SAME_LEGAL_FORM));
            case OTHER, OTHER_KIND -> reasons.add(of(Code.OTHER_LEGAL_FORM));
            case BOTH_VILLAGES, UNKNOWN -> {}
        }
        return reasons;
    }

    private static void name(MatchNames names, List<MatchReason> reasons) {
        if (names.same()) {
            reasons.add(of(Code.SAME_NAME));
        } else if (names.sameWords()) {
            reasons.add(of(Code.SAME_WORDS));
        } else {
            Code code = names.likeness() >= SIMILAR ? Code.SIMILAR_NAME : Code.OTHER_NAME;
            reasons.add(of(code, names.likeness()));
        }
        if (names.otherNumber()) {
            reasons.add(of(Code.OTHER_NUMBER_IN_NAME));
        }
    }

    private static MatchReason address(double likeness) {
        if (likeness >= SAME) {
            return of(Code.SAME_ADDRESS);
        }
        return of(likeness >= SIMILAR ? Code.SIMILAR_ADDRESS : Code.OTHER_ADDRESS, likeness);
    }

    private static void place(Place place, List<MatchReason> reasons) {
        switch (place) {
            case SAME_REGION -> reasons.add(of(Code.SAME_REGION));
            case WITHIN_PROVINCE, SAME_PROVINCE -> reasons.add(of(Code.SAME_PROVINCE));
            case OTHER_REGION -> reasons.add(of(Code.OTHER_REGION));
            case UNKNOWN -> {}
        }
    }
}
