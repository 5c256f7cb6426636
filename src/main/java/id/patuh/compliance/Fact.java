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

    /** What two reasons say of the same fact together: money adds up, of days the first counts, else the first said. */
    String together(String one, String other) {
        return switch (this) {
            case PRINCIPAL, LATE_FINE -> String.valueOf(Long.parseLong(one) + Long.parseLong(other));
            case OLDEST_DUE_DATE, FINE_IMPOSED_DATE -> one.compareTo(other) <= 0 ? one : other;
            default -> one;
        };
    }

    /** Name in the answer. */
    String label() {
        return label;
    }
}
