package id.patuh.agency;

import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Records mandates, that they were passed on, and that they were ended. */
@ApplicationScoped
class Mandates {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;
    private final Instance<MandateSubject> subjects;

    Mandates(
            Visibility visibility,
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            LegalTime time,
            @Any Instance<MandateSubject> subjects) {
        this.visibility = visibility;
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
        this.subjects = subjects;
    }

    Mandate get(UUID id) {
        return Mandate.visible(id, visibility.of(SubjectKind.MANDATE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    UUID record(RecordMandate told) {
        UUID giver = caller.get().agencyId().orElseThrow();
        List<Fault> faults = new ArrayList<>();
        Optional<Agency> receiver =
                Agency.of(told.receiverAgencyId()).filter(found -> found.kind().isProsecution());
        if (receiver.isEmpty()) {
            faults.add(Fault.at("/receiverAgencyId", "unknown-prosecution-office"));
        }
        if (told.validTo() != null && told.validTo().isBefore(told.validFrom())) {
            faults.add(Fault.at("/validTo", "before-first-day"));
        }
        checkSubjects(told, faults);
        if (!faults.isEmpty() || receiver.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (Mandate.hasNumber(giver, told.number())) {
            throw exists(told);
        }
        checkNotHandedOver(told);
        Mandate mandate = new Mandate(told, giver, receiver.get().zone(), time.now());
        persist(mandate, told);
        journal.record(MandateEvent.each(mandate, MandateEvent.MandateGiven::new));
        return mandate.id();
    }

    @Transactional
    UUID substitute(UUID id, AddSubstitution told) {
        Mandate mandate = lock(id);
        List<Fault> faults = new ArrayList<>();
        if (told.date().isAfter(time.today(mandate.validity().zone()))) {
            faults.add(Fault.at("/date", "in-the-future"));
        }
        if (!Officer.actsFor(mandate.receiverId(), told.officerId())) {
            faults.add(Fault.at("/officerId", "unknown-attorney"));
        }
        if (mandate.substitutions().size() >= Mandate.MOST_SUBSTITUTIONS) {
            faults.add(Fault.at("", "too-long", Mandate.MOST_SUBSTITUTIONS));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        mandate.substitute(new Substitution(told.number(), told.date(), told.officerId(), time.now()));
        mandate.persistAndFlush();
        journal.record(MandateEvent.each(mandate, MandateEvent.MandateSubstituted::new));
        return id;
    }

    @Transactional
    UUID end(UUID id, EndMandate told) {
        Mandate mandate = lock(id);
        LocalDate today = time.today(mandate.validity().zone());
        LocalDate first = mandate.substitutions().stream()
                .map(Substitution::date)
                .reduce(mandate.validFrom(), (one, other) -> one.isAfter(other) ? one : other);
        if (told.endDate().isAfter(today)) {
            throw Refusal.of(List.of(Fault.at("/endDate", "in-the-future")));
        }
        if (told.endDate().isBefore(first) && !first.isAfter(today)) {
            throw Refusal.of(List.of(Fault.at("/endDate", "too-early", first)));
        }
        mandate.end(told.endDate(), told.reason(), today, time.now());
        mandate.persistAndFlush();
        journal.record(MandateEvent.each(mandate, MandateEvent.MandateEnded::new));
        return id;
    }

    private Mandate lock(UUID id) {
        Mandate mandate = Mandate.locked(id, visibility.of(SubjectKind.MANDATE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(mandate.version());
        return mandate;
    }

    /** Names every employer and case that the caller does not see, and every case that is about another employer. */
    private void checkSubjects(RecordMandate told, List<Fault> faults) {
        Map<UUID, UUID> employers = employersOf(SubjectKind.EMPLOYER, told.employerIds());
        for (int i = 0; i < told.employerIds().size(); i++) {
            if (!employers.containsKey(told.employerIds().get(i))) {
                faults.add(Fault.at("/employerIds/" + i, "unknown-employer"));
            }
        }
        Map<UUID, UUID> cases = employersOf(SubjectKind.CASE, told.cases());
        for (int i = 0; i < told.cases().size(); i++) {
            UUID employer = cases.get(told.cases().get(i));
            if (employer == null) {
                faults.add(Fault.at("/caseIds/" + i, "no-such-case"));
            } else if (!told.employerIds().contains(employer)) {
                faults.add(Fault.at("/caseIds/" + i, "case-of-another-employer"));
            }
        }
    }

    /** SKK and KPKNL exclude each other, whether a step of a case tells of the SKK or the mandate alone (PRJ-1/KN/2015). */
    private void checkNotHandedOver(RecordMandate told) {
        for (int i = 0; i < told.employerIds().size(); i++) {
            UUID employer = told.employerIds().get(i);
            if (subjects.stream().anyMatch(each -> each.isHandedOver(employer))) {
                throw Refusal.at(MandateProblem.CLAIM_HANDED_OVER, Fault.at("/employerIds/" + i, "claim-handed-over"));
            }
        }
    }

    private Map<UUID, UUID> employersOf(SubjectKind kind, Collection<UUID> ids) {
        return subjects.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No feature has rows of kind " + kind))
                .employersOf(ids);
    }

    private static void persist(Mandate mandate, RecordMandate told) {
        try {
            mandate.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw exists(told); // a twin was faster
        }
    }

    private static Refusal exists(RecordMandate told) {
        return Refusal.of(MandateProblem.MANDATE_EXISTS, told.number());
    }
}
