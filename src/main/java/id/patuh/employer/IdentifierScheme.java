package id.patuh.employer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Official numbers of employers: their forms, and among whom they are unique. */
@Schema(
        description = "NPP registration at BPJS Ketenagakerjaan, NIB business licence, NPWP taxpayer, NITKU place of "
                + "business, WLKP manpower report, VILLAGE village code, LOCAL register of an office")
public enum IdentifierScheme {
    /** Registration number at BPJS Ketenagakerjaan, eight characters; branches have their own. */
    NPP("[0-9A-Z]{8}", Uniqueness.EVERYWHERE),
    /** Business licence number (OSS), one per legal person. */
    NIB("[0-9]{13}", Uniqueness.AMONG_HEADS),
    /** Taxpayer number, stored with 16 digits; of a natural person it may be the NIK. */
    NPWP("[0-9]{16}", Uniqueness.AMONG_HEADS),
    /** Taxpayer's place of business. */
    NITKU("[0-9]{22}", Uniqueness.EVERYWHERE),
    /** Number of the yearly manpower report; its form is not published. */
    WLKP("[0-9A-Z./-]{1,40}", Uniqueness.NONE),
    /** Village code of the home ministry, ten digits. */
    VILLAGE("[0-9]{10}", Uniqueness.EVERYWHERE),
    /** Number of an office's own register. */
    LOCAL("[0-9A-Za-z./ -]{1,60}", Uniqueness.NONE);

    private enum Uniqueness {
        EVERYWHERE,
        AMONG_HEADS,
        NONE
    }

    private static final int OLD_NPWP = 15;

    /** Blanks, dots and dashes, as numbers are printed. */
    private static final String PRINTED = "[\\s.-]";

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z]*");

    private final Pattern form;
    private final Uniqueness uniqueness;

    IdentifierScheme(String form, Uniqueness uniqueness) {
        this.form = Pattern.compile(form);
        this.uniqueness = uniqueness;
    }

    /**
     * The number as it is stored: blanks, dots and dashes gone, an NPP in capitals, an old NPWP with 0 in front; empty if
     * it has no such form.
     */
    public Optional<String> normalise(String typed) {
        String plain =
                switch (this) {
                    case NPWP -> withZero(typed.replaceAll(PRINTED, ""));
                    case NIB, NITKU, VILLAGE -> typed.replaceAll(PRINTED, "");
                    case NPP -> capitals(typed.strip());
                    case WLKP, LOCAL -> typed.strip();
                };
        return form.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    private static String withZero(String digits) {
        return digits.length() == OLD_NPWP ? "0" + digits : digits;
    }

    /** Capitals of plain letters only: others have capitals that look plain. */
    private static String capitals(String text) {
        return PLAIN.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Form of the stored number, as a regular expression. */
    public String form() {
        return form.pattern();
    }

    /** Whether another employer may not have the same number. */
    public boolean isUnique(boolean branch) {
        return switch (uniqueness) {
            case EVERYWHERE -> true;
            case AMONG_HEADS -> !branch;
            case NONE -> false;
        };
    }

    /** Whether branches have the number of their head office: it is the legal person's. */
    boolean isInherited() {
        return uniqueness == Uniqueness.AMONG_HEADS;
    }

    /** Whether two employers with different numbers are two: not so of places of business and of offices' own registers. */
    boolean tellsApart() {
        return switch (this) {
            case NPP, NIB, NPWP, VILLAGE -> true;
            case NITKU, WLKP, LOCAL -> false;
        };
    }
}
