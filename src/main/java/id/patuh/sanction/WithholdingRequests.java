package id.patuh.sanction;

import id.patuh.noncompliance.CaseStep;
import id.patuh.noncompliance.CaseStepTaken;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Asks offices to withhold services, one restriction for each, when the case takes the step TMP2T_REQUEST; withdraws what is
 * asked, and tells that the grounds are gone. Each joins the caller's transaction.
 */
@ApplicationScoped
class WithholdingRequests {

    private final Journal journal;
    private final LegalTime time;

    WithholdingRequests(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    /** With the step of the case the approved sanctions for what it cites are asked for. */
    void asked(@Observes CaseStepTaken taken) {
        if (taken.step() == CaseStep.TMP2T_REQUEST) {
            Sanction.ofCase(taken.caseId()).stream()
                    .filter(each -> SanctionStep.REQUEST.leaves(each.kind(), each.state()))
                    .filter(each -> each.reaches(taken.cited()))
                    .forEach(each -> request(each, today(each)));
        }
    }

    /** One approved while the case asks already is asked for at once. */
    void requestIfAsked(Sanction sanction, LocalDate today) {
        boolean isAsked = Sanction.ofCase(sanction.caseId()).stream()
                .anyMatch(other -> other.state().isWithholding());
        if (isAsked) {
            sanction.persistAndFlush();
            request(sanction, today);
        }
    }

    private void request(Sanction sanction, LocalDate today) {
        Instant now = time.now();
        UUID addressee = Objects.requireNonNull(sanction.withholding().addresseeId());
        sanction.request(today, now);
        sanction.persistAndFlush();
        List<DomainEvent> events = new ArrayList<>();
        events.add(new SanctionEvent.StepTaken(sanction, SanctionStep.REQUEST));
        for (PublicService service : sanction.withholding().services()) {
            ServiceRestriction asked = new ServiceRestriction(sanction, addressee, service, today, now);
            asked.persistAndFlush();
            events.add(new RestrictionEvent.RestrictionRequested(asked));
        }
        journal.record(events);
    }

    void withdraw(Sanction sanction, Instant now) {
        each(sanction, RestrictionStep.WITHDRAW, RestrictionState.REQUESTED, asked -> asked.withdraw(now));
    }

    /** What is withheld may be lifted; what is only asked for is asked for no longer. */
    void requestLifting(Sanction sanction, LocalDate day, Instant now) {
        withdraw(sanction, now);
        each(
                sanction,
                RestrictionStep.REQUEST_LIFTING,
                RestrictionState.IMPOSED,
                imposed -> imposed.requestLifting(day, now));
    }

    private void each(
            Sanction sanction, RestrictionStep step, RestrictionState state, Consumer<ServiceRestriction> take) {
        for (ServiceRestriction restriction : ServiceRestriction.lockedOfSanction(sanction.id())) {
            if (restriction.is(state)) {
                take.accept(restriction);
                restriction.persistAndFlush();
                journal.record(new RestrictionEvent.StepTaken(restriction, step));
            }
        }
    }

    private LocalDate today(Sanction sanction) {
        return time.today(
                Region.regency(sanction.bearer().regionCode()).orElseThrow().zone());
    }
}
