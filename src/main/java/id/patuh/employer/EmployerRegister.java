package id.patuh.employer;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.concurrency.Precondition;
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
import org.jspecify.annotations.Nullable;

/** Enters and amends employers. */
@ApplicationScoped
class EmployerRegister {

    private final Visibility visibility;
    private final Journal journal;
    private final EmployerHistory history;
    private final Identifiers identifiers;
    private final LegalTime time;
    private final Precondition precondition;
    private final ObjectMapper json;

    EmployerRegister(
            Visibility visibility,
            Journal journal,
            EmployerHistory history,
            Identifiers identifiers,
            LegalTime time,
            Precondition precondition,
            ObjectMapper json) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.identifiers = identifiers;
        this.time = time;
        this.precondition = precondition;
        this.json = json;
    }

    @Transactional
    UUID register(RegisterEmployer request) {
        List<Fault> faults = new ArrayList<>();
        Region region = region(request.regionCode(), faults);
        LocalDate validFrom = validFrom(request.validFrom(), region, "/validFrom", faults);
        checkParent(request.parentId(), faults);
        List<AddIdentifier> numbers = identifiers.normalise(request.numbers(), "/identifiers", faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
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
        Employer employer = Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(employer.version());
        checkActive(employer);
        EmployerFacts facts = patch.apply(employer.facts(), EmployerFacts.class, json);
        List<Fault> faults = new ArrayList<>();
        Region region = region(facts.regionCode(), faults);
        LocalDate from = validFrom(effectiveDate.orElse(null), region, "effectiveDate", faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        checkRegion(facts.regionCode());
        LocalDate since = EmployerFact.currentSince(id);
        if (effectiveDate.isPresent() && from.isBefore(since)) {
            throw Refusal.of(EmployerProblem.EFFECTIVE_DATE_TOO_EARLY, since).with("earliest", since.toString());
        }
        Instant now = time.now();
        List<String> changed = employer.amend(facts, now);
        if (!changed.isEmpty()) {
            employer.persistAndFlush();
            history.record(id, from.isBefore(since) ? since : from, now);
            journal.record(new EmployerEvent.EmployerAmended(employer, changed));
        }
        return employer;
    }

    @Transactional
    UUID addIdentifier(UUID id, AddIdentifier request) {
        Employer employer = Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        checkActive(employer);
        List<Fault> faults = new ArrayList<>();
        List<AddIdentifier> numbers = identifiers.normalise(List.of(request), "", faults);
        LocalDate from = validFrom(request.validFrom(), employer.region(), "/validFrom", faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Instant now = time.now();
        UUID added = identifiers.add(employer, numbers, from, now).get(0);
        employer.touch(now);
        employer.persistAndFlush();
        journal.record(new EmployerEvent.IdentifierAdded(employer));
        return added;
    }

    @Transactional
    void endIdentifier(UUID id, UUID identifierId) {
        Employer employer = Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        EmployerIdentifier identifier = EmployerIdentifier.of(id, identifierId)
                .filter(found -> found.validTo().isEmpty())
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(employer.version());
        Instant now = time.now();
        LocalDate today = time.today(employer.zone());
        identifier.end(today.isBefore(identifier.validFrom()) ? identifier.validFrom() : today, now);
        employer.touch(now);
        employer.persistAndFlush();
        journal.record(new EmployerEvent.IdentifierEnded(employer));
    }

    private static @Nullable Region region(String code, List<Fault> faults) {
        Region region = Region.regency(code).orElse(null);
        if (region == null) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
        }
        return region;
    }

    /** The day from which facts hold: as told or today, and never after today in the region. */
    private LocalDate validFrom(@Nullable LocalDate told, @Nullable Region region, String where, List<Fault> faults) {
        if (region == null) {
            return LocalDate.MIN;
        }
        LocalDate today = time.today(region.zone());
        if (told != null && told.isAfter(today)) {
            faults.add(
                    where.startsWith("/") ? Fault.at(where, "in-the-future") : Fault.parameter(where, "in-the-future"));
        }
        return told == null ? today : told;
    }

    private void checkParent(@Nullable UUID parentId, List<Fault> faults) {
        if (parentId == null) {
            return;
        }
        Optional<Employer> parent = Employer.visible(parentId, visibility.of(SubjectKind.EMPLOYER));
        if (parent.isEmpty()) {
            faults.add(Fault.at("/parentId", "unknown-employer"));
        } else if (parent.get().parentId().isPresent()) {
            throw Refusal.at(EmployerProblem.BRANCH_OF_BRANCH, Fault.at("/parentId", "is-a-branch"));
        }
    }

    private void checkRegion(String regionCode) {
        Sight sight = visibility.of(SubjectKind.EMPLOYER);
        if (!sight.everything() && !sight.regions().contains(regionCode)) {
            throw Refusal.at(EmployerProblem.REGION_NOT_YOURS, Fault.at("/regionCode", "region-not-yours"));
        }
    }

    private static void checkActive(Employer employer) {
        if (employer.status() != EmployerStatus.ACTIVE) {
            throw Refusal.of(EmployerProblem.EMPLOYER_NOT_ACTIVE, employer.status());
        }
    }
}
