package id.patuh.employer;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds and ends official numbers of employers. */
@ApplicationScoped
class EmployerNumbers {

    private final Visibility visibility;
    private final Journal journal;
    private final Identifiers identifiers;
    private final FirstDay firstDay;
    private final LegalTime time;
    private final Precondition precondition;

    EmployerNumbers(
            Visibility visibility,
            Journal journal,
            Identifiers identifiers,
            FirstDay firstDay,
            LegalTime time,
            Precondition precondition) {
        this.visibility = visibility;
        this.journal = journal;
        this.identifiers = identifiers;
        this.firstDay = firstDay;
        this.time = time;
        this.precondition = precondition;
    }

    @Transactional
    UUID add(UUID id, AddIdentifier request) {
        Employer employer = lock(id);
        employer.checkActive();
        List<Fault> faults = new ArrayList<>();
        List<NewIdentifier> numbers = identifiers.read(List.of(request), "", faults);
        IdentifierRules.check(numbers, EmployerIdentifier.numbersWith(employer), employer.regionCode(), "", faults);
        LocalDate from =
                firstDay.of(request.validFrom(), employer.region(), Fault.at("/validFrom", "in-the-future"), faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Instant now = time.now();
        UUID added = identifiers.add(employer, numbers, from, now).get(0);
        employer.touch(now);
        employer.persistAndFlush();
        journal.record(new EmployerEvent.NumbersChanged(employer, "employer.identifier-added"));
        return added;
    }

    @Transactional
    void end(UUID id, UUID identifierId) {
        Employer employer = lock(id);
        EmployerIdentifier identifier = EmployerIdentifier.of(id, identifierId)
                .filter(found -> found.validTo().isEmpty())
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(employer.version());
        Instant now = time.now();
        identifier.end(time.today(employer.zone()), now);
        employer.touch(now);
        employer.persistAndFlush();
        journal.record(new EmployerEvent.NumbersChanged(employer, "employer.identifier-ended"));
    }

    private Employer lock(UUID id) {
        return Employer.locked(id, visibility.of(SubjectKind.EMPLOYER))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
