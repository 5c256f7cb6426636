package id.patuh.employer;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two descriptions being of one employer; all that {@link MatchScore} knows.
 *
 * @param names how the names compare
 * @param address how alike the addresses are, 0 to 1; null where one is not known
 * @param place how the regions lie to each other
 * @param number what the official numbers say
 * @param form what the legal forms say
 */
record MatchFeatures(MatchNames names, @Nullable Double address, Place place, Numbers number, Form form) {

    /** How two regions lie to each other. */
    enum Place {
        SAME_REGION,
        WITHIN_PROVINCE,
        SAME_PROVINCE,
        OTHER_REGION,
        UNKNOWN;

        /** A region asked for with two or four digits, or not at all, and one with four. */
        static Place of(@Nullable String asked, String known) {
            if (asked == null) {
                return UNKNOWN;
            }
            if (asked.equals(known)) {
                return SAME_REGION;
            }
            if (known.startsWith(asked)) {
                return WITHIN_PROVINCE;
            }
            return asked.startsWith(known.substring(0, 2)) ? SAME_PROVINCE : OTHER_REGION;
        }
    }

    /** What official numbers say. */
    enum Numbers {
        SAME,
        SAME_OF_OFFICE,
        CONFLICTING,
        UNKNOWN
    }

    /** What legal forms say. Companies change theirs; a company never becomes a village. */
    enum Form {
        SAME,
        OTHER,
        OTHER_KIND,
        BOTH_VILLAGES,
        UNKNOWN;

        static Form of(@Nullable LegalForm asked, LegalForm known) {
            if (known == LegalForm.DESA && (asked == null || asked == known)) {
                return BOTH_VILLAGES;
            }
            if (asked == null) {
                return UNKNOWN;
            }
            if (asked == known) {
                return SAME;
            }
            return asked.kind() == known.kind() ? OTHER : OTHER_KIND;
        }
    }

    MatchFeatures withAddress(@Nullable Double likeness) {
        return new MatchFeatures(names, likeness, place, number, form);
    }

    MatchFeatures with(Numbers said) {
        return new MatchFeatures(names, address, place, said, form);
    }
}
