package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.agency.Mandate;
import id.patuh.compliance.Detections;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a step of the table on a locked case, within the transaction of whoever asks: the one way in which cases move. */
@ApplicationScoped
class StepTaking {

    private final Visibility visibility;
    private final LegalTime time;
    private final Detections detections;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final CaseCorrection correction;
    private final StepPapers papers;
    private final Event<CaseStepTaken> taken;

    StepTaking(
            Visibility visibility,
            LegalTime time,
            Detections detections,
            CaseClock clock,
            CaseRecording recording,
            CaseCorrection correction,
            StepPapers papers,
            Event<CaseStepTaken> taken) {
        this.visibility = visibility;
        this.time = time;
        this.detections = detections;
        this.clock = clock;
        this.recording = recording;
        this.correction = correction;
        this.papers = papers;
        this.taken = taken;
    }

    /**
     * How a step is taken.
     *
     * @param day legal day on which it is taken
     * @param isTakenOver whether it was taken on paper before the case was here
     * @param paperNumber number of its letter on paper, where it was
     */
    record How(CaseStanding.Actor actor, LocalDate day, boolean isTakenOver, @Nullable String paperNumber) {}

    /** How an officer takes a step now. */
    How now(NoncomplianceCase theCase) {
        return now(theCase, CaseStanding.Actor.OFFICER);
    }

    /** How somebody else than an officer takes a step now. */
    How now(NoncomplianceCase theCase, CaseStanding.Actor actor) {
        return new How(actor, clock.today(theCase), false, null);
    }

    /** How a step was taken on paper. */
    static How onPaper(PaperStep step) {
        return new How(step.actor(), step.takenDate(), true, step.letterNumber());
    }

    /** Refuses what the table, its guards or its needs do not allow; changes nothing. */
    void check(NoncomplianceCase theCase, TakeStep request, How how) {
        CaseStep step = request.step();
        theCase.checkLeaves(step);
        CaseStanding standing = clock.standing(theCase, how.actor(), how.day());
        step.blocked(standing).ifPresent(block -> {
            throw blocked(step, block, theCase, standing);
        });
        checkGiven(theCase, standing, request, how);
        checkSettled(theCase, step);
        checkTwin(theCase, step);
    }

    void take(NoncomplianceCase theCase, TakeStep asked, How how) {
        check(theCase, asked, how);
        TakeStep request = papers.dated(theCase, asked);
        CaseStep step = request.step();
        CaseState before = theCase.state();
        Instant now = time.now();
        boolean isMoving = theCase.take(step, how.day(), now);
        CaseHistory.Entry entry = new CaseHistory.Entry(
                step.name(),
                before,
                how.day(),
                request.cited(),
                HistoryLinks.of(request, how),
                request.servedDate(),
                request.reason() == null ? request.note() : request.reason());
        CaseHistory line = how.isTakenOver()
                ? recording.line(theCase, entry, now)
                : recording.write(theCase, entry, new CaseEvent.StepTaken(theCase, step), now);
        clock.tick(theCase, line, request, isMoving, now);
        follow(theCase, request, how, now);
    }

    /** What a step brings beside moving the case. */
    private void follow(NoncomplianceCase theCase, TakeStep request, How how, Instant now) {
        switch (request.step()) {
            case ADMIN_FINE -> CaseSanction.of(List.of(theCase.id())).stream()
                    .filter(each -> each.isToServe() && each.reachesAny(request.cited()))
                    .forEach(each -> each.request(how.day()));
            case TMP2T_REQUEST -> CaseSanction.of(List.of(theCase.id())).stream()
                    .filter(each -> each.isToRequest() && each.reachesAny(request.cited()))
                    .forEach(each -> each.request(how.day()));
            case COMMITMENT -> Commitment.of(theCase.id(), request.commitmentId())
                    .ifPresent(each -> each.keepFrom(how.day()));
            case COMMITMENT_BROKEN -> Commitment.kept(theCase.id()).forEach(each -> each.breakOn(how.day(), now));
            case CLOSE_COMPLIANT -> Commitment.kept(theCase.id()).forEach(each -> each.fulfil(how.day(), now));
            case CORRECTION -> correction.apply(theCase, request);
            default -> {
                // nothing beside
            }
        }
        if (theCase.state().isClosed() && request.step().closure().isPresent()) {
            Commitment.open(theCase.id()).forEach(each -> each.lapse(how.day(), now));
            detections.caseClosed(theCase.id());
        }
        if (!how.isTakenOver()) {
            taken.fire(new CaseStepTaken(theCase.id(), request.step(), request.cited()));
        }
    }

    /** A refusal that says the article, what else is allowed, and the day on which the step opens if a day opens it. */
    static Refusal blocked(CaseStep step, StepGuard.Block block, NoncomplianceCase theCase, CaseStanding standing) {
        List<CaseStep> allowed = CaseStep.from(theCase.track(), theCase.state()).stream()
                .filter(other -> other.blocked(standing).isEmpty())
                .toList();
        LocalDate opensOn = block.opensOn();
        Refusal refusal = opensOn == null
                ? Refusal.of(CaseProblem.STEP_NOT_YET, step)
                : Refusal.of(CaseProblem.STEP_TOO_EARLY, step, opensOn).with("opensOn", opensOn);
        return refusal.with("guard", block.guard())
                .with("legalBasis", step.legalBasis())
                .with("allowed", allowed);
    }

    /** Refuses a step that is not given what the table says it needs. */
    private void checkGiven(NoncomplianceCase theCase, CaseStanding standing, TakeStep request, How how) {
        List<Fault> others = StepProof.faults(theCase, standing, papers.dated(theCase, request));
        List<Fault> faults = papers.faults(theCase, request, how, others);
        faults.addAll(named(theCase, standing, request));
        if (!faults.isEmpty()) {
            throw Refusal.at(
                            CaseProblem.STEP_NEEDS_PROOF,
                            faults,
                            request.step(),
                            request.step().legalBasis())
                    .with("legalBasis", request.step().legalBasis());
        }
    }

    /** Refuses a step that would close the case as compliant while a finding is open. */
    private static void checkSettled(NoncomplianceCase theCase, CaseStep step) {
        if (step.needs(StepNeed.FINDINGS_SETTLED) && theCase.hasOpenFinding()) {
            throw Refusal.of(CaseProblem.STEP_NEEDS_PROOF, step, step.legalBasis())
                    .with("legalBasis", step.legalBasis());
        }
    }

    /** What a step names must be there: another case, a mandate, a commitment, agencies, a line of the history. */
    private List<Fault> named(NoncomplianceCase theCase, CaseStanding standing, TakeStep request) {
        List<Fault> faults = new ArrayList<>();
        UUID linked = request.linkedCaseId();
        if (linked != null && request.step().needs(StepNeed.LINKED_CASE) && !isOther(linked, theCase)) {
            faults.add(Fault.at("/linkedCaseId", "unknown-case"));
        }
        UUID mandate = request.mandateId();
        if (mandate != null
                && Mandate.inForce(mandate, theCase.employerId(), standing.today())
                        .isEmpty()) {
            faults.add(Fault.at("/mandateId", "unknown-mandate"));
        }
        UUID commitment = request.commitmentId();
        if (commitment != null) {
            Commitment.of(theCase.id(), commitment)
                    .filter(Commitment::isPromised)
                    .map(promise -> Commitments.fault(promise, standing.today()))
                    .orElseGet(() -> Optional.of(Fault.at("/commitmentId", "unknown-commitment")))
                    .ifPresent(faults::add);
        }
        for (int i = 0; i < request.partners().size(); i++) {
            if (Agency.named(request.partners().get(i)).isEmpty()) {
                faults.add(Fault.at("/agencyIds/" + i, "unknown-agency"));
            }
        }
        if (request.step().needs(StepNeed.CORRECTION)) {
            faults.addAll(correction.faults(theCase, standing.today(), request));
        }
        return faults;
    }

    private boolean isOther(UUID linked, NoncomplianceCase theCase) {
        return !linked.equals(theCase.id())
                && NoncomplianceCase.visible(linked, visibility.of(SubjectKind.CASE))
                        .filter(other -> !other.state().isClosed())
                        .isPresent();
    }

    /** Reopening may not make a second open case of the same legal person and track, nor open again what another excludes. */
    private void checkTwin(NoncomplianceCase theCase, CaseStep step) {
        if (theCase.state().isClosed() && !step.to(theCase.state()).isClosed()) {
            CaseOpening.refuseTwin(theCase.legalPersonId(), theCase.track(), visibility.of(SubjectKind.CASE));
            CaseOpening.checkBeside(theCase);
        }
    }
}
