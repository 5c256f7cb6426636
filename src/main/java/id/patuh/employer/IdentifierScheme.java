package id.patuh.employer;

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

    private final Pattern form;
    private final Uniqueness uniqueness;

    IdentifierScheme(String form, Uniqueness uniqueness) {
        this.form = Pattern.compile(form);
        this.uniqueness = uniqueness;
    }

    /** The number as it is stored: blanks, dots and dashes gone, an old NPWP with 0 in front; empty if it has no such form. */
    public Optional<String> normalise(String typed) {
        String plain = typed.strip();
        if (this == NPWP || this == NIB || this == NITKU || this == VILLAGE) {
            plain = plain.replaceAll("[ .-]", "");
        }
        if (this == NPWP && plain.length() == OLD_NPWP) {
            plain = "0" + plain;
        }
        return form.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** Form of the stored number, as a regular expression. */
    public String form() {
        return form.pattern();
    }

    /** Whether another employer may not have the same number. */
    boolean isUnique(boolean branch) {
        return switch (uniqueness) {
            case EVERYWHERE -> true;
            case AMONG_HEADS -> !branch;
            case NONE -> false;
        };
    }

    /** Whether two employers with different numbers are two: not so of places of business and of offices' own registers. */
    boolean tellsApart() {
        return switch (this) {
            case NPP, NIB, NPWP, VILLAGE -> true;
            case NITKU, WLKP, LOCAL -> false;
        };
    }

    /** Whether the number belongs to a natural person: an NPWP that does not begin with 0 is a NIK (PMK 112/2022). */
    boolean isPersonal(String value) {
        return this == NPWP && !value.startsWith("0");
    }
}
