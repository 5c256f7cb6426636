package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseBatchView.Result;
import id.patuh.platform.event.ReadsRows;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each letter of a batch. */
@Schema(name = "LetterBatch", description = "One outcome for each letter, in the order asked, else by case")
record LetterBatchView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What was done", required = true) LetterAct act,
        @Schema(description = "What the letters say, where it was told") @Nullable LetterKind kind,
        @Schema(description = "Whether nothing was done", required = true) boolean dryRun,
        @Schema(description = "Outcomes", required = true, maxItems = TakeLetterBatch.MOST) List<LetterOutcome> items,
        @Schema(description = "When it was asked", required = true) Instant createdAt)
        implements ReadsRows {

    @Override
    public int rowsRead() {
        return items.size();
    }

    /** The outcome of one letter. */
    @Schema(name = "LetterOutcome", description = "What became of a letter")
    record LetterOutcome(
            @Schema(description = "Letter; of a draft that was made, its id") @Nullable UUID letterId,
            @Schema(description = "Case; absent where the letter is not in sight") @Nullable UUID caseId,
            @Schema(required = true) Result outcome,
            @Schema(description = "Number of the letter, once it has one", maxLength = 100, examples = "B/1/SP1/2026")
                    @Nullable
                    String number,
            @Schema(
                            description = "Code of the problem for which it was refused",
                            pattern = "^[a-z-]+$",
                            maxLength = 100,
                            examples = "own-letter")
                    @Nullable
                    String problem,
            @Schema(
                            description = "Code of what is wrong with what was told of it, where that is why",
                            pattern = "^[a-z-]+$",
                            maxLength = 100,
                            examples = "too-early")
                    @Nullable
                    String fault) {

        static LetterOutcome taken(UUID letterId, UUID caseId, Optional<String> number) {
            return new LetterOutcome(letterId, caseId, Result.TAKEN, number.orElse(null), null, null);
        }

        static LetterOutcome notFound(@Nullable UUID letterId, @Nullable UUID caseId) {
            return new LetterOutcome(letterId, caseId, Result.NOT_FOUND, null, null, null);
        }

        static LetterOutcome refused(@Nullable UUID letterId, UUID caseId, Refusal refusal) {
            String fault =
                    refusal.faults().stream().findFirst().map(Fault::code).orElse(null);
            return new LetterOutcome(
                    letterId, caseId, Result.REFUSED, null, refusal.type().code(), fault);
        }

        /** The same without what only would have been made. */
        LetterOutcome onlyTold() {
            return new LetterOutcome(
                    outcome == Result.TAKEN && number == null ? null : letterId,
                    caseId,
                    outcome,
                    number,
                    problem,
                    fault);
        }
    }
}
