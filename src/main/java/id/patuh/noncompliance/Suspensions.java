package id.patuh.noncompliance;

import id.patuh.compliance.Suspension;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
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

    private final CaseClock clock;
    private final CaseRecording recording;
    private final LegalTime time;

    Suspensions(CaseClock clock, CaseRecording recording, LegalTime time) {
        this.clock = clock;
        this.recording = recording;
        this.time = time;
    }

    @Transactional
    UUID grant(UUID caseId, GrantSuspension told) {
        NoncomplianceCase theCase = recording.locked(caseId);
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
        recording.note(theCase, "SUSPENSION_GRANTED", "suspensions", List.of(), today, told.ground());
        return granted.id();
    }

    @Transactional
    UUID end(UUID caseId, UUID suspensionId, String reason) {
        NoncomplianceCase theCase = recording.locked(caseId);
        LocalDate today = clock.today(theCase);
        Suspension suspension = Suspension.of(theCase.caseNumber()).stream()
                .filter(each -> each.id().equals(suspensionId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        if (!suspension.holdsOn(today)) {
            throw Refusal.of(CaseProblem.SUSPENSION_OVER);
        }
        Instant now = time.now();
        suspension.end(today, now);
        recording.note(theCase, "SUSPENSION_ENDED", "suspensions", List.of(), today, reason);
        return suspensionId;
    }
}
