package id.patuh.employer;

/** Whether an employer still is one. */
public enum EmployerStatus {
    ACTIVE,
    CEASED,
    /** Merged into another, which {@code mergedInto} names. */
    MERGED
}
