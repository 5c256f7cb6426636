package id.patuh.employer;

import id.patuh.platform.event.DomainEvent;
import java.util.List;

/** A feature whose rows belong to employers and follow a {@link Succession}; this package cannot know it. */
public interface EmployerFollower {

    /** Locks what would follow and tells what stands in the way, as far as the caller may see it. */
    List<Succession.Conflict> conflicts(Succession succession);

    /** Moves what follows and tells what happened, for the journal. */
    List<DomainEvent> follow(Succession succession);
}
