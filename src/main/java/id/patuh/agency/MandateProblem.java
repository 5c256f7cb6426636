package id.patuh.agency;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about mandates. */
enum MandateProblem implements ProblemType {
    MANDATE_EXISTS(409),
    MANDATE_OVER(409),
    MANDATE_NOT_IN_FORCE(409),
    CLAIM_HANDED_OVER(409),
    SUBSTITUTION_EXISTS(409);

    private final int status;

    MandateProblem(int status) {
        this.status = status;
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
