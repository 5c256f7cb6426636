package id.patuh.programme;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about the law as data. */
enum LawProblem implements ProblemType {
    PROVISION_OVERLAPS(409);

    private final int status;

    LawProblem(int status) {
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
