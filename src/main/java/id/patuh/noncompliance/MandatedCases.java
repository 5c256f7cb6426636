package id.patuh.noncompliance;

import id.patuh.agency.MandateSubject;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases as mandates name them, open or closed. They move to another employer only when theirs is merged. */
@ApplicationScoped
class MandatedCases implements MandateSubject {

    private final Visibility visibility;

    MandatedCases(Visibility visibility) {
        this.visibility = visibility;
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
}
