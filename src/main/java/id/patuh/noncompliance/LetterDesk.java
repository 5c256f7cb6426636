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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds, locks and writes down what belongs to a case beside its findings and steps: letters and documents. The case is always
 * locked first, so that a step of the case and a change of its papers never pass each other.
 */
@ApplicationScoped
class LetterDesk {

    private final Visibility visibility;
    private final SeenLetters seen;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final CaseClock clock;
    private final LegalTime time;

    LetterDesk(
            Visibility visibility,
            SeenLetters seen,
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            CaseClock clock,
            LegalTime time) {
        this.visibility = visibility;
        this.seen = seen;
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.clock = clock;
        this.time = time;
    }

    NoncomplianceCase visible(UUID caseId) {
        return NoncomplianceCase.visible(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Locks a case, whose version is not asked for. */
    NoncomplianceCase lock(UUID caseId) {
        return NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    CaseLetter letter(UUID caseId, UUID id) {
        return seen.of(visible(caseId).id(), id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Locks a letter of a locked case, on the version that the request names. */
    CaseLetter lock(NoncomplianceCase theCase, UUID id) {
        CaseLetter letter = lockAsItIs(theCase, id);
        precondition.matches(letter.version());
        return letter;
    }

    /** Locks a letter of a locked case, whatever its version. */
    CaseLetter lockAsItIs(NoncomplianceCase theCase, UUID id) {
        return CaseLetter.locked(theCase.id(), id)
                .filter(seen::covers)
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    LocalDate today(NoncomplianceCase theCase) {
        return clock.today(theCase);
    }

    /** Keeps a letter after a step of its own table, with a line in the history of its case. */
    UUID took(NoncomplianceCase theCase, CaseLetter letter, LetterStep step, @Nullable String reason) {
        letter.persistAndFlush();
        line(theCase, step.line(), letter.findingIds(), letter.id(), letter.documentId(), reason);
        record(new LetterEvent.StepTaken(theCase, letter, step));
        return letter.id();
    }

    /** Writes a line about something of a case that is no step of it. */
    void line(
            NoncomplianceCase theCase,
            String what,
            List<UUID> findings,
            @Nullable UUID letter,
            Optional<UUID> document,
            @Nullable String note) {
        CaseHistory.Entry entry = new CaseHistory.Entry(
                what,
                theCase.state(),
                today(theCase),
                findings,
                HistoryLinks.papers(letter, document.stream().toList()),
                null,
                note);
        new CaseHistory(theCase, entry, caller.get(), time.now()).persist();
    }

    void record(DomainEvent event) {
        journal.record(event);
    }
}
