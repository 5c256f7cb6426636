package id.patuh.noncompliance;

/** Where a case stands. */
public enum CaseState {
    DETECTED,
    VERIFYING,
    CLOSED_COMPLIANT,
    CLOSED_NOT_OBLIGED,
    CLOSED_DUPLICATE;

    public boolean isClosed() {
        return switch (this) {
            case DETECTED, VERIFYING -> false;
            case CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED, CLOSED_DUPLICATE -> true;
        };
    }
}
