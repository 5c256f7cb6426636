package id.patuh.programme;

import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes in changes of law. Nothing is overwritten: what was known stays as it was known. */
@ApplicationScoped
class ProvisionService {

    private final Journal journal;
    private final LegalTime time;

    ProvisionService(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    Provision get(UUID id) {
        return Provision.<Provision>findByIdOptional(id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Adds a provision; the open one of the same kind and reach ends the day before, and goes on after its last day. */
    @Transactional
    UUID add(AddProvision request) {
        LawRow row = request.as(Ids.next());
        List<Fault> faults = ProvisionRules.faults(row);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Provision.takeTurns();
        List<LawRow> met = Provision.known().stream().filter(row::collidesWith).toList();
        refuseOverlaps(row, met);
        Instant now = Provision.after(time.now());
        List<ProvisionEvent> events = new ArrayList<>();
        put(new Provision(row, request.note(), now), events);
        met.forEach(before -> giveWay(before.id(), row.period(), now, events));
        journal.record(events);
        return row.id();
    }

    private static void refuseOverlaps(LawRow row, List<LawRow> met) {
        List<UUID> inTheWay = met.stream()
                .filter(other -> !row.changes(other))
                .map(LawRow::id)
                .toList();
        if (!inTheWay.isEmpty()) {
            throw Refusal.of(LawProblem.PROVISION_OVERLAPS, row.kind(), inTheWay.size())
                    .with("provisionIds", inTheWay);
        }
    }

    private void giveWay(UUID id, Period to, Instant now, List<ProvisionEvent> events) {
        Provision before = get(id);
        Provision.supersede(id, now);
        events.add(ProvisionEvent.superseded(id));
        put(before.restated(before.validFrom(), to.first().minusDays(1), now), events);
        LocalDate last = to.last();
        if (last != null) {
            put(before.restated(last.plusDays(1), null, now), events);
        }
    }

    private static void put(Provision provision, List<ProvisionEvent> events) {
        provision.persistAndFlush();
        events.add(ProvisionEvent.added(provision.id()));
    }
}
