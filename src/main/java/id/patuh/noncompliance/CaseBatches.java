package id.patuh.noncompliance;

import id.patuh.employer.Employer;
import id.patuh.noncompliance.CaseBatchView.BatchOutcome;
import id.patuh.noncompliance.CaseBatchView.Result;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes one step on many cases: what is refused stops nobody. */
@ApplicationScoped
class CaseBatches {

    /** Steps that name something of one case. */
    private static final Set<CaseStep> ONE_BY_ONE =
            EnumSet.of(CaseStep.DETECT, CaseStep.CORRECTION, CaseStep.COMMITMENT, CaseStep.CLOSE_DUPLICATE);

    private final StepTaking steps;
    private final CaseClock clock;
    private final CaseProgress progress;
    private final OpenCases cases;
    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;
    private final EntityManager database;

    CaseBatches(
            StepTaking steps,
            CaseClock clock,
            CaseProgress progress,
            OpenCases cases,
            Visibility visibility,
            CurrentCaller caller,
            Journal journal,
            LegalTime time,
            EntityManager database) {
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
        this.cases = cases;
        this.visibility = visibility;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
        this.database = database;
    }

    @Transactional
    UUID take(TakeCaseBatch request) {
        check(request);
        Sight sight = visibility.of(SubjectKind.CASE);
        List<UUID> asked = request.caseIds() == null ? which(request, sight) : request.caseIds();
        if (asked.size() > request.most()) {
            throw Refusal.of(CaseProblem.TOO_MANY_AFFECTED, request.most());
        }
        UUID id = Ids.next();
        journal.bulk(new Journal.Bulk(SubjectKind.CASE_BATCH, id, asked.size()));
        List<BatchOutcome> outcomes =
                request.onlyTells() ? Trial.of(() -> taken(id, asked, request)) : taken(id, asked, request);
        new CaseBatch(id, request, outcomes, caller.get(), time.now()).persist();
        return id;
    }

    private static void check(TakeCaseBatch request) {
        List<Fault> faults = new ArrayList<>();
        if (ONE_BY_ONE.contains(request.step())) {
            faults.add(Fault.at("/step", "not-in-a-batch"));
        }
        if (request.caseIds() != null && request.filter() != null) {
            faults.add(Fault.at("/caseIds", "not-with-filter"));
        }
        if (request.caseIds() == null && request.filter() == null) {
            faults.add(Fault.at("/caseIds", "required"));
        }
        if (request.confirms() && request.step() != CaseStep.EXAM_REPORT) {
            faults.add(Fault.at("/confirmFindings", "not-with-this-step"));
        }
        if (request.step().needs(StepNeed.NOTE) && request.note() == null) {
            faults.add(Fault.at("/note", "required"));
        }
        if (request.confirms() && request.evidence() == null) {
            faults.add(Fault.at("/evidence", "required"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private List<UUID> which(TakeCaseBatch request, Sight sight) {
        TakeCaseBatch.Which which = Optional.ofNullable(request.filter()).orElseThrow();
        return cases.which(which, sight, request.most() + 1);
    }

    /** In the order of their ids, so that two batches never wait for each other. */
    private List<BatchOutcome> taken(UUID batch, List<UUID> asked, TakeCaseBatch request) {
        journal.bulk(new Journal.Bulk(SubjectKind.CASE_BATCH, batch, asked.size()));
        if (request.step().looksAround()
                && !cases.legalPersonsOf(asked, visibility.of(SubjectKind.CASE)).stream()
                        .allMatch(person -> Employer.lockedOf(person).isPresent())) {
            throw Refusal.of(PlatformProblem.STALE);
        }
        if (request.confirms()) {
            EmployerLocks.take(Finding.employersOf(asked));
        }
        return asked.stream().sorted().map(id -> taken(id, request)).toList();
    }

    /** Each is taken whole or not at all; the session forgets it, or each one would look through all before it. */
    private BatchOutcome taken(UUID id, TakeCaseBatch request) {
        AtomicReference<CaseState> before = new AtomicReference<>();
        try {
            return Attempt.of(database, () -> take(id, request, before));
        } catch (Refusal refusal) {
            if (QuarkusTransaction.isRollbackOnly()) {
                throw refusal; // a twin was faster, and the transaction is lost with it
            }
            StepGuard guard = refusal.member("guard", StepGuard.class).orElse(null);
            return new BatchOutcome(
                    id, Result.REFUSED, before.get(), refusal.type().code(), guard);
        } finally {
            database.clear();
        }
    }

    private BatchOutcome take(UUID id, TakeCaseBatch request, AtomicReference<CaseState> before) {
        // who confirms writes what is known of the employer, which is locked
        Optional<Employer> employer =
                request.confirms() ? EmployerLocks.employerOf(id).flatMap(Employer::lockedOf) : Optional.empty();
        Optional<NoncomplianceCase> found = NoncomplianceCase.locked(id, visibility.of(SubjectKind.CASE));
        if (found.isEmpty()) {
            return new BatchOutcome(id, Result.NOT_FOUND, null, null, null);
        }
        NoncomplianceCase theCase = found.get();
        before.set(theCase.state());
        theCase.checkLeaves(request.step());
        if (request.confirms()) {
            confirm(theCase, employer, request);
        }
        TakeStep step = request.on(cited(theCase, request.step()), letter(theCase, request));
        steps.take(theCase, step, steps.now(theCase));
        return new BatchOutcome(id, Result.TAKEN, theCase.state(), null, null);
    }

    /** What the examiner found: what was only suspected stands on the evidence of the report. */
    private void confirm(NoncomplianceCase theCase, Optional<Employer> employer, TakeCaseBatch request) {
        for (Finding finding : theCase.findings()) {
            if (finding.status() == FindingStatus.SUSPECTED) {
                progress.confirm(
                        theCase,
                        employer,
                        finding,
                        Optional.ofNullable(request.evidence()).orElse(List.of()));
            }
        }
    }

    /** The letter of the step that was served last and that no step rests on; none where the day itself is told. */
    private static @Nullable UUID letter(NoncomplianceCase theCase, TakeCaseBatch request) {
        if (request.servedDate() != null || !request.step().needs(StepNeed.SERVICE)) {
            return null;
        }
        return CaseLetter.served(theCase.id()).stream()
                .filter(letter -> letter.kind().serves(request.step()) && !CaseHistory.restsOn(letter.id()))
                .reduce((first, second) -> second)
                .map(CaseLetter::id)
                .orElse(null);
    }

    /** The findings of a case that the step may cite: open or confirmed, as it needs, and of the rung before. */
    private List<UUID> cited(NoncomplianceCase theCase, CaseStep step) {
        boolean onlyConfirmed = step.needs(StepNeed.CONFIRMED_FINDINGS);
        if (!onlyConfirmed && !step.needs(StepNeed.OPEN_FINDINGS)) {
            return List.of();
        }
        CaseStanding standing = clock.standing(theCase);
        Set<UUID> fitting = new HashSet<>();
        theCase.findings().stream()
                .filter(finding -> onlyConfirmed
                        ? finding.status() == FindingStatus.CONFIRMED
                        : finding.status().isOpen())
                .forEach(finding -> fitting.add(finding.id()));
        step.needs().stream().flatMap(need -> standing.stood(need).stream()).forEach(fitting::retainAll);
        return fitting.stream().sorted().toList();
    }
}
