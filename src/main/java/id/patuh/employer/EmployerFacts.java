package id.patuh.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an employer, as one value: amended, compared and kept in history as a whole. */
public record EmployerFacts(
        String name,
        LegalForm legalForm,
        EmployerClass employerClass,
        @Nullable Scale scale,
        String regionCode,
        @Nullable String address,
        @Nullable Kbli kbli,
        @Nullable RiskGroup riskGroup,
        @Nullable KnownWorkers knownWorkers,
        @Nullable UUID parentId) {

    /** The same under another head office. */
    EmployerFacts under(UUID headOffice) {
        return new EmployerFacts(
                name, legalForm, employerClass, scale, regionCode, address, kbli, riskGroup, knownWorkers, headOffice);
    }

    /** Names of the facts that differ. */
    List<String> differFrom(EmployerFacts other) {
        List<String> changed = new ArrayList<>();
        for (var component : EmployerFacts.class.getRecordComponents()) {
            try {
                if (!Objects.equals(
                        component.getAccessor().invoke(this),
                        component.getAccessor().invoke(other))) {
                    changed.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return changed;
    }
}
