package id.patuh.employer;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Has every feature follow a succession, or none. */
@ApplicationScoped
class Successions {

    private final Instance<EmployerFollower> followers;

    Successions(@Any Instance<EmployerFollower> followers) {
        this.followers = followers;
    }

    /** What happened elsewhere; refused with all that stands in the way. */
    List<DomainEvent> carry(Succession succession) {
        List<Succession.Conflict> conflicts = followers.stream()
                .flatMap(each -> each.conflicts(succession).stream())
                .toList();
        if (!conflicts.isEmpty()) {
            throw Refusal.of(EmployerProblem.SUCCESSION_CONFLICT).with("conflicts", conflicts);
        }
        return followers.stream()
                .flatMap(each -> each.follow(succession).stream())
                .toList();
    }
}
