package id.patuh.complaint;

import id.patuh.employer.Employer;
import id.patuh.noncompliance.NoncomplianceCase;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the office of the region does with complaints: assesses them, and where it must, opens the seal. */
@ApplicationScoped
class ComplaintAssessment {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;
    private final Seal seal;

    ComplaintAssessment(
            Visibility visibility,
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            LegalTime time,
            Seal seal) {
        this.visibility = visibility;
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
        this.seal = seal;
    }

    Complaint get(UUID id) {
        return Complaint.visible(id, sight()).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    UUID assess(UUID id, AssessComplaint told) {
        Complaint complaint = Complaint.locked(id, sight()).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(complaint.version());
        Optional<NoncomplianceCase> theCase = caseOf(complaint, told);
        Region region = Region.regency(complaint.regionCode()).orElseThrow();
        LocalDate today = time.today(region.zone());
        ComplaintStep step = told.decision().step();
        complaint.take(step, told.reason(), today, caller.get(), time.now());
        theCase.ifPresent(
                found -> complaint.belongTo(found.id(), complaint.employerId().orElse(found.employerId())));
        complaint.persistAndFlush();
        journal.record(new ComplaintEvent.StepTaken(complaint, step));
        return id;
    }

    /** Tells who complained; each time leaves its reason, and rows in the journal and the audit. */
    @Transactional
    ComplainantView open(UUID id, OpenComplainant told) {
        Complaint complaint = get(id);
        Caller by = caller.get();
        ComplaintDocuments.checkPurpose(caller);
        Complainant complainant = seal.open(id, told.reason(), by);
        journal.record(new ComplaintEvent.SealOpened(complaint));
        return ComplainantView.of(id, complainant);
    }

    /** The open case named, of the employer or its legal person. */
    private Optional<NoncomplianceCase> caseOf(Complaint complaint, AssessComplaint told) {
        if (told.caseId() == null) {
            return Optional.empty();
        }
        if (told.decision() != AssessComplaint.Decision.ACCEPTED) {
            throw Refusal.of(List.of(Fault.at("/caseId", "not-together", "decision")));
        }
        Optional<NoncomplianceCase> found = NoncomplianceCase.visible(told.caseId(), visibility.of(SubjectKind.CASE))
                .filter(each -> !each.state().isClosed());
        if (found.isEmpty()) {
            throw Refusal.of(List.of(Fault.at("/caseId", "unknown-case")));
        }
        if (complaint
                .employerId()
                .filter(employer -> !isAbout(found.get(), employer))
                .isPresent()) {
            throw Refusal.of(List.of(Fault.at("/caseId", "case-of-another-employer")));
        }
        return found;
    }

    private static boolean isAbout(NoncomplianceCase theCase, UUID employer) {
        return theCase.employerId().equals(employer)
                || Employer.legalPersonOf(employer)
                        .filter(theCase.legalPersonId()::equals)
                        .isPresent();
    }

    private Sight sight() {
        return visibility.of(SubjectKind.COMPLAINT);
    }
}
