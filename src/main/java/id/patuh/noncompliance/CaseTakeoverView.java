package id.patuh.noncompliance;

import id.patuh.platform.event.ReadsRows;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each case that was to be taken over. */
@Schema(name = "CaseTakeover", description = "One outcome for each case, in their order")
record CaseTakeoverView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Whether nothing was done", required = true) boolean dryRun,
        @Schema(description = "Outcomes", required = true, maxItems = TakeOverCases.MOST) List<TakeoverOutcome> items,
        @Schema(description = "When it was asked", required = true) Instant createdAt)
        implements ReadsRows {

    /** Member of a refusal that says which step of the paper it is about. */
    static final String STEP = "stepIndex";

    @Override
    public int rowsRead() {
        return items.size();
    }

    /** What became of a case. */
    @Schema(
            name = "TakeoverResult",
            description = "TAKEN_OVER: it is here with all its steps; REFUSED: nothing of it is, for the reason told; "
                    + "NOT_FOUND: no employer in sight")
    enum Result {
        TAKEN_OVER,
        REFUSED,
        NOT_FOUND
    }

    /** The outcome of one case. */
    @Schema(name = "TakeoverOutcome", description = "What became of a case")
    record TakeoverOutcome(
            @Schema(description = "Employer it is about", required = true) UUID employerId,
            @Schema(description = "Number of the file of the office", maxLength = PaperStep.NUMBER) @Nullable
                    String paperNumber,
            @Schema(required = true) Result outcome,
            @Schema(description = "Case that it became; absent where nothing was done") @Nullable UUID caseId,
            @Schema(description = "Where it stands after its last step") @Nullable CaseState state,
            @Schema(description = "Last legal day of the open term that ends first, if one runs") @Nullable
                    LocalDate dueDate,
            @Schema(
                            description = "Code of the problem for which it was refused",
                            pattern = "^[a-z-]+$",
                            maxLength = 100)
                    @Nullable
                    String problem,
            @Schema(
                            description = "Step that was refused, by its place in the case's steps, from 0",
                            minimum = "0",
                            maximum = "99")
                    @Nullable
                    Integer stepIndex,
            @Schema(description = "Rule of the table that blocked that step") @Nullable StepGuard guard,
            @Schema(description = "First legal day on which that step could have been taken, where a day opens it")
                    @Nullable
                    LocalDate opensOn,
            @Schema(description = "What is missing or wrong", required = true, maxItems = 500)
                    List<TakeoverIssue> issues) {

        static TakeoverOutcome takenOver(
                PaperCase paper, NoncomplianceCase theCase, Optional<LocalDate> dueDate, boolean isTold) {
            return new TakeoverOutcome(
                    paper.employerId(),
                    paper.paperNumber(),
                    Result.TAKEN_OVER,
                    isTold ? null : theCase.id(),
                    theCase.state(),
                    dueDate.orElse(null),
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }

        /** Nothing of it is here; {@code at} is where the request tells it. */
        static TakeoverOutcome refused(PaperCase paper, String at, Refusal refusal) {
            return new TakeoverOutcome(
                    paper.employerId(),
                    paper.paperNumber(),
                    Result.REFUSED,
                    null,
                    null,
                    null,
                    refusal.type().code(),
                    refusal.member(STEP, Integer.class).orElse(null),
                    refusal.member("guard", StepGuard.class).orElse(null),
                    refusal.member("opensOn", LocalDate.class).orElse(null),
                    refusal.faults().stream()
                            .map(fault -> TakeoverIssue.of(at, fault))
                            .limit(MOST_ISSUES)
                            .toList());
        }

        static TakeoverOutcome notFound(PaperCase paper) {
            return new TakeoverOutcome(
                    paper.employerId(),
                    paper.paperNumber(),
                    Result.NOT_FOUND,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
    }

    private static final int MOST_ISSUES = 500;

    /** One thing wrong with the paper of a case. */
    @Schema(name = "TakeoverIssue", description = "One thing wrong with the paper of a case")
    record TakeoverIssue(
            @Schema(
                            description = "Where the request says it, as a JSON pointer",
                            format = "json-pointer",
                            maxLength = 200,
                            examples = "/cases/0/steps/3/servedDate",
                            required = true)
                    String pointer,
            @Schema(
                            description = "Code, as of issues of a problem",
                            pattern = "^[a-z-]+$",
                            maxLength = 100,
                            required = true)
                    String code) {

        /** A step of the table cites by id what the paper cites by place. */
        static TakeoverIssue of(String at, Fault fault) {
            return new TakeoverIssue(at + fault.where().replace("/findingIds", "/findingIndexes"), fault.code());
        }
    }
}
