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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return Employer.visible(id, sight()).orElseThrow(() -> missing(id));
    }

    /** Why there is no such employer: it was withdrawn, or there never was one that the caller may see. */
    private Refusal missing(UUID id) {
        boolean withdrawn = EmployerFact.last(id)
                .filter(last -> Employer.findByIdOptional(id).isEmpty())
                .filter(last -> sight().covers(last.facts().regionCode(), id))
                .isPresent();
        return Refusal.of(withdrawn ? EmployerProblem.EMPLOYER_WITHDRAWN : PlatformProblem.NOT_FOUND);
    }

    /** The employer whose parts are read, or where it has moved. */
    Employer shown(UUID id) {
        get(id);
        return Employer.shown(id, sight());
    }

    EmployerView view(UUID id) {
        return views(List.of(get(id))).get(0);
    }

    /** The employer on a day, as known at a moment; refused as not found where nothing was known. */
    EmployerView view(UUID id, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        if (asOf.isEmpty() && knownAt.isEmpty()) {
            return views(List.of(shown(id))).get(0);
        }
        Instant moment = knownAt.orElseGet(time::now);
        String lastRegion = Employer.visible(id, sight())
                .map(Employer::regionCode)
                .or(() -> EmployerFact.last(id)
                        .map(last -> last.facts().regionCode())
                        .filter(region -> sight().covers(region, id)))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        LocalDate day = asOf.orElseGet(
                () -> time.today(Region.regency(lastRegion).orElseThrow().zone()));
        EmployerFact fact = EmployerFact.at(id, day, moment).orElseThrow(() -> missing(id));
        UUID head = fact.facts().parentId();
        List<EmployerIdentifier> inherited = head == null ? List.of() : EmployerIdentifier.at(head, day, moment);
        List<IdentifierView> numbers = numbers(id, EmployerIdentifier.at(id, day, moment), inherited);
        String region = fact.facts().regionCode();
        return EmployerView.of(
                id,
                EmployerFact.firstRecorded(id),
                fact,
                numbers,
                Region.bpsCodes(List.of(region)).get(region),
                sight().basicsOnly());
    }

    /** Several employers with their numbers, in two statements whatever their count. */
    List<EmployerView> views(List<Employer> employers) {
        boolean basics = sight().basicsOnly();
        Map<UUID, List<EmployerIdentifier>> numbers = basics ? Map.of() : numbersOf(employers);
        Map<String, String> bpsCodes = Region.bpsCodes(
                employers.stream().map(Employer::regionCode).distinct().toList());
        return employers.stream()
                .map(employer -> EmployerView.of(
                        employer,
                        numbers(
                                employer.id(),
                                numbers.getOrDefault(employer.id(), List.of()),
                                employer.parentId().map(numbers::get).orElse(List.of())),
                        bpsCodes.get(employer.regionCode()),
                        basics))
                .toList();
    }

    /** Numbers of employers and of their head offices. */
    private static Map<UUID, List<EmployerIdentifier>> numbersOf(List<Employer> employers) {
        Set<UUID> holders = employers.stream()
                .flatMap(employer -> Stream.concat(Stream.of(employer.id()), employer.parentId().stream()))
                .collect(Collectors.toSet());
        return EmployerIdentifier.current(holders).stream()
                .collect(Collectors.groupingBy(EmployerIdentifier::employerId));
    }

    /** An employer's own numbers, then those it shares with its head office and has not itself. */
    private List<IdentifierView> numbers(
            UUID employer, List<EmployerIdentifier> own, List<EmployerIdentifier> ofHeadOffice) {
        boolean personal = visibility.seesPersonalNumbers();
        List<Identifier> known = own.stream().map(EmployerIdentifier::number).toList();
        Stream<EmployerIdentifier> inherited = ofHeadOffice.stream()
                .filter(each -> each.scheme().isInherited())
                .filter(each -> !known.contains(each.number()));
        return Stream.concat(own.stream(), inherited)
                .map(each -> IdentifierView.of(each, employer, personal))
                .toList();
    }

    IdentifierView view(EmployerIdentifier identifier, UUID shownBy) {
        return IdentifierView.of(identifier, shownBy, visibility.seesPersonalNumbers());
    }

    Sight sight() {
        return visibility.of(SubjectKind.EMPLOYER);
    }
}
