package id.patuh.sanction;

import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.Texts;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lifts a restriction (PP 86/2013 art. 10(7)), told to the desk and through it to the employer. */
@Schema(
        name = "LiftingCode",
        description =
                """
        FINE_AND_REGISTRATION the fine paid in full, and the employer and its workers registered (art. 10(7)a); COMPLETE_DATA
        complete and true data (art. 10(7)b); FINE_REGISTRATION_AND_DATA both; OFFICE_DECISION the grounds are gone, so the
        decision of the office that withholds the service""")
enum LiftedBy {
    FINE_AND_REGISTRATION,
    COMPLETE_DATA,
    FINE_REGISTRATION_AND_DATA,
    OFFICE_DECISION;

    static LiftedBy of(Collection<BrokenDuty> duties, boolean isLiftingRequested) {
        if (isLiftingRequested) {
            return OFFICE_DECISION;
        }
        boolean isRegistration = duties.contains(BrokenDuty.REGISTRATION);
        boolean isData = duties.contains(BrokenDuty.DATA);
        return isRegistration && isData ? FINE_REGISTRATION_AND_DATA : isData ? COMPLETE_DATA : FINE_AND_REGISTRATION;
    }

    /** The sentence. */
    String text(Language language) {
        return Texts.of(language, "lifting." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
