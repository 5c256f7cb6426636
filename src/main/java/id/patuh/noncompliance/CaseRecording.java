package id.patuh.noncompliance;

import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes what happened to a case: the case itself, a line of its history, an event. */
@ApplicationScoped
class CaseRecording {

    private final CurrentCaller caller;
    private final Journal journal;
    private final Visibility visibility;
    private final Precondition precondition;
    private final LegalTime time;

    CaseRecording(
            CurrentCaller caller, Journal journal, Visibility visibility, Precondition precondition, LegalTime time) {
        this.caller = caller;
        this.journal = journal;
        this.visibility = visibility;
        this.precondition = precondition;
        this.time = time;
    }

    /** A case that the caller may see, locked, on the version that the request names. */
    NoncomplianceCase locked(UUID caseId) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(theCase.version());
        return theCase;
    }

    /**
     * Notes what happened beside the steps of the table.
     *
     * @param what how the history calls it
     * @param member of the case that it changes, for who follows changes
     */
    void note(
            NoncomplianceCase theCase,
            String what,
            String member,
            Collection<UUID> findings,
            LocalDate day,
            @Nullable String note) {
        Instant now = time.now();
        theCase.touch(now);
        write(
                theCase,
                new CaseHistory.Entry(
                        what, theCase.state(), day, findings.stream().sorted().toList(), note),
                new CaseEvent.Noted(theCase, what, member),
                now);
    }

    CaseHistory write(NoncomplianceCase theCase, CaseHistory.Entry entry, DomainEvent event, Instant now) {
        CaseHistory line = line(theCase, entry, now);
        journal.record(event);
        return line;
    }

    /** Tells what happened to a case whose lines are written. */
    void tell(DomainEvent event) {
        journal.record(event);
    }

    /** Writes the case and a line of its history and tells nobody: what was done on paper is told once, as a whole. */
    CaseHistory line(NoncomplianceCase theCase, CaseHistory.Entry entry, Instant now) {
        try {
            theCase.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(CaseProblem.CASE_ALREADY_OPEN, theCase.track()); // a twin was opened or reopened faster
        }
        CaseHistory line = new CaseHistory(theCase, entry, caller.get(), now);
        line.persist();
        return line;
    }
}
