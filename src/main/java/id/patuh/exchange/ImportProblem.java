package id.patuh.exchange;

import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** Refusals about imports. */
enum ImportProblem implements ProblemType {
    FILE_NOT_READABLE(400),
    SHEET_NOT_FOUND(400),
    WORKBOOK_TOO_LARGE(400),
    ROWS_REFUSED(422),
    MORE_ROWS_THAN_ALLOWED(422),
    IMPORT_NOT_REVERSIBLE(409),
    IMPORT_BUILT_ON(409);

    private final int status;

    ImportProblem(int status) {
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
