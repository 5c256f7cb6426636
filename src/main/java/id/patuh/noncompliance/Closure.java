package id.patuh.noncompliance;

/** How a case was closed. */
public enum Closure {
    /** Every finding resolved with proof, or refuted. */
    COMPLIANT,
    /** No employee, closed business, wrong data. */
    NOT_OBLIGED,
    /** The same employer and category was already open. */
    DUPLICATE
}
