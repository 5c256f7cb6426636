package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case was closed. */
@Schema(
        description = "COMPLIANT: every finding resolved or refuted; NOT_OBLIGED: no employee, closed business, "
                + "wrong data; DUPLICATE: already open elsewhere; UNCOLLECTABLE: for the time being not collectable "
                + "(PSBDT); VERDICT: a court decided")
public enum Closure {
    /** Every finding resolved with proof, or refuted. */
    COMPLIANT,
    /** No employee, closed business, wrong data. */
    NOT_OBLIGED,
    /** The same employer and category was already open. */
    DUPLICATE,
    /** A receivable that is not collectable for the time being (PSBDT, PMK 240/PMK.06/2016). */
    UNCOLLECTABLE,
    /** The decision of a court is final. */
    VERDICT
}
