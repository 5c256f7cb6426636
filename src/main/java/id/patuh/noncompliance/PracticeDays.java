package id.patuh.noncompliance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** Looks at the start whether what an office set can be set: a term of the law would silently stay as it is. */
@ApplicationScoped
class PracticeDays {

    private final CaseSettings settings;

    PracticeDays(CaseSettings settings) {
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        List<CaseStep> wrong = wrong(settings.practiceDays());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "patuh.case.practice-days: practice sets no term of at least a day for " + wrong);
        }
    }

    /** Steps whose term is the law's, that have none, or that were given less than a day. */
    static List<CaseStep> wrong(Map<CaseStep, Integer> days) {
        return days.entrySet().stream()
                .filter(each -> each.getValue() < 1
                        || each.getKey().term().map(CaseTerm::isLaw).orElse(true))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
