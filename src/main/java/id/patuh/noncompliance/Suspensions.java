package id.patuh.noncompliance;

import id.patuh.compliance.Suspension;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Suspends what is demanded in a case, and ends that again: nothing else makes a verdict conditional for what is not paid by plan. */
@ApplicationScoped
class Suspensions {

    private final Visibility visibility;
    private final Precondition precondition;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final LegalTime time;

    Suspensions(
            Visibility visibility,
            Precondition precondition,
            CaseClock clock,
            CaseRecording recording,
            LegalTime time) {
        this.visibility = visibility;
        this.precondition = precondition;
        this.clock = clock;
        this.recording = recording;
        this.time = time;
    }

    @Transactional
    UUID grant(UUID caseId, GrantSuspension told) {
        NoncomplianceCase theCase = lock(caseId);
        theCase.refuseIfClosed();
        LocalDate today = clock.today(theCase);
        if (told.untilDate().isBefore(today)) {
            throw Refusal.of(List.of(Fault.at("/untilDate", "too-early", today)));
        }
        Instant now = time.now();
        Suspension granted = Suspension.grant(
                theCase.legalPersonId(),
                theCase.caseNumber(),
                told.ground(),
                told.categories() == null ? Set.of() : Set.copyOf(told.categories()),
                today,
                told.untilDate(),
                now);
        write(theCase, "SUSPENSION_GRANTED", today, told.ground(), now);
        return granted.id();
    }

    @Transactional
    UUID end(UUID caseId, UUID suspensionId, String reason) {
        NoncomplianceCase theCase = lock(caseId);
        LocalDate today = clock.today(theCase);
        Suspension suspension = Suspension.of(theCase.legalPersonId(), theCase.caseNumber()).stream()
                .filter(each -> each.id().equals(suspensionId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        if (!suspension.holdsOn(today)) {
            throw Refusal.of(CaseProblem.SUSPENSION_OVER);
        }
        Instant now = time.now();
        suspension.end(today, now);
        write(theCase, "SUSPENSION_ENDED", today, reason, now);
        return suspensionId;
    }

    private NoncomplianceCase lock(UUID caseId) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(theCase.version());
        return theCase;
    }

    private void write(NoncomplianceCase theCase, String what, LocalDate today, String reason, Instant now) {
        theCase.touch(now);
        recording.write(
                theCase,
                new CaseHistory.Entry(what, theCase.state(), today, List.of(), reason),
                new CaseEvent.SuspensionChanged(theCase, what),
                now);
    }
}
