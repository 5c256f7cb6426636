package id.patuh.employer;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about employers. */
enum EmployerProblem implements ProblemType {
    REGION_NOT_YOURS(403),
    IDENTIFIER_TAKEN(409),
    EMPLOYER_NOT_ACTIVE(409),
    EMPLOYER_NOT_CEASED(409),
    BRANCH_OF_BRANCH(409),
    HAS_BRANCHES(409),
    PARENT_NOT_ACTIVE(409),
    SURVIVOR_NOT_ACTIVE(409),
    SURVIVOR_IS_BRANCH(409),
    SUCCESSION_CONFLICT(409),
    EMPLOYER_WITHDRAWN(410),
    EFFECTIVE_DATE_TOO_EARLY(409);

    private final int status;

    EmployerProblem(int status) {
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
