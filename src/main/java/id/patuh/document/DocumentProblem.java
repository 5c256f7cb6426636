package id.patuh.document;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about documents. */
enum DocumentProblem implements ProblemType {
    FILE_TYPE_NOT_ALLOWED(422),
    DOCUMENT_REMOVED(410),
    DOCUMENT_REPLACED(409),
    DOCUMENT_HELD(409),
    DOCUMENT_NOT_HELD(409),
    DOCUMENT_IN_USE(409);

    private final int status;

    DocumentProblem(int status) {
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
