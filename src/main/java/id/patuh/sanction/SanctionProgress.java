package id.patuh.sanction;

import id.patuh.calendar.WorkingDays;
import id.patuh.compliance.AdministrativeFines;
import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes sanctions on: approval by a second person, payments, withdrawal. Each tells the case and the verdict. */
@ApplicationScoped
class SanctionProgress {

    private final SanctionReading reading;
    private final SanctionLocks locks;
    private final SanctionGround ground;
    private final FineReckoning reckoning;
    private final WorkingDays working;
    private final WithholdingRequests requests;
    private final CaseSanctions cases;
    private final AdministrativeFines fines;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;

    SanctionProgress(
            SanctionReading reading,
            SanctionLocks locks,
            SanctionGround ground,
            FineReckoning reckoning,
            WorkingDays working,
            WithholdingRequests requests,
            CaseSanctions cases,
            AdministrativeFines fines,
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            LegalTime time) {
        this.reading = reading;
        this.locks = locks;
        this.ground = ground;
        this.reckoning = reckoning;
        this.working = working;
        this.requests = requests;
        this.cases = cases;
        this.fines = fines;
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID decide(UUID id, DecideSanction request) {
        Sanction sanction = reading.get(id);
        SanctionedCase theCase = locks.lock(sanction);
        precondition.matches(sanction.version());
        ActingPerson by = ActingPerson.of(caller.get());
        sanction.checkSecondPerson(by);
        SanctionStep step = request.approve() ? SanctionStep.APPROVE : SanctionStep.REJECT;
        sanction.checkLeaves(step);
        if (!request.approve() && request.note() == null) {
            throw Refusal.of(List.of(Fault.at("/note", "required")));
        }
        if (request.approve()) {
            checkGround(sanction, theCase);
        }
        sanction.decide(step, by, request.note(), theCase.today(), time.now());
        if (request.approve()) {
            sanction.fine()
                    .ifPresent(fine -> sanction.imposed(
                            reckoning.payableUntil(fine, theCase.today(), theCase.regionCode(), working.held()),
                            time.now()));
        }
        done(sanction, step);
        if (request.approve()) {
            tell(sanction, theCase);
        }
        return id;
    }

    /** What it rested on when it was proposed must still be so. */
    private void checkGround(Sanction sanction, SanctionedCase theCase) {
        SanctionGround.findings(theCase, sanction.findingIds());
        List<Sanction> others = Sanction.ofCase(sanction.caseId()).stream()
                .filter(other -> !other.id().equals(sanction.id()))
                .toList();
        switch (sanction.kind()) {
            case ADMINISTRATIVE_FINE -> {
                SanctionGround.checkFine(theCase, sanction.findingIds(), others);
                sanction.fine().ifPresent(fine -> SanctionGround.checkReckoned(theCase, fine));
            }
            case SERVICES_WITHHELD -> ground.checkWithholding(
                    theCase, sanction.findingIds(), sanction.withholding(), others);
        }
    }

    /** Tells the verdict and the case what was approved. */
    private void tell(Sanction sanction, SanctionedCase theCase) {
        Set<UUID> findings = new LinkedHashSet<>(sanction.findingIds());
        switch (sanction.kind()) {
            case ADMINISTRATIVE_FINE -> {
                Fine fine = sanction.fine().orElseThrow();
                fines.impose(theCase.legalPersonId(), sanction.reference(), fine.amount(), theCase.today(), time.now());
                cases.fineApproved(theCase.id(), sanction.id(), findings, fine.amount(), fine.lastDay());
            }
            case SERVICES_WITHHELD -> {
                cases.withholdingApproved(
                        theCase.id(),
                        sanction.id(),
                        findings,
                        sanction.withholding().services());
                requests.requestIfAsked(sanction, theCase.today());
            }
        }
    }

    @Transactional
    UUID pay(UUID id, RecordFinePayment request) {
        Sanction sanction = reading.get(id);
        SanctionedCase theCase = locks.lock(sanction);
        precondition.matches(sanction.version());
        sanction.checkLeaves(SanctionStep.PAY);
        Fine fine = sanction.fine().orElseThrow();
        List<AdministrativeFines.Payment> before =
                fines.payments(List.of(sanction.reference())).getOrDefault(sanction.reference(), List.of()).stream()
                        .filter(AdministrativeFines.Payment::counts)
                        .toList();
        LocalDate imposed = sanction.decided().map(SanctionActs.Decided::day).orElseThrow();
        List<Fault> faults = faults(request, fine, imposed, theCase.today());
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (before.stream().anyMatch(each -> request.reference().equals(each.reference()))) {
            throw Refusal.of(SanctionProblem.FINE_PAYMENT_EXISTS, request.reference());
        }
        LocalDate last = before.stream()
                .map(AdministrativeFines.Payment::paidDate)
                .filter(day -> day.isAfter(request.paidDate()))
                .max(LocalDate::compareTo)
                .orElse(request.paidDate());
        Instant now = time.now();
        fines.pay(
                sanction.reference(),
                request.paidDate(),
                request.rupiah(),
                request.reference(),
                ActingPerson.of(caller.get()),
                now);
        SanctionStep step = sanction.pay(request.rupiah(), last, theCase.today(), now);
        done(sanction, step);
        if (step == SanctionStep.SETTLE) {
            cases.finePaid(theCase.id(), sanction.id(), last);
        }
        return id;
    }

    private static List<Fault> faults(RecordFinePayment request, Fine fine, LocalDate imposed, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (request.paidDate().isAfter(today)) {
            faults.add(Fault.at("/paidDate", "in-the-future"));
        }
        if (request.paidDate().isBefore(imposed)) {
            faults.add(Fault.at("/paidDate", "too-early", imposed));
        }
        if (request.rupiah() == 0) {
            faults.add(Fault.at("/amount/amount", "too-small", 1));
        }
        if (request.rupiah() > fine.unpaid()) {
            faults.add(Fault.at("/amount/amount", "more-than-owed", fine.unpaid()));
        }
        return faults;
    }

    @Transactional
    UUID withdraw(UUID id, WithdrawSanction request) {
        Sanction sanction = reading.get(id);
        SanctionedCase theCase = locks.lock(sanction);
        precondition.matches(sanction.version());
        ActingPerson by = ActingPerson.of(caller.get());
        sanction.checkSecondPerson(by);
        sanction.checkLeaves(SanctionStep.WITHDRAW);
        boolean isApproved = sanction.state() != SanctionState.PROPOSED;
        boolean isImposed = SanctionGround.standing(sanction).isPresent();
        if (isImposed) {
            checkNotNeeded(sanction);
        }
        Instant now = time.now();
        sanction.withdraw(by, request.reason(), theCase.today(), now);
        done(sanction, SanctionStep.WITHDRAW);
        if (isImposed) {
            fines.withdraw(sanction.reference(), theCase.today(), now);
        }
        if (isApproved) {
            cases.withdrawn(theCase.id(), id, theCase.today());
        }
        requests.withdraw(sanction, now);
        return id;
    }

    /** A fine that services are withheld for can be paid, not withdrawn. */
    private static void checkNotNeeded(Sanction fine) {
        Sanction.ofCase(fine.caseId()).stream()
                .filter(other -> other.kind() == SanctionKind.SERVICES_WITHHELD)
                .filter(other -> other.state().isOpen())
                .filter(other -> other.reaches(fine.findingIds()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(SanctionProblem.FINE_STILL_NEEDED, other.state())
                            .with("sanctionId", other.id());
                });
    }

    @Transactional
    UUID requestLifting(UUID id, RequestLifting request) {
        Sanction sanction = reading.get(id);
        SanctionedCase theCase = locks.lock(sanction);
        precondition.matches(sanction.version());
        sanction.checkLeaves(SanctionStep.REQUEST_LIFTING);
        SanctionGround.remains(sanction, theCase, Sanction.ofCase(sanction.caseId()))
                .ifPresent(remains -> {
                    throw remains.refusal();
                });
        Instant now = time.now();
        sanction.requestLifting(request.evidence(), request.note(), theCase.today(), now);
        done(sanction, SanctionStep.REQUEST_LIFTING);
        requests.requestLifting(sanction, theCase.today(), now);
        return id;
    }

    private void done(Sanction sanction, SanctionStep step) {
        sanction.persistAndFlush();
        journal.record(new SanctionEvent.StepTaken(sanction, step));
    }
}
