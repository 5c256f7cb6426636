package id.patuh.noncompliance;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what employers say in answer to cases, and answers it; moves nothing. */
@ApplicationScoped
class Objections {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final LegalTime time;

    Objections(Visibility visibility, CurrentCaller caller, CaseClock clock, CaseRecording recording, LegalTime time) {
        this.visibility = visibility;
        this.caller = caller;
        this.clock = clock;
        this.recording = recording;
        this.time = time;
    }

    /** An employer names the case by its id, from a letter, and sees no more of it than what it says itself. */
    @Transactional
    UUID raise(UUID caseId, RaiseObjection told) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.OBJECTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        LocalDate today = clock.today(theCase);
        LocalDate received = Optional.ofNullable(told.receivedDate()).orElse(today);
        if (received.isAfter(today)) {
            throw Refusal.of(List.of(Fault.at("/receivedDate", "in-the-future")));
        }
        Instant now = time.now();
        Objection objection = new Objection(caseId, told, received, caller.get(), now);
        objection.persist();
        recording.note(theCase, "OBJECTION_RECEIVED", "objections", List.of(), today, null);
        return objection.id();
    }

    @Transactional
    UUID answer(UUID caseId, UUID objectionId, AnswerObjection told) {
        NoncomplianceCase theCase = recording.locked(caseId);
        Objection objection =
                Objection.of(caseId, objectionId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        if (objection.isAnswered()) {
            throw Refusal.of(CaseProblem.OBJECTION_ANSWERED);
        }
        LocalDate today = clock.today(theCase);
        objection.answer(told, today);
        recording.note(theCase, "OBJECTION_ANSWERED", "objections", List.of(), today, null);
        return objectionId;
    }
}
