package id.patuh.employer;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day from which something holds: as told or today in the region, never later, never behind the last change. */
@ApplicationScoped
class FirstDay {

    private final LegalTime time;

    FirstDay(LegalTime time) {
        this.time = time;
    }

    /** The day told, or today; a fault where {@code at} says if it has not come. */
    LocalDate of(@Nullable LocalDate told, Region region, Fault notCome, List<Fault> faults) {
        LocalDate today = time.today(region.zone());
        if (told != null && told.isAfter(today)) {
            faults.add(notCome);
        }
        return told == null ? today : told;
    }

    /** Refuses a day before the present state of an employer began. */
    static void checkNotBehind(UUID employer, LocalDate day) {
        LocalDate since = EmployerFact.currentSince(employer);
        if (day.isBefore(since)) {
            throw Refusal.of(EmployerProblem.EFFECTIVE_DATE_TOO_EARLY, since).with("earliest", since.toString());
        }
    }
}
