package id.patuh.noncompliance;

import id.patuh.platform.event.ReadsRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each case of a batch. */
@Schema(name = "CaseBatch", description = "One outcome for each case")
record CaseBatchView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Step", required = true) CaseStep step,
        @Schema(description = "Whether nothing was done", required = true) boolean dryRun,
        @Schema(description = "Outcomes", required = true, maxItems = TakeCaseBatch.MOST) List<BatchOutcome> items,
        @Schema(description = "When it was asked", required = true) Instant createdAt)
        implements ReadsRows {

    @Override
    public int rowsRead() {
        return items.size();
    }

    /** What became of a case. */
    @Schema(
            name = "BatchResult",
            description =
                    "TAKEN: it was done; REFUSED: for the reason told; NOT_FOUND: no such case or letter in sight")
    enum Result {
        TAKEN,
        REFUSED,
        NOT_FOUND
    }

    /** The outcome of one case. */
    @Schema(name = "BatchOutcome", description = "What became of a case")
    record BatchOutcome(
            @Schema(description = "Case", required = true) UUID caseId,
            @Schema(required = true) Result outcome,
            @Schema(description = "Where it stands after it") @Nullable CaseState state,
            @Schema(
                            description = "Code of the problem for which it was refused",
                            pattern = "^[a-z-]+$",
                            maxLength = 100)
                    @Nullable
                    String problem,
            @Schema(description = "Rule of the table that blocks the step") @Nullable StepGuard guard) {}
}
