package id.patuh.sanction;

import id.patuh.calendar.WorkingDays;
import id.patuh.compliance.AdministrativeFines;
import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds that a payment of a fine does not count: what it had paid is owed again, and what we believed until now stays as it was.
 * What rests on the fine being paid in full keeps its payments: a closed case, and services given again (PP 86/2013 art. 10(7)a).
 */
@ApplicationScoped
class FinePaymentVoiding {

    private final SanctionReading reading;
    private final SanctionLocks locks;
    private final FineReckoning reckoning;
    private final WorkingDays working;
    private final CaseSanctions cases;
    private final AdministrativeFines fines;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;

    FinePaymentVoiding(
            SanctionReading reading,
            SanctionLocks locks,
            FineReckoning reckoning,
            WorkingDays working,
            CaseSanctions cases,
            AdministrativeFines fines,
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            LegalTime time) {
        this.reading = reading;
        this.locks = locks;
        this.reckoning = reckoning;
        this.working = working;
        this.cases = cases;
        this.fines = fines;
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID take(UUID id, UUID paymentId, VoidFinePayment told) {
        Sanction sanction = reading.get(id);
        SanctionedCase theCase = locks.lock(sanction);
        AdministrativeFines.Payment payment = payment(sanction, paymentId);
        precondition.matches(sanction.version());
        ActingPerson by = ActingPerson.of(caller.get());
        check(payment, by);
        sanction.checkLeaves(SanctionStep.VOID_PAYMENT);
        boolean wasPaid = sanction.state() == SanctionState.PAID;
        if (wasPaid) {
            checkNothingRests(sanction, theCase);
        }
        Instant now = time.now();
        fines.makeVoid(sanction.reference(), paymentId, told.reason(), by, now);
        sanction.makeVoid(payment.amount(), theCase.today(), now);
        if (wasPaid) {
            owe(sanction, theCase, told.reason());
        }
        sanction.persistAndFlush();
        journal.record(new SanctionEvent.StepTaken(sanction, SanctionStep.VOID_PAYMENT));
        return id;
    }

    private AdministrativeFines.Payment payment(Sanction sanction, UUID id) {
        return fines.payments(List.of(sanction.reference())).getOrDefault(sanction.reference(), List.of()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Refuses a payment that is void already, and who recorded it. */
    private static void check(AdministrativeFines.Payment payment, ActingPerson by) {
        AdministrativeFines.Voided voided = payment.voided();
        if (voided != null) {
            throw Refusal.of(SanctionProblem.FINE_PAYMENT_VOID, voided.reason());
        }
        String recorder = payment.recordedBy();
        if (recorder != null && !by.isOtherThan(recorder, payment.recordedClient())) {
            throw Refusal.of(SanctionProblem.OWN_FINE_PAYMENT);
        }
    }

    private static void checkNothingRests(Sanction fine, SanctionedCase theCase) {
        if (theCase.state().isClosed()) {
            throw Refusal.of(SanctionProblem.FINE_PAYMENT_NEEDED, theCase.state())
                    .with("caseId", theCase.id());
        }
        Sanction.ofCase(fine.caseId()).stream()
                .filter(other -> isLiftedByPaying(other, fine))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(SanctionProblem.FINE_PAYMENT_NEEDED, other.state())
                            .with("sanctionId", other.id());
                });
    }

    /** Whether services are given again because, beside others, this fine was paid. */
    private static boolean isLiftedByPaying(Sanction withholding, Sanction fine) {
        boolean isLifted = withholding.state() == SanctionState.LIFTING || withholding.state() == SanctionState.LIFTED;
        return isLifted
                && withholding.breaches().stream()
                        .anyMatch(breach -> breach.duty() != BrokenDuty.DATA
                                && fine.findingIds().contains(breach.finding()));
    }

    /** The calendar may have changed while it was paid, and no term was counted anew. */
    private void owe(Sanction sanction, SanctionedCase theCase, String reason) {
        Fine fine = sanction.fine().orElseThrow();
        Optional<LocalDate> imposed = sanction.decided().map(SanctionActs.Decided::day);
        imposed.filter(day -> !sanction.isTakenOver())
                .map(day -> reckoning.payableUntil(fine, day, sanction.bearer().regionCode(), working.held()))
                .ifPresent(day -> sanction.imposed(day, time.now()));
        LocalDate last = sanction.fine().orElseThrow().lastDay();
        cases.finePaymentVoided(theCase.id(), sanction.id(), last, reason);
    }
}
