package id.patuh.sanction;

import id.patuh.employer.EmployerBasics;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads service restrictions as the caller may see them. */
@ApplicationScoped
class RestrictionReading {

    private final Visibility visibility;

    RestrictionReading(Visibility visibility) {
        this.visibility = visibility;
    }

    ServiceRestrictionView view(UUID id, Language language) {
        ServiceRestriction found = ServiceRestriction.visible(id, visibility.of(SubjectKind.SERVICE_RESTRICTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        return views(List.of(found), language).get(0);
    }

    /** Several with whom they restrict, in two statements more whatever their count. */
    List<ServiceRestrictionView> views(List<ServiceRestriction> restrictions, Language language) {
        Set<UUID> persons =
                restrictions.stream().map(each -> each.bearer().legalPersonId()).collect(Collectors.toSet());
        Map<UUID, EmployerBasics> basics = EmployerBasics.of(persons);
        return restrictions.stream()
                .map(each -> ServiceRestrictionView.of(
                        each, Objects.requireNonNull(basics.get(each.bearer().legalPersonId())), language))
                .toList();
    }
}
