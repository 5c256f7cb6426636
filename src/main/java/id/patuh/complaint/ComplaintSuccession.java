package id.patuh.complaint;

import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Complaints go on about the survivor when their employer is merged; the region that assesses them stays. */
@ApplicationScoped
class ComplaintSuccession implements EmployerFollower {

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        return switch (succession.kind()) {
            case MERGER -> moved(succession);
            case HEAD_OFFICE -> List.of();
        };
    }

    private static List<DomainEvent> moved(Succession succession) {
        List<DomainEvent> events = new ArrayList<>();
        for (Complaint each : Complaint.lockedOf(succession.from().id())) {
            each.follow(succession);
            each.persistAndFlush();
            events.add(new ComplaintEvent.ComplaintFollowed(each));
        }
        return events;
    }
}
