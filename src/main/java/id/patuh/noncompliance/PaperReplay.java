package id.patuh.noncompliance;

import id.patuh.employer.Employer;
import id.patuh.noncompliance.PaperStep.PaperFine;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private final Event<FineTakenOver> fines;
    private final LegalTime time;
    private final ArrearsProof arrears;

    PaperReplay(
            Visibility visibility,
            CurrentCaller caller,
            CaseOpening opening,
            StepTaking steps,
            CaseClock clock,
            CaseRecording recording,
            Event<FineTakenOver> fines,
            LegalTime time,
            ArrearsProof arrears) {
        this.visibility = visibility;
        this.caller = caller;
        this.opening = opening;
        this.steps = steps;
        this.clock = clock;
        this.recording = recording;
        this.fines = fines;
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
                employer, paper.opening(), paper.openedDate(), paper.examinedDate(), paper.paperNumber());
        List<Imposed> imposed = new ArrayList<>();
        for (int i = 0; i < paper.steps().size(); i++) {
            PaperStep step = paper.steps().get(i);
            settle(imposed, step.takenDate());
            if (step.step().closure().isPresent()) {
                settle(theCase, paper, step.takenDate());
            }
            take(theCase, step, i, imposed);
        }
        settle(imposed, LocalDate.MAX);
        if (!theCase.state().isClosed()) {
            settle(theCase, paper, paper.lastDate());
            CaseOpening.checkBeside(theCase);
        }
        clock.passedBefore(theCase, paper.lastDate(), time.now());
        recording.tell(new CaseEvent.CaseTakenOver(theCase));
        imposed.forEach(each -> fines.fire(each.told(theCase)));
        return theCase;
    }

    private void take(NoncomplianceCase theCase, PaperStep step, int index, List<Imposed> imposed) {
        List<UUID> cited = step.cited().stream()
                .map(each -> theCase.findings().get(each).id())
                .toList();
        try {
            if (step.fine() != null) {
                imposed.add(impose(theCase, step, cited, step.fine()));
            }
            steps.take(theCase, step.on(cited), StepTaking.onPaper(step.takenDate(), step.letterNumber()));
        } catch (Refusal refusal) {
            throw refusal.with(CaseTakeoverView.STEP, index).with(AT, "/steps/" + index);
        }
    }

    /** The fine of the step, which its guard looks for. */
    private Imposed impose(NoncomplianceCase theCase, PaperStep step, List<UUID> cited, PaperFine told) {
        CaseSanction fine = new CaseSanction(
                Ids.next(), theCase, CaseSanction.Kind.FINE, new LinkedHashSet<>(cited), step.takenDate(), time.now());
        fine.fine(told.rupiah(), told.payableUntil());
        fine.persist();
        return new Imposed(fine, step, told);
    }

    /** What was paid until a day is paid on it. */
    private static void settle(List<Imposed> imposed, LocalDate day) {
        imposed.forEach(
                each -> each.paid().filter(paid -> !paid.day().isAfter(day)).ifPresent(paid -> each.fine()
                        .settle(paid.day())));
    }

    /** Findings that are settled now are so from a day on, confirmed or suspected until then. */
    private void settle(NoncomplianceCase theCase, PaperCase paper, LocalDate day) {
        Instant now = time.now();
        for (int i = 0; i < paper.findings().size(); i++) {
            FindingFacts told = paper.findings().get(i);
            Finding finding = theCase.findings().get(i);
            if (told.status().isOpen() || !finding.status().isOpen()) {
                continue;
            }
            try {
                FindingFacts settled = finding.facts().as(told.status(), told.resolution());
                arrears.check(finding, settled, day);
                theCase.amend(finding, settled, now);
            } catch (Refusal refusal) {
                throw refusal.with(AT, "/findings/" + i);
            }
            recording.line(
                    theCase,
                    new CaseHistory.Entry(
                            "FINDING_AMENDED",
                            theCase.state(),
                            day,
                            List.of(finding.id()),
                            HistoryLinks.takenOver(null),
                            null,
                            null),
                    now);
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

    /** A fine of the paper, as the case knows it. */
    private record Imposed(CaseSanction fine, PaperStep step, PaperFine told) {

        Optional<FineTakenOver.Paid> paid() {
            LocalDate day = told.paidDate();
            String reference = told.paymentReference();
            return day == null || reference == null
                    ? Optional.empty()
                    : Optional.of(new FineTakenOver.Paid(day, reference));
        }

        FineTakenOver told(NoncomplianceCase theCase) {
            List<FineTakenOver.Fined> findings = step.cited().stream()
                    .map(each -> theCase.findings().get(each))
                    .map(finding -> new FineTakenOver.Fined(finding.id(), finding.category()))
                    .toList();
            return new FineTakenOver(
                    fine.id(),
                    theCase.id(),
                    theCase.employerId(),
                    theCase.legalPersonId(),
                    theCase.regionCode(),
                    findings,
                    CaseDeadline.lastBefore(theCase.id(), CaseStep.SP2, Long.MAX_VALUE)
                            .orElseThrow()
                            .dueDate(),
                    step.takenDate(),
                    told.rupiah(),
                    told.payableUntil(),
                    paid(),
                    step.note());
        }
    }
}
