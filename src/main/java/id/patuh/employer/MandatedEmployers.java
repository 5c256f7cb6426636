package id.patuh.employer;

import id.patuh.agency.Mandate;
import id.patuh.agency.MandateSubject;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Employers as mandates are about them, locked with their head offices, whose cases a mandate is judged beside: a merged one is named by its survivor, which joins the mandates it
 * was in.
 */
@ApplicationScoped
class MandatedEmployers implements MandateSubject, EmployerFollower {

    private final Visibility visibility;

    MandatedEmployers(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.EMPLOYER;
    }

    @Override
    public Map<UUID, UUID> employersOf(Collection<UUID> ids) {
        Sight sight = visibility.of(SubjectKind.EMPLOYER);
        Set<UUID> withHeads =
                ids.stream().flatMap(id -> Employer.withHead(id).stream()).collect(Collectors.toSet());
        return Employer.lockedTogether(withHeads, null).stream()
                .filter(employer -> ids.contains(employer.id()))
                .filter(employer -> sight.covers(employer.regionCode(), employer.id()))
                .filter(employer -> employer.status() != EmployerStatus.MERGED)
                .collect(Collectors.toMap(Employer::id, Employer::id));
    }

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        return switch (succession.kind()) {
            case MERGER -> Mandate.follow(
                    succession.from().id(), succession.to().id(), succession.now());
            case HEAD_OFFICE -> List.of();
        };
    }
}
