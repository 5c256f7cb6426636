package id.patuh.noncompliance;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about cases. */
enum CaseProblem implements ProblemType {
    CASE_ALREADY_OPEN(409),
    CASE_ALREADY_TAKEN_OVER(409),
    CASE_CLOSED(409),
    TOO_MANY_AFFECTED(409),
    EMPLOYER_CEASED(409),
    TRACK_DOES_NOT_FIT(422),
    CATEGORY_DOES_NOT_FIT(422),
    FINDINGS_EXCLUDE_EACH_OTHER(422),
    FINDING_STATUS_NOT_ALLOWED(422),
    FINDING_NEEDS_PROOF(422),
    STEP_NOT_ALLOWED(422),
    STEP_NEEDS_PROOF(422),
    STEP_TOO_EARLY(422),
    STEP_NOT_YET(422),
    DEADLINE_NOT_RUNNING(409),
    DEADLINE_NOT_PAUSED(409),
    SUSPENSION_OVER(409),
    OBJECTION_ANSWERED(409);

    private final int status;

    CaseProblem(int status) {
        this.status = status;
    }

    /** What a guard of the table refuses with: a day opens it, or something else must happen first. */
    static CaseProblem of(StepGuard.Block block) {
        return block.opensOn() == null ? STEP_NOT_YET : STEP_TOO_EARLY;
    }

    @Override
    public int status() {
        return status;
    }

    @Singleton
    static class Catalogue implements ProblemCatalogue {

        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
