package id.patuh.sanction;

import id.patuh.compliance.AdministrativeFines;
import id.patuh.noncompliance.FineTakenOver;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Keeps fines that were imposed on paper, in the transaction that takes over their case: verdicts show them, they are paid
 * here, and services may be withheld for them, as for any other.
 */
@ApplicationScoped
class FinesTakenOver {

    private final AdministrativeFines fines;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;

    FinesTakenOver(AdministrativeFines fines, CurrentCaller caller, Journal journal, LegalTime time) {
        this.fines = fines;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
    }

    void keep(@Observes FineTakenOver told) {
        Instant now = time.now();
        LocalDate imposed = told.imposedDate();
        Sanction sanction = Sanction.takenOver(told.id(), proposal(told), ActingPerson.of(caller.get()), now);
        sanction.imposed(told.payableUntil(), now);
        fines.impose(told.legalPersonId(), sanction.reference(), told.amount(), imposed, now);
        told.paid().ifPresent(paid -> {
            fines.pay(
                    sanction.reference(),
                    paid.day(),
                    told.amount(),
                    paid.reference(),
                    ActingPerson.of(caller.get()),
                    now);
            sanction.pay(told.amount(), paid.day(), paid.day(), now);
        });
        sanction.persistAndFlush();
        journal.record(new SanctionEvent.SanctionTakenOver(sanction));
    }

    private static Proposal proposal(FineTakenOver told) {
        LocalDate from = told.secondReprimandEnds();
        return new Proposal(
                SanctionKind.ADMINISTRATIVE_FINE,
                told.caseId(),
                new Bearer(told.employerId(), told.legalPersonId(), told.regionCode()),
                told.findings().stream()
                        .map(finding -> new WithholdingRules.Breach(finding.id(), BrokenDuty.of(finding.category())))
                        .toList(),
                told.note(),
                SanctionKind.ADMINISTRATIVE_FINE.legalBasis(),
                told.imposedDate(),
                new Fine(
                        from,
                        FineArithmetic.countedTo(from, told.imposedDate()),
                        told.amount(),
                        FineArithmetic.standsUntil(from),
                        null,
                        0,
                        null),
                List.of(),
                Withholding.NONE);
    }
}
