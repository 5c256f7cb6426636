package id.patuh.noncompliance;

import id.patuh.calendar.WorkingDays;
import id.patuh.platform.concurrency.Precondition;
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
import java.util.UUID;

/** Lets terms of a case stand still and go on. */
@ApplicationScoped
class TermPausing {

    private final Visibility visibility;
    private final Precondition precondition;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final WorkingDays working;
    private final LegalTime time;

    TermPausing(
            Visibility visibility,
            Precondition precondition,
            CaseClock clock,
            CaseRecording recording,
            WorkingDays working,
            LegalTime time) {
        this.visibility = visibility;
        this.precondition = precondition;
        this.clock = clock;
        this.recording = recording;
        this.working = working;
        this.time = time;
    }

    @Transactional
    UUID pause(UUID caseId, UUID deadlineId, String reason) {
        NoncomplianceCase theCase = lock(caseId);
        CaseDeadline term = term(caseId, deadlineId);
        LocalDate today = clock.today(theCase);
        if (!term.isOpen() || term.isPaused() || today.isAfter(term.dueDate()) || today.isBefore(term.startDate())) {
            throw Refusal.of(CaseProblem.DEADLINE_NOT_RUNNING);
        }
        Instant now = time.now();
        term.pause(today, reason, now);
        CaseDeadline.keepDueDates(List.of(caseId));
        write(theCase, "DEADLINE_PAUSED", today, reason, now);
        return deadlineId;
    }

    @Transactional
    UUID resume(UUID caseId, UUID deadlineId, String reason) {
        NoncomplianceCase theCase = lock(caseId);
        CaseDeadline term = term(caseId, deadlineId);
        if (!term.isOpen() || !term.isPaused()) {
            throw Refusal.of(CaseProblem.DEADLINE_NOT_PAUSED);
        }
        LocalDate today = clock.today(theCase);
        Instant now = time.now();
        term.resume(today, reason, working, now);
        CaseDeadline.keepDueDates(List.of(caseId));
        write(theCase, "DEADLINE_RESUMED", today, reason, now);
        return deadlineId;
    }

    private NoncomplianceCase lock(UUID caseId) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(theCase.version());
        return theCase;
    }

    private static CaseDeadline term(UUID caseId, UUID deadlineId) {
        return CaseDeadline.locked(caseId, deadlineId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private void write(NoncomplianceCase theCase, String what, LocalDate today, String reason, Instant now) {
        theCase.touch(now);
        recording.write(
                theCase,
                new CaseHistory.Entry(what, theCase.state(), today, List.of(), reason),
                new CaseEvent.DeadlineMoved(theCase),
                now);
    }
}
