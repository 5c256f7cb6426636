package id.patuh.employer;

/** The lifecycle of an employer as one table: each step with the status it leaves, where it leads, and its refusal. */
enum EmployerStep {
    CEASE("employer.ceased", EmployerStatus.ACTIVE, EmployerStatus.CEASED, EmployerProblem.EMPLOYER_NOT_ACTIVE),
    /** Takes a cessation back, from its own day, or starts again later. */
    RESUME("employer.resumed", EmployerStatus.CEASED, EmployerStatus.ACTIVE, EmployerProblem.EMPLOYER_NOT_CEASED),
    /** For good: nothing leads out of it. */
    MERGE("employer.merged", EmployerStatus.ACTIVE, EmployerStatus.MERGED, EmployerProblem.EMPLOYER_NOT_ACTIVE);

    private final String event;
    private final EmployerStatus from;
    private final EmployerStatus to;
    private final EmployerProblem refusal;

    EmployerStep(String event, EmployerStatus from, EmployerStatus to, EmployerProblem refusal) {
        this.event = event;
        this.from = from;
        this.to = to;
        this.refusal = refusal;
    }

    EmployerStatus from() {
        return from;
    }

    EmployerStatus to() {
        return to;
    }

    EmployerProblem refusal() {
        return refusal;
    }

    /** What happened, such as {@code employer.ceased}. */
    String event() {
        return event;
    }
}
