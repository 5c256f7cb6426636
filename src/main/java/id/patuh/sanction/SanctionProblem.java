package id.patuh.sanction;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about sanctions and services withheld. */
enum SanctionProblem implements ProblemType {
    SANCTION_NOT_IN_STATE(409),
    OWN_SANCTION(409),
    FINDING_ALREADY_FINED(409),
    SERVICE_ALREADY_ASKED(409),
    FINE_PAYMENT_EXISTS(409),
    FINE_PAYMENT_VOID(409),
    OWN_FINE_PAYMENT(409),
    FINE_PAYMENT_NEEDED(409),
    FINE_STILL_NEEDED(409),
    RESTRICTION_NOT_IN_STATE(409),
    REQUEST_NOT_PURSUED(409),
    CASE_NOT_REPRIMANDED(422),
    FINDING_NOT_REPRIMANDED(422),
    FINE_TOO_EARLY(422),
    FINE_FROM_ANOTHER_DAY(422),
    FINE_WITHOUT_BASE(422),
    WITHHOLDING_WITHOUT_FINE(422),
    FINE_NOT_SERVED(422),
    WITHHOLDING_TOO_EARLY(422),
    FINE_PAID_IN_FULL(422),
    LIFTING_NOT_YET(422),
    LIFTING_NOT_REQUESTED(422);

    private final int status;

    SanctionProblem(int status) {
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
