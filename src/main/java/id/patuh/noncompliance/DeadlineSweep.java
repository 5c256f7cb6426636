package id.patuh.noncompliance;

import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.Recurring;
import id.patuh.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds terms that passed while their case waited, marks each once and tells it. It takes no step: the law leaves every next
 * step to a person. Any number of replicas may sweep at once; what one holds the others leave alone, and what one that died
 * held is found again.
 */
@ApplicationScoped
public class DeadlineSweep implements Recurring {

    private static final int LOT = 1000;

    private final EntityManager database;
    private final Journal journal;
    private final LegalTime time;
    private final CaseSettings settings;

    DeadlineSweep(EntityManager database, Journal journal, LegalTime time, CaseSettings settings) {
        this.database = database;
        this.journal = journal;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "deadline-sweep";
    }

    @Override
    public Duration pause() {
        return settings.sweepEvery();
    }

    @Override
    public void run() {
        sweep();
    }

    /** Sweeps until nothing is left; tells how many terms it marked. */
    public int sweep() {
        int swept = 0;
        int lot = LOT;
        while (lot == LOT) {
            lot = QuarkusTransaction.requiringNew().call(this::lot);
            swept += lot;
        }
        return swept;
    }

    private int lot() {
        List<String> zones = List.copyOf(new TreeSet<>(
                Region.zones().values().stream().map(ZoneId::getId).toList()));
        StringBuilder today = new StringBuilder("case r.zone");
        for (int i = 0; i < zones.size(); i++) {
            today.append(" when :zone%d then cast(:day%d as date)".formatted(i, i));
        }
        Query update = database.createNativeQuery(
                """
                with passed as (
                  select d.id
                  from case_deadline d
                  join region r on r.code = d.region_code
                  where d.ended_at is null
                    and d.overdue_at is null
                    and not d.paused
                    and d.due_date < :latest
                    and d.due_date < %s end
                  order by d.due_date, d.id
                  limit :lot
                  for update of d skip locked)
                update case_deadline d
                set overdue_at = :now
                from passed p
                where d.id = p.id
                returning d.case_id
                """
                        .formatted(today),
                UUID.class);
        for (int i = 0; i < zones.size(); i++) {
            update.setParameter("zone" + i, zones.get(i));
            update.setParameter("day" + i, time.today(ZoneId.of(zones.get(i))));
        }
        @SuppressWarnings("unchecked") // the one column is declared above
        List<UUID> cases = update.setParameter("latest", latest(zones))
                .setParameter("now", time.now())
                .setParameter("lot", LOT)
                .getResultList();
        if (!cases.isEmpty()) {
            journal.recordRows(
                    "case.deadline-passed", SubjectKind.CASE, "noncompliance_case", cases, "currentDeadline");
        }
        return cases.size();
    }

    /** The latest legal day anywhere: what is due then or later has passed nowhere. */
    private LocalDate latest(List<String> zones) {
        return zones.stream()
                .map(zone -> time.today(ZoneId.of(zone)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
