package id.patuh.contribution;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about the ledger. */
enum ContributionProblem implements ProblemType {
    CONTRIBUTION_PAID(409),
    PAYMENT_EXISTS(409),
    PAYMENT_VOID(409),
    PLAN_EXISTS(409),
    PLAN_OVERLAPS(409),
    PLAN_NOT_IN_STATUS(409),
    OWN_PLAN(409);

    private final int status;

    ContributionProblem(int status) {
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
