package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.employer.Employer;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replays the paper of a case through the table, every step as of its own day, within the transaction of whoever asks. A
 * refusal leaves the transaction as it stands; the caller takes it back.
 */
@ApplicationScoped
class PaperReplay {

    /** Member of a refusal that says where in the case it is. */
    static final String AT = "at";

    private static final Pattern STEP_OF = Pattern.compile("/steps/([0-9]+)/");

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final CaseOpening opening;
    private final StepTaking steps;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final Commitments commitments;
    private final Event<FineTakenOver> fines;
    private final Event<WithholdingTakenOver> withholdings;
    private final LegalTime time;
    private final ArrearsProof arrears;

    PaperReplay(
            Visibility visibility,
            CurrentCaller caller,
            CaseOpening opening,
            StepTaking steps,
            CaseClock clock,
            CaseRecording recording,
            Commitments commitments,
            Event<FineTakenOver> fines,
            Event<WithholdingTakenOver> withholdings,
            LegalTime time,
            ArrearsProof arrears) {
        this.visibility = visibility;
        this.caller = caller;
        this.opening = opening;
        this.steps = steps;
        this.clock = clock;
        this.recording = recording;
        this.commitments = commitments;
        this.fines = fines;
        this.withholdings = withholdings;
        this.time = time;
        this.arrears = arrears;
    }

    /** The case with all its steps; empty where the caller sees no such employer. */
    Optional<NoncomplianceCase> takeOver(PaperCase paper) {
        return Employer.locked(paper.employerId(), visibility.of(SubjectKind.CASE))
                .map(employer -> takeOver(employer, paper));
    }

    private NoncomplianceCase takeOver(Employer employer, PaperCase paper) {
        List<Fault> faults =
                PaperRules.faults(paper, time.today(employer.region().zone()));
        if (!faults.isEmpty()) {
            throw inStep(Refusal.of(faults));
        }
        CaseOpening.checkAssignee(caller, paper.assignee());
        NoncomplianceCase theCase = opening.takeOver(
                employer,
                paper.opening(),
                paper.openedDate(),
                paper.examinedDate(PaperCase.OPENING),
                paper.paperNumber());
        PaperFindings findings = new PaperFindings(theCase, paper, arrears, recording, time.now());
        PaperSanctions sanctions = new PaperSanctions(theCase, findings, paper, time.now());
        for (int i = 0; i < paper.steps().size(); i++) {
            PaperStep step = paper.steps().get(i);
            sanctions.reach(step.takenDate(), i);
            if (step.step().closure().isPresent()) {
                findings.settleBefore(i, step.takenDate());
            }
            take(theCase, step, i, findings, sanctions);
            if (step.step() == CaseStep.REOPEN) {
                find(employer, theCase, paper, i, findings);
            }
        }
        end(theCase, paper, findings, sanctions);
        return theCase;
    }

    private void take(
            NoncomplianceCase theCase, PaperStep step, int index, PaperFindings findings, PaperSanctions sanctions) {
        // a reopening brings what it cites
        List<UUID> cited = step.step() == CaseStep.REOPEN ? List.of() : findings.ids(step.cited());
        checkAddressee(step, index);
        sanctions.approve(index, step);
        UUID promise = promised(theCase, step, index);
        in(index, "", () -> steps.take(theCase, step.on(cited, promise), StepTaking.onPaper(step)));
    }

    private static void checkAddressee(PaperStep step, int index) {
        PaperWithholding told = step.withholding();
        if (told != null && !Agency.withholdsServices(told.addresseeAgencyId())) {
            throw inStep(Refusal.of(
                    List.of(Fault.at("/steps/" + index + "/withholding/addresseeAgencyId", "withholds-no-services"))));
        }
    }

    /** What was promised, that the step waits for. */
    private @Nullable UUID promised(NoncomplianceCase theCase, PaperStep step, int index) {
        PaperCommitment told = step.commitment();
        return told == null
                ? null
                : in(index, "/commitment", () -> commitments.takeOver(theCase, told.recorded(), step.takenDate()));
    }

    private static void in(int index, String part, Runnable work) {
        in(index, part, () -> {
            work.run();
            return index;
        });
    }

    /** Says in which step, and in which part of it, something was refused. */
    private static <T> T in(int index, String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw refusal.with(CaseTakeoverView.STEP, index).with(AT, "/steps/" + index + part);
        }
    }

    private void find(Employer employer, NoncomplianceCase theCase, PaperCase paper, int step, PaperFindings findings) {
        for (int place : paper.foundWith(step)) {
            Finding found = opening.found(
                    employer, theCase, paper.found(place), "/findings/" + place, paper.examinedDate(step));
            findings.add(place, found, paper.steps().get(step).takenDate());
        }
    }

    /** What the paper tells of the days after its last step, and what others keep of it. */
    private void end(NoncomplianceCase theCase, PaperCase paper, PaperFindings findings, PaperSanctions sanctions) {
        sanctions.reach(LocalDate.MAX, paper.steps().size());
        sanctions.missing().ifPresent(missing -> {
            throw inStep(Refusal.of(
                    List.of(Fault.at("/steps/" + missing.index() + "/withholding", "step-missing", missing.step()))));
        });
        if (!theCase.state().isClosed()) {
            findings.settleBefore(paper.steps().size(), paper.lastDate());
            CaseOpening.checkBeside(theCase);
            checkHolder(theCase, paper);
        }
        clock.passedBefore(theCase, paper.lastDate(), time.now());
        recording.tell(new CaseEvent.CaseTakenOver(theCase));
        sanctions.finesTold().forEach(fines::fire);
        sanctions
                .withholdings()
                .forEach(each -> in(each.index(), "/withholding", () -> withholdings.fire(sanctions.told(each))));
    }

    /**
     * A claim that is still with KPKNL is with nobody else today, and one before prosecutors or police not with KPKNL: the guards
     * looked at the days of the paper only, and so would depend on which paper came first.
     */
    private void checkHolder(NoncomplianceCase theCase, PaperCase paper) {
        boolean isHandedOver =
                theCase.state() == CaseState.HANDED_OVER || theCase.state() == CaseState.TEMPORARILY_UNCOLLECTABLE;
        CaseStep holder = isHandedOver ? CaseStep.KPKNL : CaseStep.SKK;
        StepGuard alone = isHandedOver ? StepGuard.NEVER_BEFORE_LAW_ENFORCEMENT : StepGuard.NOT_HANDED_OVER;
        for (int i = paper.steps().size() - 1; i >= 0; i--) {
            if (paper.steps().get(i).step() == holder) {
                CaseStanding today = clock.standing(theCase);
                in(i, "", () -> alone.blocks(today).ifPresent(block -> {
                    throw StepTaking.blocked(holder, block, theCase, today);
                }));
                return;
            }
        }
    }

    /** Names the first step that something is wrong with, if it is a step. */
    private static Refusal inStep(Refusal refusal) {
        return refusal.faults().stream()
                .map(fault -> STEP_OF.matcher(fault.where()))
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(found -> refusal.with(CaseTakeoverView.STEP, Integer.valueOf(found.group(1))))
                .orElse(refusal);
    }
}
