package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.contribution.PlanBroken;
import id.patuh.contribution.Plans;
import id.patuh.employer.Employer;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises in cases: recorded, and found broken when the plan that they promise to keep is. */
@ApplicationScoped
class Commitments {

    private static final String RECORDED = "COMMITMENT_RECORDED";
    private static final String WHY = "Payment plan broken";

    private final CaseClock clock;
    private final CaseRecording recording;
    private final StepTaking steps;
    private final LegalTime time;

    Commitments(CaseClock clock, CaseRecording recording, StepTaking steps, LegalTime time) {
        this.clock = clock;
        this.recording = recording;
        this.steps = steps;
        this.time = time;
    }

    @Transactional
    UUID record(UUID caseId, RecordCommitment told) {
        if (told.paymentPlanId() != null) {
            Plans.hold(told.paymentPlanId()); // who breaks it meanwhile would not see the promise
        }
        NoncomplianceCase theCase = recording.locked(caseId);
        theCase.refuseIfClosed();
        LocalDate today = clock.today(theCase);
        Commitment commitment = promised(theCase, told, today);
        recording.note(theCase, RECORDED, "commitments", List.of(), today, told.promise());
        return commitment.id();
    }

    /** What was promised on paper, within the transaction that takes over its case. */
    UUID takeOver(NoncomplianceCase theCase, RecordCommitment told, LocalDate day) {
        Commitment commitment = promised(theCase, told, day);
        recording.line(
                theCase,
                new CaseHistory.Entry(
                        RECORDED, theCase.state(), day, List.of(), HistoryLinks.takenOver(null), null, told.promise()),
                time.now());
        return commitment.id();
    }

    private Commitment promised(NoncomplianceCase theCase, RecordCommitment told, LocalDate day) {
        List<Fault> faults = faults(theCase, told, day);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Commitment commitment = new Commitment(theCase.id(), told, time.now());
        commitment.persist();
        return commitment;
    }

    private static List<Fault> faults(NoncomplianceCase theCase, RecordCommitment told, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (told.promisedDate().isAfter(today)) {
            faults.add(Fault.at("/promisedDate", "in-the-future"));
        } else if (told.promisedDate().isBefore(theCase.openedDate())) {
            faults.add(Fault.at("/promisedDate", "before-the-case"));
        }
        if (!told.dueDate().isAfter(told.promisedDate())) {
            faults.add(Fault.at("/dueDate", "too-early", told.promisedDate().plusDays(1)));
        }
        UUID madeTo = told.madeTo();
        if (madeTo != null && Agency.named(madeTo).isEmpty()) {
            faults.add(Fault.at("/madeTo", "unknown-agency"));
        }
        UUID plan = told.paymentPlanId();
        if (plan != null
                && Employer.establishments(theCase.legalPersonId()).stream()
                        .noneMatch(each -> Plans.isOpen(each.id(), plan))) {
            faults.add(Fault.at("/paymentPlanId", "unknown-plan"));
        }
        return faults;
    }

    /** What keeps a case from waiting for a promise: its day passed, or the plan that it promises to keep is over. */
    static Optional<Fault> fault(Commitment promise, LocalDate today) {
        if (!promise.dueDate().isAfter(today)) {
            return Optional.of(Fault.at("/commitmentId", "promised-day-passed", promise.dueDate()));
        }
        UUID plan = promise.paymentPlanId();
        return plan == null || Plans.isOpen(plan)
                ? Optional.empty()
                : Optional.of(Fault.at("/commitmentId", "promised-plan-over"));
    }

    /** Nobody has to find it: what was promised is broken with the plan, whether a case waits for it or not yet. */
    void planBroken(@Observes PlanBroken broken) {
        for (UUID caseId : Commitment.casesOfPlan(broken.planId())) {
            NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
            List<Commitment> promises = Commitment.openOfPlan(caseId, broken.planId());
            if (promises.stream().anyMatch(Commitment::isPromised)) {
                LocalDate today = clock.today(theCase);
                promises.stream().filter(Commitment::isPromised).forEach(each -> each.breakOn(today, time.now()));
                recording.note(theCase, "PROMISE_BROKEN", "commitments", List.of(), today, WHY);
            }
            if (promises.stream().anyMatch(Commitment::isKept)
                    && CaseStep.COMMITMENT_BROKEN.leaves(theCase.track(), theCase.state())) {
                steps.take(
                        theCase,
                        TakeStep.bare(CaseStep.COMMITMENT_BROKEN, List.of(), WHY),
                        steps.now(theCase, CaseStanding.Actor.BROKEN_PLAN));
            }
        }
    }
}
