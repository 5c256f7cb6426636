package id.patuh.sanction;

import id.patuh.noncompliance.CaseSanctions;
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

    private final CaseSanctions cases;
    private final SanctionGround ground;
    private final Journal journal;
    private final LegalTime time;

    WithholdingRequests(CaseSanctions cases, SanctionGround ground, Journal journal, LegalTime time) {
        this.cases = cases;
        this.ground = ground;
        this.journal = journal;
        this.time = time;
    }

    /**
     * With the step of the case the approved sanctions for what it cites are asked for; refused, and the step with it, where the
     * fine of one was paid meanwhile: the case knows only that some fine is owed.
     */
    void asked(@Observes CaseStepTaken taken) {
        if (taken.step() == CaseStep.TMP2T_REQUEST) {
            List<Sanction> ofCase = Sanction.ofCase(taken.caseId());
            ofCase.stream()
                    .filter(each -> SanctionStep.REQUEST.leaves(each.kind(), each.state()))
                    .filter(each -> each.reaches(taken.cited()))
                    .forEach(each -> {
                        LocalDate today = today(each);
                        ground.checkTrigger(each.findingIds(), ofCase, today);
                        request(each, today);
                    });
        }
    }

    /** One approved while the case asks already is asked for at once. */
    void requestIfAsked(Sanction sanction, LocalDate today) {
        boolean isAsked = Sanction.ofCase(sanction.caseId()).stream()
                .anyMatch(other -> other.state().isWithholding());
        if (isAsked) {
            sanction.persistAndFlush();
            request(sanction, today);
            cases.withholdingRequested(sanction.caseId(), sanction.id(), today);
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
