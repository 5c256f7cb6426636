package id.patuh.noncompliance;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of the table, seen from a case. */
@Schema(name = "Step", description = "A step of the table, seen from a case")
record StepView(
        @Schema(description = "Step", required = true) CaseStep step,
        @Schema(description = "Whether it can be taken now", required = true) boolean allowed,
        @Schema(description = "Where it leads", required = true) CaseState to,
        @Schema(description = "Legal basis", maxLength = 100, examples = "PP 86/2013 art. 10(8)", required = true)
                String legalBasis,
        @Schema(description = "What it must be given or find", required = true) CaseStep.Proof needs,
        @Schema(description = "Code of what blocks it", pattern = "^[a-z0-9-]{1,60}$", examples = "step-not-allowed")
                @Nullable
                String blockedBy) {

    /** The steps of a case, allowed and blocked. */
    @Schema(name = "StepList", description = "The steps of a case, allowed and blocked")
    record StepList(@Schema(description = "The steps", required = true, maxItems = 100) List<StepView> items) {

        static StepList of(NoncomplianceCase theCase) {
            return new StepList(Arrays.stream(CaseStep.values())
                    .filter(step -> step != CaseStep.DETECT)
                    .map(step -> StepView.of(theCase, step))
                    .toList());
        }
    }

    private static StepView of(NoncomplianceCase theCase, CaseStep step) {
        String blocked = null;
        if (!step.leaves(theCase.track(), theCase.state())) {
            blocked = CaseProblem.STEP_NOT_ALLOWED.code();
        } else if (step.proof() == CaseStep.Proof.FINDINGS_SETTLED && theCase.hasOpenFinding()) {
            blocked = CaseProblem.STEP_NEEDS_PROOF.code();
        }
        return new StepView(step, blocked == null, step.to(), step.legalBasis(), step.proof(), blocked);
    }
}
