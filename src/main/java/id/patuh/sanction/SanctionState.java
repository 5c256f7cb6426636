package id.patuh.sanction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a sanction stands. */
@Schema(
        description =
                """
        PROPOSED; APPROVED or REJECTED by a second person. A fine is then PAID in full or WITHDRAWN; what had paid it may
        be found not to count, and it is APPROVED again. Services withheld are
        REQUESTED with the step TMP2T_REQUEST, IMPOSED by the first decision of the addressee, LIFTING when the grounds are
        recorded as gone, LIFTED by its last decision, or REFUSED where it imposed none""")
enum SanctionState {
    PROPOSED,
    REJECTED,
    APPROVED,
    PAID,
    REQUESTED,
    IMPOSED,
    LIFTING,
    LIFTED,
    REFUSED,
    WITHDRAWN;

    /** Whether it may yet have an effect, or has one that is not over. */
    boolean isOpen() {
        return switch (this) {
            case PROPOSED, APPROVED, REQUESTED, IMPOSED, LIFTING -> true;
            case REJECTED, PAID, LIFTED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Whether services are withheld, or their addressee is asked to withhold them. */
    boolean isWithholding() {
        return this == REQUESTED || this == IMPOSED || this == LIFTING;
    }

    /** Whether an office has withheld a service, and not lifted all. */
    boolean isImposed() {
        return this == IMPOSED || this == LIFTING;
    }
}
