package id.patuh.sanction;

import id.patuh.noncompliance.WithholdingTakenOver;
import id.patuh.noncompliance.WithholdingTakenOver.Asked;
import id.patuh.noncompliance.WithholdingTakenOver.Lifted;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what offices were asked on paper to withhold, in the transaction that takes over the case: what is withheld restricts
 * from then on, and what is undecided the desk decides here. Refuses what had no ground on the day of a decision.
 */
@ApplicationScoped
class WithholdingsTakenOver {

    private final SanctionGround ground;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;

    WithholdingsTakenOver(SanctionGround ground, CurrentCaller caller, Journal journal, LegalTime time) {
        this.ground = ground;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
    }

    void keep(@Observes WithholdingTakenOver told) {
        Instant now = time.now();
        Sanction sanction = Sanction.takenOver(told.id(), proposal(told), ActingPerson.of(caller.get()), now);
        checkGround(told, sanction);
        sanction.request(told.requestedDate(), now);
        List<ServiceRestriction> asked = told.services().stream()
                .map(each -> asked(sanction, told, each, now))
                .toList();
        decided(sanction, told, now);
        Optional<LocalDate> first = lifted(told).min(Comparator.naturalOrder());
        first.ifPresent(day -> lift(sanction, told, asked, day, now));
        sanction.persistAndFlush();
        List<DomainEvent> events = new ArrayList<>();
        events.add(new SanctionEvent.SanctionTakenOver(sanction));
        for (ServiceRestriction each : asked) {
            each.persistAndFlush();
            events.add(new RestrictionEvent.RestrictionTakenOver(each));
        }
        journal.record(events);
    }

    /** Each decision by what stood on its day: a fine that ran out unpaid to withhold, nothing left to give again. */
    private void checkGround(WithholdingTakenOver told, Sanction sanction) {
        List<Sanction> ofCase = Sanction.ofCase(told.caseId());
        for (Asked each : told.services()) {
            each.imposed().ifPresent(imposed -> {
                List<WithholdingRules.Fine> fines = fines(ofCase, imposed.day());
                ground.checkTriggerOf(sanction.findingIds(), fines, imposed.day());
                if (WithholdingRules.remains(sanction.breaches(), told.openOn(imposed.day()), fines)
                        .isEmpty()) {
                    throw Refusal.of(SanctionProblem.REQUEST_NOT_PURSUED).with("legalBasis", WithholdingRules.TRIGGER);
                }
            });
            each.lifted().map(Lifted::day).ifPresent(day -> WithholdingRules.remains(
                            sanction.breaches(), told.openOn(day), fines(ofCase, day))
                    .ifPresent(remains -> {
                        throw remains.refusal();
                    }));
        }
    }

    /** Fines that stood on a day, paid or not by then. */
    private static List<WithholdingRules.Fine> fines(List<Sanction> ofCase, LocalDate day) {
        return ofCase.stream()
                .flatMap(each -> SanctionGround.standing(each).stream()
                        .map(fine -> new WithholdingRules.Fine(
                                fine.id(), fine.findings(), fine.lastDay(), wasPaid(each, day))))
                .toList();
    }

    private static boolean wasPaid(Sanction fine, LocalDate day) {
        return fine.fine()
                .map(Fine::paidDate)
                .filter(paid -> !paid.isAfter(day))
                .isPresent();
    }

    private static ServiceRestriction asked(Sanction sanction, WithholdingTakenOver told, Asked asked, Instant now) {
        ServiceRestriction restriction =
                new ServiceRestriction(sanction, told.addresseeId(), asked.service(), told.requestedDate(), now);
        asked.imposed()
                .ifPresent(each ->
                        restriction.impose(new ImposeRestriction(each.number(), each.day(), each.validFrom()), now));
        asked.refused().ifPresent(each -> restriction.refuse(each.reason(), each.number(), each.day(), now));
        return restriction;
    }

    /** The sanction as of its first decision that withholds, or of its last refusal where everything was refused. */
    private static void decided(Sanction sanction, WithholdingTakenOver told, Instant now) {
        Optional<LocalDate> imposed = told.services().stream()
                .flatMap(each -> each.imposed().stream())
                .map(WithholdingTakenOver.Imposed::day)
                .min(Comparator.naturalOrder());
        if (imposed.isPresent()) {
            sanction.take(SanctionStep.IMPOSE, imposed.get(), now);
        } else if (told.services().stream().allMatch(each -> each.refused().isPresent())) {
            LocalDate last = told.services().stream()
                    .flatMap(each -> each.refused().stream())
                    .map(WithholdingTakenOver.Refused::day)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            sanction.take(SanctionStep.REFUSE, last, now);
        }
    }

    /** With the first service given again the grounds were gone: the rest may be lifted, or is asked for no longer. */
    private static void lift(
            Sanction sanction,
            WithholdingTakenOver told,
            List<ServiceRestriction> asked,
            LocalDate first,
            Instant now) {
        List<String> numbers = told.services().stream()
                .flatMap(each -> each.lifted().stream())
                .map(Lifted::number)
                .distinct()
                .toList();
        sanction.requestLifting(numbers, null, first, now);
        for (int i = 0; i < asked.size(); i++) {
            ServiceRestriction each = asked.get(i);
            if (each.is(RestrictionState.REQUESTED)) {
                each.withdraw(now);
            } else if (each.is(RestrictionState.IMPOSED)) {
                each.requestLifting(first, now);
                told.services().get(i).lifted().ifPresent(lifted -> each.lift(lifted.number(), lifted.day(), now));
            }
        }
        if (asked.stream().noneMatch(each -> each.is(RestrictionState.IMPOSED))) {
            sanction.take(
                    SanctionStep.LIFT,
                    lifted(told).max(Comparator.naturalOrder()).orElseThrow(),
                    now);
        }
    }

    private static Stream<LocalDate> lifted(WithholdingTakenOver told) {
        return told.services().stream().flatMap(each -> each.lifted().stream()).map(Lifted::day);
    }

    private static Proposal proposal(WithholdingTakenOver told) {
        return new Proposal(
                SanctionKind.SERVICES_WITHHELD,
                told.caseId(),
                new Bearer(told.employerId(), told.legalPersonId(), told.regionCode()),
                told.findings().stream()
                        .map(finding -> new WithholdingRules.Breach(finding.id(), BrokenDuty.of(finding.category())))
                        .toList(),
                told.note(),
                SanctionKind.SERVICES_WITHHELD.legalBasis(),
                told.requestedDate(),
                null,
                List.of(),
                Withholding.by(
                        told.addresseeId(),
                        told.services().stream().map(Asked::service).toList()));
    }
}
