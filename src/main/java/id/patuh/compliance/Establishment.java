package id.patuh.compliance;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.Scale;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A head office or a branch as it was on a day.
 *
 * @param workersKnown workers that a source counted, null where nobody told
 * @param isListedElsewhere whether it stands in a licence or manpower register and has no membership number
 * @param minimumWage minimum wage of the region, rupiah a month, null where none is known
 * @param lines ledger lines whose due date has passed, by programme, in the order of months
 * @param complete by segment, months that the source declared complete for the region after their due date
 * @param expected by segment, the months that fell due on the days looked back to, in order
 */
record Establishment(
        UUID id,
        String regionCode,
        EmployerClass employerClass,
        Scale.@Nullable Code scale,
        EmployerStatus status,
        @Nullable Integer workersKnown,
        boolean isListedElsewhere,
        @Nullable Long minimumWage,
        Map<Programme, Membership> memberships,
        Map<Programme, List<MonthLine>> lines,
        Map<Segment, Set<YearMonth>> complete,
        Map<Segment, List<YearMonth>> expected) {

    boolean isActive() {
        return status == EmployerStatus.ACTIVE;
    }

    Optional<Membership> membership(Programme programme) {
        return Optional.ofNullable(memberships.get(programme));
    }

    List<MonthLine> lines(Programme programme) {
        return lines.getOrDefault(programme, List.of());
    }
}
