package id.patuh.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as it is answered. */
@Schema(name = "Commitment", description = "What an employer promised in a case")
record CommitmentView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What was promised", maxLength = 2000, required = true) String promise,
        @Schema(description = "Legal day of the promise", required = true) LocalDate promisedDate,
        @Schema(description = "Last legal day for what was promised", required = true) LocalDate dueDate,
        @Schema(description = "Agency to which it was made beside BPJS") @Nullable UUID madeTo,
        @Schema(description = "Payment plan that it promises to keep") @Nullable UUID paymentPlanId,
        @Schema(description = "How it goes on", required = true) Commitment.State state,
        @Schema(description = "Legal day on which it was fulfilled or found broken") @Nullable LocalDate endedDate,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt) {

    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(
                commitment.id(),
                commitment.promise(),
                commitment.promisedDate(),
                commitment.dueDate(),
                commitment.madeTo(),
                commitment.paymentPlanId(),
                commitment.state(),
                commitment.endedDate(),
                commitment.recordedAt());
    }
}
