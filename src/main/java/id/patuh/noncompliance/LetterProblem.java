package id.patuh.noncompliance;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about letters. */
enum LetterProblem implements ProblemType {
    LETTER_NOT_IN_STATE(409),
    OWN_LETTER(409),
    LETTER_DOES_NOT_FIT(422),
    LETTER_NEEDS_FINDINGS(422),
    LETTER_NEEDS_SERVICES(422);

    private final int status;

    LetterProblem(int status) {
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
