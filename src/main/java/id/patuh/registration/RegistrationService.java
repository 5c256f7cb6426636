package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enters and replaces registrations. */
@ApplicationScoped
class RegistrationService {

    private final Visibility visibility;
    private final Journal journal;
    private final RegistrationHistory history;
    private final Precondition precondition;
    private final LegalTime time;

    RegistrationService(
            Visibility visibility,
            Journal journal,
            RegistrationHistory history,
            Precondition precondition,
            LegalTime time) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.precondition = precondition;
        this.time = time;
    }

    /** The registration and whether it is new. */
    record Put(Registration registration, boolean isNew) {}

    @Transactional
    Put put(UUID employerId, Programme programme, PutRegistration request) {
        Employer employer = Employer.locked(employerId, visibility.of(SubjectKind.REGISTRATION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        Optional<Registration> before = Registration.of(employerId, programme);
        precondition.matchesOrCreates(before.map(Registration::version).orElse(null));
        LocalDate validFrom = check(request, employer);
        Optional<LocalDate> since = history.currentSince(employerId, programme);
        if (request.validFrom() != null && since.isPresent() && validFrom.isBefore(since.get())) {
            throw Refusal.of(RegistrationProblem.VALID_FROM_TOO_EARLY, since.get())
                    .with("earliest", since.get().toString());
        }
        Instant now = time.now();
        Registration registration =
                before.orElseGet(() -> new Registration(employerId, programme, request.facts(), now));
        if (before.isPresent() && !registration.replace(request.facts(), now)) {
            return new Put(registration, false);
        }
        registration.persistAndFlush();
        LocalDate from = since.filter(validFrom::isBefore).orElse(validFrom);
        history.record(employerId, programme, from, now);
        journal.record(new RegistrationPut(employer, registration, before.isEmpty()));
        return new Put(registration, before.isEmpty());
    }

    private LocalDate check(PutRegistration request, Employer employer) {
        LocalDate today = time.today(employer.zone());
        List<Fault> faults = new ArrayList<>();
        boolean member =
                request.status() == RegistrationStatus.PARTIAL || request.status() == RegistrationStatus.REGISTERED;
        if (!member && request.registeredDate() != null) {
            faults.add(Fault.at("/registeredDate", "not-with-this-status"));
        }
        if (!member && request.workersRegistered() != null && request.workersRegistered() > 0) {
            faults.add(Fault.at("/workersRegistered", "not-with-this-status"));
        }
        if (request.registeredDate() != null && request.registeredDate().isAfter(today)) {
            faults.add(Fault.at("/registeredDate", "in-the-future"));
        }
        LocalDate validFrom = request.validFrom() == null ? today : request.validFrom();
        if (validFrom.isAfter(today)) {
            faults.add(Fault.at("/validFrom", "in-the-future"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return validFrom;
    }
}
