package id.patuh.employer;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads employers as the caller may see them. */
@ApplicationScoped
class EmployerReading {

    private final Visibility visibility;
    private final LegalTime time;

    EmployerReading(Visibility visibility, LegalTime time) {
        this.visibility = visibility;
        this.time = time;
    }

    Employer get(UUID id) {
        return Employer.visible(id, sight()).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    EmployerView view(UUID id) {
        return views(List.of(get(id))).get(0);
    }

    /** The employer on a day, as known at a moment; refused as not found where nothing was known. */
    EmployerView view(UUID id, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        if (asOf.isEmpty() && knownAt.isEmpty()) {
            return view(id);
        }
        Employer employer = get(id);
        LocalDate day = asOf.orElseGet(() -> time.today(employer.region().zone()));
        Instant moment = knownAt.orElseGet(time::now);
        EmployerFact fact = EmployerFact.at(id, day, moment).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        List<IdentifierView> numbers =
                EmployerIdentifier.at(id, day, moment).stream().map(this::view).toList();
        String region = fact.facts().regionCode();
        return EmployerView.of(
                employer, fact, numbers, Region.bpsCodes(List.of(region)).get(region), sight().basicsOnly());
    }

    /** Several employers with their numbers, in two statements whatever their count. */
    List<EmployerView> views(List<Employer> employers) {
        boolean basics = sight().basicsOnly();
        boolean personal = visibility.seesPersonalNumbers();
        Map<UUID, List<IdentifierView>> numbers = basics
                ? Map.of()
                : EmployerIdentifier.current(
                                employers.stream().map(Employer::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                EmployerIdentifier::employerId,
                                Collectors.mapping(
                                        number -> IdentifierView.of(number, personal), Collectors.toList())));
        Map<String, String> bpsCodes = Region.bpsCodes(
                employers.stream().map(Employer::regionCode).distinct().toList());
        return employers.stream()
                .map(employer -> EmployerView.of(
                        employer,
                        numbers.getOrDefault(employer.id(), List.of()),
                        bpsCodes.get(employer.regionCode()),
                        basics))
                .toList();
    }

    IdentifierView view(EmployerIdentifier identifier) {
        return IdentifierView.of(identifier, visibility.seesPersonalNumbers());
    }

    Sight sight() {
        return visibility.of(SubjectKind.EMPLOYER);
    }
}
