package id.patuh.compliance;

import id.patuh.programme.Segment;
import id.patuh.registration.RegistrationStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where an establishment stands in a programme on a day. Wages in rupiah a month, all workers together.
 *
 * @param established what an examination or a document shows, null where nothing does
 * @param suspected what another source counts, null where none does
 */
record Membership(
        RegistrationStatus status,
        Segment segment,
        @Nullable LocalDate registeredDate,
        @Nullable Integer workersRegistered,
        @Nullable Long wagesReported,
        @Nullable Known established,
        @Nullable Known suspected) {

    /** What a source knows of workers and wages. */
    record Known(@Nullable Integer workers, @Nullable Long wages, String source) {}

    /** Workers that any source knows of; what an examination shows comes first. */
    @Nullable
    Integer workersKnown() {
        if (established != null && established.workers() != null) {
            return established.workers();
        }
        return suspected == null ? null : suspected.workers();
    }

    boolean isRegistered() {
        return status == RegistrationStatus.REGISTERED || status == RegistrationStatus.PARTIAL;
    }

    boolean isExempt() {
        return status == RegistrationStatus.EXEMPT;
    }

    /** Whether contributions of a month are owed: it was registered in that month or before. */
    boolean owes(YearMonth month) {
        return isRegistered() && (registeredDate == null || !month.isBefore(YearMonth.from(registeredDate)));
    }

    /** Whether what a source counts can be compared with the workers registered. */
    boolean isCounted(Known known) {
        return known.workers() != null && workersRegistered != null;
    }

    /** Whether wages are reported of workers, so that there is an average. */
    boolean hasAverageWage() {
        return wagesReported != null && workersRegistered != null && workersRegistered > 0;
    }

    /** Whether a source knows of more workers than are registered. */
    boolean lacksWorkers(@Nullable Known known) {
        return known != null
                && known.workers() != null
                && workersRegistered != null
                && known.workers() > workersRegistered;
    }

    /**
     * Whether a source knows of higher wages than are reported: by the average of a worker where both counts are known, so
     * that workers who are missing are not counted as wages that are missing too.
     */
    boolean lacksWages(@Nullable Known known) {
        if (known == null || known.wages() == null || wagesReported == null) {
            return false;
        }
        Integer workers = known.workers();
        if (workers == null || workersRegistered == null || !areAverages(workers, workersRegistered)) {
            return known.wages() > wagesReported;
        }
        return known.wages() * (double) workersRegistered > wagesReported * (double) workers;
    }

    /** Whether both counts are known, so that averages can be compared. */
    static boolean areAverages(@Nullable Integer known, @Nullable Integer registered) {
        return known != null && known > 0 && registered != null && registered > 0;
    }

    /** Whether the average wage reported is below a minimum wage. */
    boolean isBelow(@Nullable Long minimumWage) {
        return minimumWage != null
                && wagesReported != null
                && workersRegistered != null
                && workersRegistered > 0
                && wagesReported < minimumWage * workersRegistered;
    }
}
