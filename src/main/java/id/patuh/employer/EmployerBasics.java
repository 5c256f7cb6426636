package id.patuh.employer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an employer to an office that acts about it and may not see it: who it is, and its numbers that are no
 * person's.
 *
 * @param nib business licence number
 * @param npp registration number at BPJS Ketenagakerjaan
 */
public record EmployerBasics(UUID id, String name, @Nullable String nib, @Nullable String npp) {

    /** Those of several employers, in two statements whatever their count; who may be told is the caller's to know. */
    public static Map<UUID, EmployerBasics> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<IdentifierScheme, String>> numbers = new HashMap<>();
        EmployerIdentifier.current(ids)
                .forEach(each -> numbers.computeIfAbsent(each.employerId(), none -> new HashMap<>())
                        .putIfAbsent(each.scheme(), each.number().value()));
        Map<UUID, EmployerBasics> basics = new HashMap<>();
        List<Employer> employers = Employer.list("id in ?1", ids);
        for (Employer employer : employers) {
            Map<IdentifierScheme, String> own = numbers.getOrDefault(employer.id(), Map.of());
            basics.put(
                    employer.id(),
                    new EmployerBasics(
                            employer.id(),
                            employer.name(),
                            own.get(IdentifierScheme.NIB),
                            own.get(IdentifierScheme.NPP)));
        }
        return basics;
    }
}
