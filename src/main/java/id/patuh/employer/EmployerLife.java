package id.patuh.employer;

import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ends employers and takes that back. A ceased employer stays readable, and cases about it go on. */
@ApplicationScoped
class EmployerLife {

    private final Visibility visibility;
    private final Journal journal;
    private final EmployerHistory history;
    private final FirstDay firstDay;
    private final LegalTime time;
    private final Precondition precondition;

    EmployerLife(
            Visibility visibility,
            Journal journal,
            EmployerHistory history,
            FirstDay firstDay,
            LegalTime time,
            Precondition precondition) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.firstDay = firstDay;
        this.time = time;
        this.precondition = precondition;
    }

    @Transactional
    UUID cease(UUID id, CeaseEmployer request) {
        StatusChange change = new StatusChange(request.ceasedDate(), request.reason(), request.source());
        return take(id, EmployerStep.CEASE, change, "/ceasedDate");
    }

    @Transactional
    UUID resume(UUID id, ResumeEmployer request) {
        StatusChange change = new StatusChange(request.resumedDate(), request.reason(), request.source());
        return take(id, EmployerStep.RESUME, change, "/resumedDate");
    }

    private UUID take(UUID id, EmployerStep step, StatusChange change, String at) {
        if (step == EmployerStep.RESUME) {
            Employer.lockedTogether(Employer.withHead(id), null);
        }
        Employer employer = Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(employer.version());
        List<Fault> faults = new ArrayList<>();
        LocalDate day = firstDay.of(change.date(), employer.region(), Fault.at(at, "in-the-future"), faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Instant now = time.now();
        employer.take(step, change, now);
        FirstDay.checkNotBehind(id, day);
        checkFamily(employer, step);
        employer.persistAndFlush();
        history.record(id, day, now);
        journal.record(new EmployerEvent.StepTaken(employer, step));
        return id;
    }

    /**
     * A head office does not end before its branches, and a branch does not start again before its head office, which is
     * locked with it.
     */
    private static void checkFamily(Employer employer, EmployerStep step) {
        if (step == EmployerStep.CEASE && Employer.hasBranches(employer.id(), EmployerStatus.ACTIVE)) {
            throw Refusal.of(EmployerProblem.HAS_BRANCHES);
        }
        if (step == EmployerStep.RESUME) {
            employer.parentId()
                    .flatMap(Employer::lockedOf)
                    .filter(head -> head.status() != EmployerStatus.ACTIVE)
                    .ifPresent(head -> {
                        throw Refusal.of(EmployerProblem.PARENT_NOT_ACTIVE, head.status());
                    });
        }
    }
}
