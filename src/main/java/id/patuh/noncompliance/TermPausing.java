package id.patuh.noncompliance;

import id.patuh.calendar.WorkingDays;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
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

    private final CaseClock clock;
    private final CaseRecording recording;
    private final WorkingDays working;
    private final LegalTime time;

    TermPausing(CaseClock clock, CaseRecording recording, WorkingDays working, LegalTime time) {
        this.clock = clock;
        this.recording = recording;
        this.working = working;
        this.time = time;
    }

    @Transactional
    UUID pause(UUID caseId, UUID deadlineId, String reason) {
        NoncomplianceCase theCase = recording.locked(caseId);
        CaseDeadline term = term(caseId, deadlineId);
        LocalDate today = clock.today(theCase);
        if (!term.isOpen() || term.isPaused() || today.isAfter(term.dueDate()) || today.isBefore(term.startDate())) {
            throw Refusal.of(CaseProblem.DEADLINE_NOT_RUNNING);
        }
        Instant now = time.now();
        term.pause(today, reason, now);
        CaseDeadline.keepDueDates(List.of(caseId));
        recording.note(theCase, "DEADLINE_PAUSED", "currentDeadline", List.of(), today, reason);
        return deadlineId;
    }

    @Transactional
    UUID resume(UUID caseId, UUID deadlineId, String reason) {
        NoncomplianceCase theCase = recording.locked(caseId);
        CaseDeadline term = term(caseId, deadlineId);
        if (!term.isOpen() || !term.isPaused()) {
            throw Refusal.of(CaseProblem.DEADLINE_NOT_PAUSED);
        }
        LocalDate today = clock.today(theCase);
        Instant now = time.now();
        term.resume(today, reason, working.held(), now);
        CaseDeadline.keepDueDates(List.of(caseId));
        recording.note(theCase, "DEADLINE_RESUMED", "currentDeadline", List.of(), today, reason);
        return deadlineId;
    }

    private static CaseDeadline term(UUID caseId, UUID deadlineId) {
        return CaseDeadline.locked(caseId, deadlineId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
