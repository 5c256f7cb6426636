package id.patuh.noncompliance;

import id.patuh.platform.event.ReadsRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each finding that was to be promoted. */
@Schema(name = "Promotions", description = "One outcome for each finding")
record PromotionsView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Whether nothing was done", required = true) boolean dryRun,
        @Schema(description = "Outcomes", required = true, maxItems = PromoteFindings.MOST) List<PromotionView> items,
        @Schema(description = "When it was asked", required = true) Instant createdAt)
        implements ReadsRows {

    @Override
    public int rowsRead() {
        return items.size();
    }

    /** What became of a finding. */
    @Schema(
            name = "PromotionOutcome",
            description =
                    "OPENED a case of its own; ADDED to the open case of the legal person; REFUSED, for the reason told; "
                            + "NOT_FOUND no open finding of the run in sight")
    enum Outcome {
        OPENED,
        ADDED,
        REFUSED,
        NOT_FOUND
    }

    /** The outcome of one finding. */
    @Schema(name = "Promotion", description = "What became of a finding")
    record PromotionView(
            @Schema(description = "Finding of the run", required = true) UUID findingId,
            @Schema(required = true) Outcome outcome,
            @Schema(description = "Case it is in now; not told where nothing was done") @Nullable UUID caseId,
            @Schema(
                            description = "Code of the problem for which it was refused",
                            pattern = "^[a-z-]+$",
                            maxLength = 100)
                    @Nullable
                    String problem) {}
}
