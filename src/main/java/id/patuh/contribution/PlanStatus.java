package id.patuh.contribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a payment plan stands. */
@Schema(
        name = "PaymentPlanStatus",
        description = "PROPOSED: waits for another officer; ACTIVE: being paid; KEPT: every instalment paid; BROKEN; "
                + "CANCELLED")
enum PlanStatus {
    PROPOSED,
    ACTIVE,
    KEPT,
    BROKEN,
    CANCELLED
}
