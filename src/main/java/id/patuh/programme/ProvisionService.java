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

    /** Adds a provision; those of the same kind and reach give way on its days, and stay on the days before and after. */
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
        met.forEach(before -> giveWay(before, row.period(), now, events));
        journal.record(events);
        return row.id();
    }

    private static void refuseOverlaps(LawRow row, List<LawRow> met) {
        List<UUID> inTheWay = met.stream()
                .filter(other -> !row.replaces(other))
                .map(LawRow::id)
                .toList();
        if (!inTheWay.isEmpty()) {
            throw Refusal.of(LawProblem.PROVISION_OVERLAPS, row.kind(), inTheWay.size())
                    .with("provisionIds", inTheWay);
        }
    }

    private void giveWay(LawRow row, Period to, Instant now, List<ProvisionEvent> events) {
        Provision before = get(row.id());
        Provision.supersede(row.id(), now);
        events.add(ProvisionEvent.superseded(row.id()));
        row.period().without(to).forEach(rest -> put(before.restated(rest.first(), rest.last(), now), events));
    }

    private static void put(Provision provision, List<ProvisionEvent> events) {
        provision.persistAndFlush();
        events.add(ProvisionEvent.added(provision.id()));
    }
}
