package id.patuh.noncompliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.json.MergePatch;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves cases: steps, findings, who is in charge. */
@ApplicationScoped
class CaseProgress {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final CaseRecording recording;
    private final ConfirmedFigures figures;
    private final LegalTime time;
    private final Precondition precondition;
    private final ObjectMapper json;
    private final CaseClock clock;
    private final StepTaking steps;
    private final ArrearsProof arrears;
    private final RegisterProof register;

    CaseProgress(
            Visibility visibility,
            CurrentCaller caller,
            CaseRecording recording,
            ConfirmedFigures figures,
            LegalTime time,
            Precondition precondition,
            ObjectMapper json,
            CaseClock clock,
            StepTaking steps,
            ArrearsProof arrears,
            RegisterProof register) {
        this.visibility = visibility;
        this.caller = caller;
        this.recording = recording;
        this.figures = figures;
        this.time = time;
        this.precondition = precondition;
        this.json = json;
        this.clock = clock;
        this.steps = steps;
        this.arrears = arrears;
        this.register = register;
    }

    NoncomplianceCase get(UUID id) {
        return NoncomplianceCase.visible(id, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Takes a step. One that looks at the other cases of the legal person waits for who changes those. */
    @Transactional
    UUID take(UUID id, TakeStep request) {
        if (request.step().looksAround()
                && EmployerLocks.legalPersonOf(id).flatMap(Employer::lockedOf).isEmpty()) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
        NoncomplianceCase theCase = lock(id);
        steps.take(theCase, request, steps.now(theCase));
        return id;
    }

    @Transactional
    UUID addFinding(UUID id, FindingFacts facts) {
        Optional<Employer> employer = lockEmployer(id, facts.employerId());
        NoncomplianceCase theCase = lock(id);
        CaseOpening.checkEstablishment(employerOf(theCase, employer), facts, "");
        Instant now = time.now();
        checkBeside(theCase, facts);
        Finding finding = theCase.add(facts, "", now);
        recording.write(theCase, finding(theCase, "FINDING_ADDED", finding), new CaseEvent.FindingAdded(theCase), now);
        figures.tell(employerOf(theCase, employer), theCase, List.of(finding), today(theCase));
        return finding.id();
    }

    /** Adds a finding to a case of an employer that the caller has locked, within its transaction. */
    UUID add(Employer employer, UUID id, FindingFacts facts) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(id, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        Instant now = time.now();
        checkBeside(theCase, facts);
        Finding finding = theCase.add(facts, "", now);
        recording.write(theCase, finding(theCase, "FINDING_ADDED", finding), new CaseEvent.FindingAdded(theCase), now);
        figures.tell(employer, theCase, List.of(finding), today(theCase));
        return theCase.id();
    }

    @Transactional
    void amendFinding(UUID id, UUID findingId, MergePatch patch) {
        Optional<Employer> employer = lockEmployer(id, null);
        NoncomplianceCase theCase = lock(id);
        Finding finding = theCase.finding(findingId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        FindingFacts facts = patch.apply(finding.facts(), FindingFacts.class, json);
        if (!facts.equals(finding.facts())) {
            amend(theCase, employer, finding, facts);
        }
    }

    /** Confirms a finding of a case that the caller has locked behind its employer, within its transaction. */
    void confirm(NoncomplianceCase theCase, Optional<Employer> employer, Finding finding, List<String> evidence) {
        amend(theCase, employer, finding, finding.facts().confirmedBy(evidence));
    }

    private void amend(NoncomplianceCase theCase, Optional<Employer> employer, Finding finding, FindingFacts facts) {
        Instant now = time.now();
        checkBeside(theCase, facts);
        arrears.check(finding, facts, today(theCase));
        register.check(finding, facts, today(theCase));
        theCase.amend(finding, facts, now);
        recording.write(
                theCase, finding(theCase, "FINDING_AMENDED", finding), new CaseEvent.FindingAmended(theCase), now);
        figures.tell(employerOf(theCase, employer), theCase, List.of(finding), today(theCase));
    }

    /** Officer in charge and note, the two things of a case that no step moves. */
    record Charge(@Nullable UUID assignee, @Nullable String note) {}

    @Transactional
    void amend(UUID id, MergePatch patch) {
        NoncomplianceCase theCase = lock(id);
        Charge before =
                new Charge(theCase.assigneeId().orElse(null), theCase.note().orElse(null));
        Charge after = patch.apply(before, Charge.class, json);
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(before.assignee(), after.assignee())) {
            CaseOpening.checkAssignee(caller, after.assignee());
            changed.add("assignee");
        }
        if (!Objects.equals(before.note(), after.note())) {
            changed.add("note");
        }
        if (!changed.isEmpty()) {
            Instant now = time.now();
            theCase.assign(after.assignee(), after.note(), now);
            recording.write(
                    theCase,
                    new CaseHistory.Entry("AMENDED", theCase.state(), today(theCase), List.of(), null),
                    new CaseEvent.CaseAmended(theCase, changed),
                    now);
        }
    }

    private NoncomplianceCase lock(UUID id) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(id, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(theCase.version());
        return theCase;
    }

    private static void checkBeside(NoncomplianceCase theCase, FindingFacts facts) {
        CaseOpening.checkBeside(theCase.legalPersonId(), theCase.track(), List.of(facts.about(theCase.employerId())));
    }

    /**
     * Locks the employer of a case and the establishments that its findings name, in the order of their ids and always before
     * the case itself, as a merger does.
     *
     * @param another one that another finding names
     */
    private static Optional<Employer> lockEmployer(UUID id, @Nullable UUID another) {
        TreeSet<UUID> employers = Finding.employersOf(List.of(id));
        if (another != null) {
            employers.add(another);
        }
        EmployerLocks.take(employers);
        return EmployerLocks.employerOf(id).flatMap(Employer::lockedOf);
    }

    /** The employer that was locked, unless the case went on about another meanwhile. */
    private static Employer employerOf(NoncomplianceCase theCase, Optional<Employer> locked) {
        return locked.filter(employer -> employer.id().equals(theCase.employerId()))
                .orElseThrow(() -> Refusal.of(PlatformProblem.STALE));
    }

    private CaseHistory.Entry finding(NoncomplianceCase theCase, String what, Finding finding) {
        return new CaseHistory.Entry(what, theCase.state(), today(theCase), List.of(finding.id()), null);
    }

    private LocalDate today(NoncomplianceCase theCase) {
        return clock.today(theCase);
    }
}
