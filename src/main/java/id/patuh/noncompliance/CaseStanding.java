package id.patuh.noncompliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of the table look at: where a case stands on a day and how it came there.
 *
 * @param today legal day in the region that leads the case
 * @param taken steps since the case was opened or last reopened, in their order
 * @param noticesWanted whether the office wants notices and a visit before an examination
 */
record CaseStanding(Track track, CaseState state, LocalDate today, List<Taken> taken, boolean noticesWanted) {

    /**
     * A step that was taken.
     *
     * @param findings findings it cited
     * @param dueDate last day of the term that it set, as the calendar has it now
     */
    record Taken(CaseStep step, Set<UUID> findings, @Nullable LocalDate dueDate) {}

    int times(CaseStep step) {
        return (int) taken.stream().filter(each -> each.step() == step).count();
    }

    Optional<Taken> last(CaseStep step) {
        return taken.stream().filter(each -> each.step() == step).reduce((first, second) -> second);
    }

    Optional<LocalDate> lastDueDate(CaseStep step) {
        return last(step).map(Taken::dueDate);
    }
}
