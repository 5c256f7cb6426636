package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure a finding is, and whether it still stands. */
@Schema(description = "SUSPECTED and CONFIRMED stand; RESOLVED and REFUTED are final")
public enum FindingStatus {
    SUSPECTED,
    CONFIRMED,
    RESOLVED,
    REFUTED;

    boolean isOpen() {
        return this == SUSPECTED || this == CONFIRMED;
    }
}
