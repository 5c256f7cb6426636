package id.patuh.sanction;

import id.patuh.employer.IdentifierScheme;
import id.patuh.noncompliance.PublicService;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was asked and answered, as proof. */
@Schema(name = "RestrictionCheckProof", description = "What was asked about an employer, and what was answered")
record RestrictionProofView(
        @Schema(description = "Agency that asked", required = true) UUID agencyId,
        @Schema(description = "Officer who asked, where one was named") @Nullable UUID officerId,
        @Schema(description = "Number of the file it served, as the purpose of use named it", maxLength = 100) @Nullable
                String purposeReference,
        @Schema(description = "Moment of the answer", required = true) Instant answeredAt,
        @Schema(required = true) Asked identifier,
        @Schema(description = "Service asked about", required = true) PublicService service,
        @Schema(description = "What was answered, in the language asked for now", required = true)
                RestrictionChecksView.CheckView answer) {

    /** The number asked by. */
    @Schema(name = "CheckedNumber", description = "The number asked by; one that may be a person's shows its end alone")
    record Asked(
            @Schema(description = "Kind of number", required = true) IdentifierScheme scheme,
            @Schema(description = "Number", maxLength = 60, required = true) String value) {}
}
