package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason does to the verdict, what decides it first. */
@Schema(
        description = "SCOPE: no duty applies; BREACH: a duty is broken; COVERED: broken, and covered by a plan or a "
                + "suspension; OPEN: not known; HINT: suspected, moves nothing; MET: a duty is met")
public enum Effect {
    /** Says why no duty applies. */
    SCOPE,
    /** A duty is broken. */
    BREACH,
    /** A duty is broken, and a plan or a suspension covers it. */
    COVERED,
    /** Whether a duty is met is not known. */
    OPEN,
    /** Something is suspected; it never moves an outcome. */
    HINT,
    /** A duty is met. */
    MET
}
