package id.patuh.contribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a line a payment is for. */
@Schema(name = "PaymentPart", description = "PRINCIPAL: the contribution; LATE_FINE: its late fine")
enum Part {
    /** The contribution (iuran). */
    PRINCIPAL,
    /** Its late fine (denda keterlambatan). */
    LATE_FINE
}
