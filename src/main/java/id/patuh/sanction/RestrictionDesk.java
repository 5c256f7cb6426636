package id.patuh.sanction;

import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a licensing desk decides about services that it is asked to withhold (PP 86/2013 art. 9(3)). It never learns of the
 * case: where its ground is gone, a request is told to be pursued no longer.
 */
@ApplicationScoped
class RestrictionDesk {

    private final Visibility visibility;
    private final SanctionLocks locks;
    private final SanctionGround ground;
    private final CaseSanctions cases;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;

    RestrictionDesk(
            Visibility visibility,
            SanctionLocks locks,
            SanctionGround ground,
            CaseSanctions cases,
            Precondition precondition,
            Journal journal,
            LegalTime time) {
        this.visibility = visibility;
        this.locks = locks;
        this.ground = ground;
        this.cases = cases;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
    }

    /** A restriction locked with all that it hangs on. */
    private record Locked(ServiceRestriction restriction, Sanction sanction, SanctionedCase theCase) {}

    @Transactional
    UUID impose(UUID id, ImposeRestriction request) {
        Locked locked = lock(id, RestrictionStep.IMPOSE);
        LocalDate asked = locked.restriction().requestedDate();
        List<Fault> faults = day(request.decisionDate(), asked, locked.theCase().today());
        if (request.validFrom().isBefore(request.decisionDate())) {
            faults.add(Fault.at("/validFrom", "too-early", request.decisionDate()));
        }
        refuse(faults);
        List<Sanction> ofCase = Sanction.ofCase(locked.sanction().caseId());
        checkTrigger(locked, ofCase);
        locked.restriction().impose(request, time.now());
        done(locked.restriction(), RestrictionStep.IMPOSE);
        boolean isFirstOfCase = ofCase.stream().noneMatch(each -> each.state().isImposed());
        if (locked.sanction().state() == SanctionState.REQUESTED) {
            take(locked, SanctionStep.IMPOSE);
        }
        if (isFirstOfCase) {
            cases.withholdingImposed(locked.sanction().caseId(), null);
        }
        return id;
    }

    @Transactional
    UUID refuse(UUID id, RefuseRestriction request) {
        Locked locked = lock(id, RestrictionStep.REFUSE);
        locked.restriction()
                .refuse(
                        request.reason(),
                        request.decisionNumber(),
                        locked.theCase().today(),
                        time.now());
        done(locked.restriction(), RestrictionStep.REFUSE);
        boolean isRefusedWhole = ServiceRestriction.lockedOfSanction(
                        locked.sanction().id())
                .stream()
                .allMatch(each -> each.is(RestrictionState.REFUSED));
        if (isRefusedWhole) {
            end(locked, SanctionStep.REFUSE);
        }
        return id;
    }

    @Transactional
    UUID lift(UUID id, LiftRestriction request) {
        Locked locked = lock(id, RestrictionStep.LIFT);
        LocalDate imposed = locked.restriction().decisionDate().orElseThrow();
        refuse(day(request.decisionDate(), imposed, locked.theCase().today()));
        locked.restriction().lift(request.decisionNumber(), request.decisionDate(), time.now());
        done(locked.restriction(), RestrictionStep.LIFT);
        boolean isLast = ServiceRestriction.lockedOfSanction(locked.sanction().id()).stream()
                .noneMatch(each -> each.is(RestrictionState.IMPOSED));
        if (isLast) {
            end(locked, SanctionStep.LIFT);
        }
        return id;
    }

    /** Locks a restriction of the caller's desk; somebody else's is not there. */
    private Locked lock(UUID id, RestrictionStep step) {
        ServiceRestriction restriction = ServiceRestriction.visible(id, visibility.of(SubjectKind.SERVICE_RESTRICTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        Sanction sanction = Sanction.ofId(restriction.sanctionId()).orElseThrow();
        SanctionedCase theCase = locks.lockForDesk(sanction, restriction);
        precondition.matches(restriction.version());
        restriction.checkLeaves(step);
        return new Locked(restriction, sanction, theCase);
    }

    /** A fine that was paid in full meanwhile is no ground any more, nor is a duty that was met. */
    private void checkTrigger(Locked locked, List<Sanction> ofCase) {
        try {
            ground.checkTrigger(
                    locked.sanction().findingIds(), ofCase, locked.theCase().today());
        } catch (Refusal refusal) {
            throw notPursued(); // what exactly is missing is the case's
        }
        if (SanctionGround.remains(locked.sanction(), locked.theCase(), ofCase).isEmpty()) {
            throw notPursued();
        }
    }

    private static Refusal notPursued() {
        return Refusal.of(SanctionProblem.REQUEST_NOT_PURSUED).with("legalBasis", WithholdingRules.TRIGGER);
    }

    /** No service of the sanction is withheld any more, and the case may go on. */
    private void end(Locked locked, SanctionStep step) {
        take(locked, step);
        cases.withholdingEnded(
                locked.sanction().caseId(),
                locked.sanction().id(),
                locked.theCase().today(),
                null);
    }

    private void take(Locked locked, SanctionStep step) {
        locked.sanction().take(step, locked.theCase().today(), time.now());
        locked.sanction().persistAndFlush();
        journal.record(new SanctionEvent.StepTaken(locked.sanction(), step));
    }

    private void done(ServiceRestriction restriction, RestrictionStep step) {
        restriction.persistAndFlush();
        journal.record(new RestrictionEvent.StepTaken(restriction, step));
    }

    /** The day of a decision: not after today, and not before what comes first. */
    private static List<Fault> day(LocalDate day, LocalDate first, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (day.isAfter(today)) {
            faults.add(Fault.at("/decisionDate", "in-the-future"));
        }
        if (day.isBefore(first)) {
            faults.add(Fault.at("/decisionDate", "too-early", first));
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
