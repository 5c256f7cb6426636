package id.patuh.compliance;

/** The facts that rules use, named as they are answered. */
enum Fact {
    STATUS("status"),
    EMPLOYER_CLASS("employerClass"),
    SCALE("scale"),
    WORKER_KIND("workerKind"),
    SEGMENT("segment"),
    REGISTRATION("registration"),
    REGISTERED_DATE("registeredDate"),
    WORKERS_KNOWN("workersKnown"),
    WORKERS_REGISTERED("workersRegistered"),
    WAGES_KNOWN("wagesKnown"),
    WAGES_REPORTED("wagesReported"),
    MINIMUM_WAGE("minimumWage"),
    SOURCE("source"),
    PRINCIPAL("principal"),
    LATE_FINE("lateFine"),
    OLDEST_DUE_DATE("oldestDueDate"),
    FINE_IMPOSED_DATE("imposedDate");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    /** Name in the answer. */
    String label() {
        return label;
    }
}
