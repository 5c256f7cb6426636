package id.patuh.exchange;

/** A file that cannot be read at all, with the code that says why. */
final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportProblem problem;

    UnreadableFileException(ImportProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    ImportProblem problem() {
        return problem;
    }
}
