package id.patuh.sanction;

import id.patuh.calendar.Holiday;
import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Sanctions and service restrictions go on when their employer is merged or gets another head office: no merger lifts one. */
@ApplicationScoped
class SanctionSuccession implements EmployerFollower {

    SanctionSuccession() {}

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        Holiday.hold(); // who changes the calendar locks cases and sanctions too, in an order of its own
        List<DomainEvent> events = new ArrayList<>();
        for (Sanction each : Sanction.lockedOf(succession.from().id())) {
            if (each.follow(succession)) {
                each.persistAndFlush();
                events.add(new SanctionEvent.SanctionFollowed(each, succession.kind()));
            }
        }
        for (ServiceRestriction each :
                ServiceRestriction.lockedOf(succession.from().id())) {
            if (each.follow(succession)) {
                each.persistAndFlush();
                events.add(new RestrictionEvent.RestrictionFollowed(each, succession.kind()));
            }
        }
        return events;
    }
}
