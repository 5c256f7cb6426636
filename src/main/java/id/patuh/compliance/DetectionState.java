package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a run is. */
@Schema(description = "How far a run is")
enum DetectionState {
    ORDERED,
    RUNNING,
    COMPLETED,
    FAILED;

    boolean isUnderWay() {
        return this == ORDERED || this == RUNNING;
    }
}
