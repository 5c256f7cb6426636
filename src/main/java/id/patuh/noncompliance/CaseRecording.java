package id.patuh.noncompliance;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;

/** Writes what happened to a case: the case itself, a line of its history, an event. */
@ApplicationScoped
class CaseRecording {

    private final CurrentCaller caller;
    private final Journal journal;

    CaseRecording(CurrentCaller caller, Journal journal) {
        this.caller = caller;
        this.journal = journal;
    }

    CaseHistory write(NoncomplianceCase theCase, CaseHistory.Entry entry, DomainEvent event, Instant now) {
        try {
            theCase.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(CaseProblem.CASE_ALREADY_OPEN, theCase.track()); // a twin was opened or reopened faster
        }
        CaseHistory line = new CaseHistory(theCase, entry, caller.get(), now);
        line.persist();
        journal.record(event);
        return line;
    }
}
