package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case was closed. */
@Schema(
        description = "COMPLIANT: every finding resolved or refuted; NOT_OBLIGED: no employee, closed business, "
                + "wrong data; DUPLICATE: already open elsewhere")
public enum Closure {
    /** Every finding resolved with proof, or refuted. */
    COMPLIANT,
    /** No employee, closed business, wrong data. */
    NOT_OBLIGED,
    /** The same employer and category was already open. */
    DUPLICATE
}
