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
import java.time.LocalDate;
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

    /** Adds a minimum wage; the open one of the region ends the day before, and goes on after its last day. */
    @Transactional
    UUID add(AddMinimumWage request) {
        check(request);
        MinimumWage.takeTurns();
        List<MinimumWage> met = MinimumWage.knownOf(request.regionCode()).stream()
                .filter(other -> other.period().sharesADayWith(request.period()))
                .toList();
        refuseOverlaps(request, met);
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

    private static void refuseOverlaps(AddMinimumWage request, List<MinimumWage> met) {
        List<UUID> inTheWay = met.stream()
                .filter(other -> !other.period().runsInto(request.period()))
                .map(MinimumWage::id)
                .toList();
        if (!inTheWay.isEmpty()) {
            throw Refusal.of(LawProblem.MINIMUM_WAGE_OVERLAPS, request.regionCode())
                    .with("minimumWageIds", inTheWay);
        }
    }

    private static void giveWay(MinimumWage before, Period to, Instant now, List<MinimumWageEvent> events) {
        MinimumWage.supersede(before.id(), now);
        events.add(MinimumWageEvent.superseded(before));
        put(before.restated(before.period().first(), to.first().minusDays(1), now), events);
        LocalDate last = to.last();
        if (last != null) {
            put(before.restated(last.plusDays(1), null, now), events);
        }
    }

    private static MinimumWage put(MinimumWage wage, List<MinimumWageEvent> events) {
        wage.persistAndFlush();
        events.add(MinimumWageEvent.added(wage));
        return wage;
    }
}
