package id.patuh.noncompliance;

import id.patuh.agency.AgencyKind;
import id.patuh.calendar.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of the table, seen from a case. */
@Schema(name = "Step", description = "A step of the table, seen from a case")
record StepView(
        @Schema(description = "Step", required = true) CaseStep step,
        @Schema(description = "Whether it can be taken now", required = true) boolean allowed,
        @Schema(description = "Where it leads; where it stands, if the step moves nothing", required = true)
                CaseState to,
        @Schema(description = "Legal basis", maxLength = 100, examples = "PP 86/2013 art. 10(8)", required = true)
                String legalBasis,
        @Schema(description = "Kinds of agencies whose act it is; BPJS records it", required = true, maxItems = 8)
                List<AgencyKind> responsible,
        @Schema(description = "What it must be given or find", required = true, maxItems = 8) List<StepNeed> needs,
        @Schema(description = "Term that it sets") @Nullable TermView term,
        @Schema(description = "Code of what blocks it", pattern = "^[a-z0-9-]{1,60}$", examples = "step-too-early")
                @Nullable
                String blockedBy,
        @Schema(description = "Why it is blocked, where the table knows more than the state") @Nullable StepGuard guard,
        @Schema(description = "First legal day on which it is no longer blocked, if a day opens it") @Nullable
                LocalDate opensOn) {

    /** The term that a step sets. */
    @Schema(name = "StepTerm", description = "Term that a step sets")
    record TermView(
            @Schema(description = "Length", minimum = "1", maximum = "1000", examples = "10", required = true)
                    int value,
            @Schema(required = true) Term.Unit unit,
            @Schema(required = true) CaseTerm.From countedFrom,
            @Schema(description = "Whether the law sets it, else practice", required = true) boolean law) {

        static TermView of(CaseTerm term) {
            return new TermView(term.length().value(), term.length().unit(), term.from(), term.isLaw());
        }
    }

    /** The steps of a case, allowed and blocked. */
    @Schema(name = "StepList", description = "The steps of a case, allowed and blocked")
    record StepList(@Schema(description = "The steps", required = true, maxItems = 100) List<StepView> items) {

        static StepList of(NoncomplianceCase theCase, CaseStanding standing, CaseClock clock) {
            return new StepList(Arrays.stream(CaseStep.values())
                    .filter(step -> step != CaseStep.DETECT)
                    .map(step -> StepView.of(theCase, standing, clock, step))
                    .toList());
        }
    }

    private static StepView of(NoncomplianceCase theCase, CaseStanding standing, CaseClock clock, CaseStep step) {
        String blocked = null;
        Optional<StepGuard.Block> block = Optional.empty();
        if (!step.leaves(theCase.track(), theCase.state())) {
            blocked = CaseProblem.STEP_NOT_ALLOWED.code();
        } else if (step.needs(StepNeed.FINDINGS_SETTLED) && theCase.hasOpenFinding()) {
            blocked = CaseProblem.STEP_NEEDS_PROOF.code();
        } else {
            block = step.blocked(standing);
            blocked = block.map(CaseProblem::of).map(CaseProblem::code).orElse(null);
        }
        return new StepView(
                step,
                blocked == null,
                step.to(theCase.state()),
                step.legalBasis(),
                step.responsible(),
                step.needs(),
                clock.term(step).map(TermView::of).orElse(null),
                blocked,
                block.map(StepGuard.Block::guard).orElse(null),
                block.map(StepGuard.Block::opensOn).orElse(null));
    }
}
