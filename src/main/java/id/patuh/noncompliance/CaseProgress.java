package id.patuh.noncompliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.compliance.Detections;
import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.json.MergePatch;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Moves cases: steps, findings, who is in charge. */
@ApplicationScoped
class CaseProgress {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Journal journal;
    private final ConfirmedFigures figures;
    private final LegalTime time;
    private final Precondition precondition;
    private final ObjectMapper json;
    private final Detections detections;
    private final CaseClock clock;

    CaseProgress(
            Visibility visibility,
            CurrentCaller caller,
            Journal journal,
            ConfirmedFigures figures,
            LegalTime time,
            Precondition precondition,
            ObjectMapper json,
            Detections detections,
            CaseClock clock) {
        this.visibility = visibility;
        this.caller = caller;
        this.journal = journal;
        this.figures = figures;
        this.time = time;
        this.precondition = precondition;
        this.json = json;
        this.detections = detections;
        this.clock = clock;
    }

    NoncomplianceCase get(UUID id) {
        return NoncomplianceCase.visible(id, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    UUID take(UUID id, TakeStep request) {
        NoncomplianceCase theCase = lock(id);
        CaseStep step = request.step();
        theCase.checkLeaves(step);
        CaseStanding standing = clock.standing(theCase);
        step.blocked(standing).ifPresent(block -> {
            throw blocked(step, block, theCase, standing);
        });
        checkProof(theCase, standing, request);
        theCase.checkSettled(step);
        CaseState before = theCase.state();
        LocalDate today = standing.today();
        Instant now = time.now();
        checkTwin(theCase, step);
        boolean isMoving = theCase.take(step, today, now);
        record(
                theCase,
                new CaseHistory.Entry(
                        step.name(),
                        before,
                        today,
                        request.cited(),
                        request.linkedCaseId(),
                        request.servedDate(),
                        request.note()),
                new CaseEvent.StepTaken(theCase, step),
                now);
        clock.tick(theCase, step, request.servedDate() == null ? today : request.servedDate(), isMoving, now);
        if (theCase.state().isClosed()) {
            detections.caseClosed(id);
        }
        return id;
    }

    /** A refusal that says the article, what else is allowed, and the day on which the step opens if a day opens it. */
    private static Refusal blocked(
            CaseStep step, StepGuard.Block block, NoncomplianceCase theCase, CaseStanding standing) {
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

    @Transactional
    UUID addFinding(UUID id, FindingFacts facts) {
        Optional<Employer> employer = lockEmployer(id);
        NoncomplianceCase theCase = lock(id);
        CaseOpening.checkEstablishment(employerOf(theCase, employer), facts, "");
        Instant now = time.now();
        Finding finding = theCase.add(facts, "", now);
        record(theCase, finding(theCase, "FINDING_ADDED", finding), new CaseEvent.FindingAdded(theCase), now);
        figures.tell(employerOf(theCase, employer), theCase, List.of(finding), today(theCase));
        return finding.id();
    }

    /** Adds a finding to a case of an employer that the caller has locked, within its transaction. */
    UUID add(Employer employer, UUID id, FindingFacts facts) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(id, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        Instant now = time.now();
        Finding finding = theCase.add(facts, "", now);
        record(theCase, finding(theCase, "FINDING_ADDED", finding), new CaseEvent.FindingAdded(theCase), now);
        figures.tell(employer, theCase, List.of(finding), today(theCase));
        return theCase.id();
    }

    @Transactional
    void amendFinding(UUID id, UUID findingId, MergePatch patch) {
        Optional<Employer> employer = lockEmployer(id);
        NoncomplianceCase theCase = lock(id);
        Finding finding = theCase.finding(findingId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        FindingFacts facts = patch.apply(finding.facts(), FindingFacts.class, json);
        if (!facts.equals(finding.facts())) {
            Instant now = time.now();
            theCase.amend(finding, facts, now);
            record(theCase, finding(theCase, "FINDING_AMENDED", finding), new CaseEvent.FindingAmended(theCase), now);
            figures.tell(employerOf(theCase, employer), theCase, List.of(finding), today(theCase));
        }
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
            record(
                    theCase,
                    new CaseHistory.Entry("AMENDED", theCase.state(), today(theCase), List.of(), null, null),
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

    /** Locks the employer of a case, always before the case itself, as a merger does. */
    private static Optional<Employer> lockEmployer(UUID id) {
        return NoncomplianceCase.employerOf(id).flatMap(Employer::lockedOf);
    }

    /** The employer that was locked, unless the case went on about another meanwhile. */
    private static Employer employerOf(NoncomplianceCase theCase, Optional<Employer> locked) {
        return locked.filter(employer -> employer.id().equals(theCase.employerId()))
                .orElseThrow(() -> Refusal.of(PlatformProblem.STALE));
    }

    /** Refuses a step that is not given what the table says it needs. */
    private void checkProof(NoncomplianceCase theCase, CaseStanding standing, TakeStep request) {
        List<Fault> faults = new ArrayList<>(StepProof.faults(theCase, standing, request));
        UUID linked = request.linkedCaseId();
        if (linked != null && request.step().needs(CaseStep.Proof.LINKED_CASE) && !isOther(linked, theCase)) {
            faults.add(Fault.at("/linkedCaseId", "unknown-case"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.at(
                            CaseProblem.STEP_NEEDS_PROOF,
                            faults,
                            request.step(),
                            request.step().legalBasis())
                    .with("legalBasis", request.step().legalBasis());
        }
    }

    private boolean isOther(UUID linked, NoncomplianceCase theCase) {
        return !linked.equals(theCase.id())
                && NoncomplianceCase.visible(linked, visibility.of(SubjectKind.CASE))
                        .filter(other -> !other.state().isClosed())
                        .isPresent();
    }

    /** Reopening may not make a second open case of the same legal person and track. */
    private static void checkTwin(NoncomplianceCase theCase, CaseStep step) {
        if (theCase.state().isClosed() && !step.to(theCase.state()).isClosed()) {
            NoncomplianceCase.open(theCase.legalPersonId(), theCase.track()).ifPresent(open -> {
                throw Refusal.of(CaseProblem.CASE_ALREADY_OPEN, theCase.track()).with("caseId", open.id());
            });
        }
    }

    private CaseHistory.Entry finding(NoncomplianceCase theCase, String what, Finding finding) {
        return new CaseHistory.Entry(what, theCase.state(), today(theCase), List.of(finding.id()), null, null);
    }

    private void record(NoncomplianceCase theCase, CaseHistory.Entry entry, DomainEvent event, Instant now) {
        try {
            theCase.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(CaseProblem.CASE_ALREADY_OPEN, theCase.track()); // a twin was reopened faster
        }
        new CaseHistory(theCase, entry, caller.get(), now).persist();
        journal.record(event);
    }

    private LocalDate today(NoncomplianceCase theCase) {
        return clock.today(theCase);
    }
}
