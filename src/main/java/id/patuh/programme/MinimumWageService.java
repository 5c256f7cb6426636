package id.patuh.programme;

import id.patuh.platform.event.Journal;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes in minimum wages. Nothing is overwritten: what was known stays as it was known. */
@ApplicationScoped
class MinimumWageService {

    private final Journal journal;
    private final LegalTime time;

    MinimumWageService(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    MinimumWage get(UUID id) {
        return MinimumWage.<MinimumWage>findByIdOptional(id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Adds a minimum wage; others of the region give way on its days, and stay on the days before and after. */
    @Transactional
    UUID add(AddMinimumWage request) {
        check(request);
        MinimumWage.takeTurns();
        List<MinimumWage> met = MinimumWage.knownOf(request.regionCode()).stream()
                .filter(other -> other.period().sharesADayWith(request.period()))
                .toList();
        Instant now = MinimumWage.after(time.now());
        List<MinimumWageEvent> events = new ArrayList<>();
        MinimumWage wage = put(new MinimumWage(request, now), events);
        met.forEach(before -> giveWay(before, request.period(), now, events));
        journal.record(events);
        return wage.id();
    }

    private static void check(AddMinimumWage request) {
        List<Fault> faults = new ArrayList<>();
        if (!Region.exists(request.regionCode())) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
        }
        if (request.amount().equals(Money.rupiah(0))) {
            faults.add(Fault.at("/amount/amount", "too-small", 1));
        }
        if (request.period().isTurned()) {
            faults.add(Fault.at("/validTo", "before-first-day"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private static void giveWay(MinimumWage before, Period to, Instant now, List<MinimumWageEvent> events) {
        MinimumWage.supersede(before.id(), now);
        events.add(MinimumWageEvent.superseded(before));
        before.period().without(to).forEach(rest -> put(before.restated(rest.first(), rest.last(), now), events));
    }

    private static MinimumWage put(MinimumWage wage, List<MinimumWageEvent> events) {
        wage.persistAndFlush();
        events.add(MinimumWageEvent.added(wage));
        return wage;
    }
}
