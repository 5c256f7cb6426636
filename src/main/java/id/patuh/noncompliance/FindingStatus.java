package id.patuh.noncompliance;

/** How sure a finding is, and whether it still stands. */
public enum FindingStatus {
    SUSPECTED,
    CONFIRMED,
    RESOLVED,
    REFUTED;

    boolean isOpen() {
        return this == SUSPECTED || this == CONFIRMED;
    }
}
