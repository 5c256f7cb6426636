package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. */
@Schema(description = "Where a case stands")
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
