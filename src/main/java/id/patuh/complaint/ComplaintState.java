package id.patuh.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a complaint stands. */
@Schema(
        description = "RECEIVED: waits for the office of the region; ACCEPTED: is looked into; REJECTED: is not; "
                + "DUPLICATE: tells of what is known already")
enum ComplaintState {
    RECEIVED,
    ACCEPTED,
    REJECTED,
    DUPLICATE
}
