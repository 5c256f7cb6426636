package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a step leaves the other side, and from what day: day 0.
 *
 * @param isLaw whether the law sets it; what practice sets is a setting, with this default
 */
record CaseTerm(Term.Length length, From from, boolean isLaw) {

    /** What a term is counted from. */
    @Schema(
            name = "CountedFrom",
            description = "SERVICE: the day on which the letter was served; STEP: the day on which the step was taken; "
                    + "TERM_BEFORE: the last day of the term of the rung before")
    enum From {
        /** The day on which the letter was served (a proposal: PP 86/2013 does not say). */
        SERVICE,
        /** The day on which the step was taken. */
        STEP,
        /** The last day of the term of the rung before: the fine counts from the end of the second reprimand. */
        TERM_BEFORE
    }

    static CaseTerm law(int value, Term.Unit unit, From from) {
        return new CaseTerm(new Term.Length(value, unit), from, true);
    }

    /** Calendar days that practice leaves. */
    static CaseTerm practice(int days, From from) {
        return new CaseTerm(new Term.Length(days, Term.Unit.CALENDAR_DAYS), from, false);
    }
}
