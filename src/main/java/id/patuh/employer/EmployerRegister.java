package id.patuh.employer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enters and amends employers. */
@ApplicationScoped
class EmployerRegister {

    private final Visibility visibility;
    private final Journal journal;
    private final EmployerHistory history;
    private final Identifiers identifiers;
    private final HeadOffices headOffices;
    private final FirstDay firstDay;
    private final LegalTime time;
    private final Precondition precondition;
    private final ObjectMapper json;

    EmployerRegister(
            Visibility visibility,
            Journal journal,
            EmployerHistory history,
            Identifiers identifiers,
            HeadOffices headOffices,
            FirstDay firstDay,
            LegalTime time,
            Precondition precondition,
            ObjectMapper json) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.identifiers = identifiers;
        this.headOffices = headOffices;
        this.firstDay = firstDay;
        this.time = time;
        this.precondition = precondition;
        this.json = json;
    }

    @Transactional
    UUID register(RegisterEmployer request) {
        List<Fault> faults = new ArrayList<>();
        LocalDate validFrom =
                validFrom(request.regionCode(), Optional.ofNullable(request.validFrom()), "/validFrom", faults);
        Optional<Employer> parent = headOffices.named(request.parentId(), null, faults);
        List<NewIdentifier> numbers = identifiers.read(request.numbers(), "/identifiers", faults);
        List<Identifier> inherited = parent.map(EmployerIdentifier::sharedBy).orElse(List.of());
        IdentifierRules.check(numbers, inherited, request.regionCode(), "/identifiers", faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        parent.ifPresent(HeadOffices::check);
        checkRegion(request.regionCode());
        Instant now = time.now();
        Employer employer = new Employer(request.facts(), now);
        employer.persist();
        identifiers.add(employer, numbers, validFrom, now);
        employer.persistAndFlush();
        history.record(employer.id(), validFrom, now);
        journal.record(new EmployerEvent.EmployerRegistered(employer));
        return employer.id();
    }

    @Transactional
    Employer amend(UUID id, MergePatch patch, Optional<LocalDate> effectiveDate) {
        Employer employer = lock(id, patch);
        precondition.matches(employer.version());
        employer.checkActive();
        EmployerFacts facts = patch.apply(employer.facts(), EmployerFacts.class, json);
        boolean moves = !employer.parentId().equals(Optional.ofNullable(facts.parentId()));
        List<Fault> faults = new ArrayList<>();
        LocalDate from = validFrom(facts.regionCode(), effectiveDate, "effectiveDate", faults);
        Optional<Employer> parent = moves ? headOffices.named(facts.parentId(), id, faults) : Optional.empty();
        if (!facts.regionCode().equals(employer.regionCode())
                && !IdentifierRules.fits(EmployerIdentifier.numbersOf(id), facts.regionCode())) {
            faults.add(Fault.at("/regionCode", "village-elsewhere"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        checkRegion(facts.regionCode());
        if (parent.isPresent()) {
            HeadOffices.check(parent.get());
            HeadOffices.checkHasNone(employer);
        }
        LocalDate since = EmployerFact.currentSince(id);
        if (effectiveDate.isPresent()) {
            FirstDay.checkNotBehind(id, from);
        }
        Instant now = time.now();
        List<String> changed = employer.amend(facts, now);
        if (!changed.isEmpty()) {
            employer.persistAndFlush();
            LocalDate day = from.isBefore(since) ? since : from;
            history.record(id, day, now);
            List<DomainEvent> events = new ArrayList<>();
            events.add(new EmployerEvent.EmployerAmended(employer, changed));
            if (moves) {
                events.addAll(headOffices.follow(employer, day, now));
            }
            journal.record(events);
        }
        return employer;
    }

    /** The employer, locked; with the head office that the patch names, in the order of their ids. */
    private Employer lock(UUID id, MergePatch patch) {
        JsonNode parent = patch.document().path("parentId");
        if (parent.isTextual()) {
            Employer.lockedTogether(List.of(id, UUID.fromString(parent.textValue())), null);
        }
        return Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** The first day of facts of a region; {@code where} is a pointer or the name of a parameter. */
    private LocalDate validFrom(String regionCode, Optional<LocalDate> told, String where, List<Fault> faults) {
        Optional<Region> region = Region.regency(regionCode);
        if (region.isEmpty()) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
            return LocalDate.MIN;
        }
        Fault notCome =
                where.startsWith("/") ? Fault.at(where, "in-the-future") : Fault.parameter(where, "in-the-future");
        return firstDay.of(told.orElse(null), region.get(), notCome, faults);
    }

    private void checkRegion(String regionCode) {
        Sight sight = visibility.of(SubjectKind.EMPLOYER);
        if (!sight.everything() && !sight.regions().contains(regionCode)) {
            throw Refusal.at(EmployerProblem.REGION_NOT_YOURS, Fault.at("/regionCode", "region-not-yours"));
        }
    }
}
