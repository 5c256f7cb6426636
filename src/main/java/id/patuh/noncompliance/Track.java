package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.employer.EmployerClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which law a case follows. */
@Schema(
        description = "ADMINISTRATIVE: registration and data (PP 86/2013 art. 3); ARREARS: contributions unpaid (UU "
                + "24/2011 art. 19); STATE_EMPLOYER: state organisers and villages, outside the ladder (Inpres "
                + "2/2021)")
public enum Track {
    /** Registration and data (PP 86/2013 art. 3): reprimands, fine, withheld services. */
    ADMINISTRATIVE,
    /** Contributions in arrears (UU 24/2011 art. 19). */
    ARREARS,
    /** State organisers and villages, which PP 86/2013 excludes (Inpres 2/2021). */
    STATE_EMPLOYER;

    /** Whether cases of this track may be about such an employer. */
    boolean fits(EmployerClass employerClass) {
        boolean outsideTheLadder =
                employerClass == EmployerClass.STATE_ORGANISER || employerClass == EmployerClass.VILLAGE;
        return (this == STATE_EMPLOYER) == outsideTheLadder;
    }

    /** Whether findings of this category belong to the track. */
    boolean fits(Category category) {
        return switch (this) {
            case ADMINISTRATIVE -> category != Category.ARREARS;
            case ARREARS -> category == Category.ARREARS;
            case STATE_EMPLOYER -> true;
        };
    }
}
