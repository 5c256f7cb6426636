package id.patuh.noncompliance;

import id.patuh.agency.MandateSubject;
import id.patuh.employer.Employer;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases as mandates name them, open or closed. They move to another employer only when theirs is merged. */
@ApplicationScoped
class MandatedCases implements MandateSubject {

    private final Visibility visibility;
    private final LegalTime time;

    MandatedCases(Visibility visibility, LegalTime time) {
        this.visibility = visibility;
        this.time = time;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CASE;
    }

    @Override
    public Map<UUID, UUID> employersOf(Collection<UUID> ids) {
        Sight sight = visibility.of(SubjectKind.CASE);
        return NoncomplianceCase.<NoncomplianceCase>list("id in ?1", ids).stream()
                .filter(each -> each.isIn(sight))
                .collect(Collectors.toMap(NoncomplianceCase::id, NoncomplianceCase::employerId));
    }

    @Override
    public boolean isHandedOver(UUID employerId) {
        return Employer.visible(employerId, Sight.ALL)
                .filter(each -> CaseSurroundings.isHandedOver(each.legalPersonId(), time.today(each.zone())))
                .isPresent();
    }
}
