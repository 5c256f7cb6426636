package id.patuh.complaint;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about complaints. */
enum ComplaintProblem implements ProblemType {
    SEAL_NOT_FOR_PURPOSE(403),
    COMPLAINT_ASSESSED(409),
    COMPLAINANT_UNKNOWN(409);

    private final int status;

    ComplaintProblem(int status) {
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
