package id.patuh.employer;

import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Merges an employer into another (penggabungan, or an entry made twice): its numbers, branches, registrations and cases
 * go on with the survivor; what it was stays in history. There is no way back.
 */
@ApplicationScoped
class EmployerMerger {

    private final Visibility visibility;
    private final Journal journal;
    private final EmployerHistory history;
    private final Identifiers identifiers;
    private final Successions successions;
    private final FirstDay firstDay;
    private final LegalTime time;
    private final Precondition precondition;

    EmployerMerger(
            Visibility visibility,
            Journal journal,
            EmployerHistory history,
            Identifiers identifiers,
            Successions successions,
            FirstDay firstDay,
            LegalTime time,
            Precondition precondition) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.identifiers = identifiers;
        this.successions = successions;
        this.firstDay = firstDay;
        this.time = time;
        this.precondition = precondition;
    }

    /** Merges and tells the survivor. All rows are locked in the order of their ids, whoever is merged into whom. */
    @Transactional
    UUID merge(UUID id, MergeEmployer request) {
        Sight sight = visibility.of(SubjectKind.EMPLOYER);
        Employer.lockedTogether(List.of(id, request.survivorId()), id);
        Employer merged = Employer.locked(id, sight).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(merged.version());
        List<Fault> faults = new ArrayList<>();
        LocalDate day =
                firstDay.of(request.mergedDate(), merged.region(), Fault.at("/mergedDate", "in-the-future"), faults);
        Optional<Employer> survivor = survivor(id, request.survivorId(), sight, faults);
        if (!faults.isEmpty() || survivor.isEmpty()) {
            throw Refusal.of(faults);
        }
        check(merged, survivor.get());
        FirstDay.checkNotBehind(id, day);
        StatusChange change = new StatusChange(day, request.reason(), request.source());
        journal.record(move(merged, survivor.get(), change));
        return survivor.get().id();
    }

    private static Optional<Employer> survivor(UUID id, UUID survivorId, Sight sight, List<Fault> faults) {
        if (id.equals(survivorId)) {
            faults.add(Fault.at("/survivorId", "same-employer"));
            return Optional.empty();
        }
        Optional<Employer> survivor = Employer.locked(survivorId, sight);
        if (survivor.isEmpty()) {
            faults.add(Fault.at("/survivorId", "unknown-employer"));
        }
        return survivor;
    }

    private static void check(Employer merged, Employer survivor) {
        merged.checkActive();
        if (survivor.status() != EmployerStatus.ACTIVE) {
            Refusal refusal = Refusal.of(EmployerProblem.SURVIVOR_NOT_ACTIVE, survivor.status());
            survivor.mergedInto().ifPresent(next -> refusal.with("mergedInto", next));
            throw refusal;
        }
        if (merged.parentId().isEmpty() && survivor.parentId().isPresent()) {
            throw Refusal.of(EmployerProblem.SURVIVOR_IS_BRANCH);
        }
    }

    /** What happened, the merged employer first. */
    private List<DomainEvent> move(Employer merged, Employer survivor, StatusChange change) {
        Instant now = time.now();
        LocalDate day = change.date();
        List<DomainEvent> events = new ArrayList<>();
        Succession succession = new Succession(
                Succession.Kind.MERGER, merged, survivor, survivor.legalPersonId(), day, change.reason(), now);
        List<DomainEvent> followed = successions.carry(succession);
        identifiers.move(merged, survivor, day, now);
        merged.mergeInto(survivor, change, now);
        merged.persistAndFlush();
        history.record(merged.id(), day, now);
        survivor.touch(now);
        survivor.persistAndFlush();
        events.add(new EmployerEvent.StepTaken(merged, EmployerStep.MERGE));
        events.add(new EmployerEvent.NumbersChanged(survivor, "employer.took-over"));
        for (Employer branch : Employer.lockedBranches(merged.id())) {
            events.add(adopt(branch, survivor, day, now));
        }
        events.addAll(followed);
        return events;
    }

    /** A branch comes under the survivor, not before its own last change. */
    private EmployerEvent adopt(Employer branch, Employer survivor, LocalDate day, Instant now) {
        List<String> changed = branch.amend(branch.facts().under(survivor.id()), now);
        branch.persistAndFlush();
        LocalDate since = EmployerFact.currentSince(branch.id());
        history.record(branch.id(), day.isBefore(since) ? since : day, now);
        return new EmployerEvent.EmployerAmended(branch, changed);
    }
}
