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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters and replaces registrations. */
@ApplicationScoped
class RegistrationService {

    private final Visibility visibility;
    private final Journal journal;
    private final RegistrationHistory history;
    private final KnownWorkforce known;
    private final Precondition precondition;
    private final LegalTime time;

    RegistrationService(
            Visibility visibility,
            Journal journal,
            RegistrationHistory history,
            KnownWorkforce known,
            Precondition precondition,
            LegalTime time) {
        this.visibility = visibility;
        this.journal = journal;
        this.history = history;
        this.known = known;
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
        employer.checkNotMerged();
        LocalDate validFrom = check(request, employer);
        Optional<LocalDate> since = history.currentSince(employerId, programme);
        if (request.validFrom() != null && since.isPresent() && validFrom.isBefore(since.get())) {
            throw Refusal.of(RegistrationProblem.VALID_FROM_TOO_EARLY, since.get())
                    .with("earliest", since.get().toString());
        }
        boolean isTold = tell(employer, programme, request);
        RegistrationFacts facts = request.facts().with(known.chosen(employerId, programme));
        Instant now = time.now();
        Registration registration = before.orElseGet(() -> new Registration(employerId, programme, facts, now));
        if (before.isPresent() && !registration.replace(facts, now)) {
            if (isTold) {
                journal.record(new RegistrationEvent.WorkforceKnown(employer));
            }
            return new Put(registration, false);
        }
        registration.persistAndFlush();
        LocalDate from = since.filter(validFrom::isBefore).orElse(validFrom);
        history.record(employerId, programme, from, now);
        String type = before.isEmpty()
                ? RegistrationEvent.RegistrationChanged.ENTERED
                : RegistrationEvent.RegistrationChanged.REPLACED;
        journal.record(new RegistrationEvent.RegistrationChanged(employer, registration, type));
        return new Put(registration, before.isEmpty());
    }

    /** Keeps what the request's source knows, unless it said the same before; tells whether that is new. */
    private boolean tell(Employer employer, Programme programme, PutRegistration request) {
        LocalDate today = time.today(employer.zone());
        return request.known(programme, today)
                .filter(told -> request.knownAsOfDate() != null
                        || KnownFigure.latest(employer.id(), told)
                                .filter(latest -> latest.says(told))
                                .isEmpty())
                .map(told -> known.add(employer.id(), told))
                .orElse(false);
    }

    /** Adds or corrects what a source knows of an employer; the id of the count. */
    @Transactional
    UUID tell(UUID employerId, TellWorkforce request) {
        Employer employer = Employer.locked(employerId, visibility.of(SubjectKind.REGISTRATION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        employer.checkNotMerged();
        List<Fault> faults = new ArrayList<>();
        if (request.workers() == null && request.wages() == null) {
            faults.add(Fault.at("/workers", "required"));
        }
        if (request.asOfDate().isAfter(time.today(employer.zone()))) {
            faults.add(Fault.at("/asOfDate", "in-the-future"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        KnownFigures told = request.figures();
        known.record(employer, List.of(told));
        return KnownFigure.current(employerId, told).orElseThrow().id();
    }

    /** Registrations with what is known beside what is reported, in one statement more whatever their count. */
    List<RegistrationView> views(List<Registration> registrations) {
        Map<UUID, List<KnownFigure>> figures = registrations.isEmpty()
                ? Map.of()
                : KnownFigure.shownOf(registrations.stream()
                                .map(Registration::employerId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(KnownFigure::employerId));
        return registrations.stream()
                .map(each -> RegistrationView.of(each, figures.getOrDefault(each.employerId(), List.of())))
                .toList();
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
        if (request.knownAsOfDate() != null && request.knownAsOfDate().isAfter(today)) {
            faults.add(Fault.at("/knownAsOfDate", "in-the-future"));
        }
        if (validFrom.isAfter(today)) {
            faults.add(Fault.at("/validFrom", "in-the-future"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return validFrom;
    }
}
