package id.patuh.employer;

import java.util.Locale;
import java.util.Optional;

/**
 * An official number as a value, in the form in which it is stored. It prints as {@code Npwp[…4012]}, for it may be a
 * person's.
 *
 * @param scheme what kind of number
 * @param value the number as it is stored; another way of writing it is normalised
 */
public record Identifier(IdentifierScheme scheme, String value) {

    private static final int SHOWN = 4;
    private static final int NPWP_LENGTH = 16;
    private static final int REGION_LENGTH = 4;

    /** Normalises; a number without the form of its scheme is no identifier. */
    public Identifier {
        value = scheme.normalise(value)
                .orElseThrow(() -> new IllegalArgumentException("Not a number of the scheme " + scheme));
    }

    /** The number that was typed; empty if it has not the form of its scheme. */
    public static Optional<Identifier> read(IdentifierScheme scheme, String typed) {
        return scheme.normalise(typed).map(value -> new Identifier(scheme, value));
    }

    /**
     * Whether it tells a natural person: an NPWP that does not begin with 0 is a NIK (PMK 112/2022), and a NITKU begins
     * with the NPWP of its taxpayer.
     */
    public boolean isPersonal() {
        return switch (scheme) {
            case NPWP, NITKU -> !value.startsWith("0");
            case NPP, NIB, WLKP, VILLAGE, LOCAL -> false;
        };
    }

    /** The number with all but its end hidden. */
    String masked() {
        return masked(value);
    }

    /** A text with all but its end hidden. */
    static String masked(String text) {
        int hidden = Math.max(0, text.length() - SHOWN);
        return "*".repeat(hidden) + text.substring(hidden);
    }

    /** Whether this NITKU is a place of business of the taxpayer with that NPWP. */
    boolean isPlaceOf(Identifier npwp) {
        return value.substring(0, NPWP_LENGTH).equals(npwp.value);
    }

    /** Whether this village code lies in a region. */
    boolean liesIn(String regionCode) {
        return value.substring(0, REGION_LENGTH).equals(regionCode);
    }

    private String end() {
        return value.substring(Math.max(0, value.length() - SHOWN));
    }

    @Override
    public String toString() {
        String name = scheme.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + "[…" + end() + "]";
    }
}
