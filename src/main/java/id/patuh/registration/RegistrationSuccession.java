package id.patuh.registration;

import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Registrations when their employer is merged: programmes that the survivor lacks move, with what is known of them; where
 * both have one the survivor's stays, and the other ends. Another head office changes nothing of them.
 */
@ApplicationScoped
class RegistrationSuccession implements EmployerFollower {

    /**
     * Counts that go along, superseded there and entered here: those about a programme that the survivor lacks, whether the
     * merged employer was registered in it or not, and those about all programmes where the survivor has none.
     */
    private static final String MOVE_FIGURES =
            """
            with moved as (
              update known_workforce k
              set superseded_at = :now
              where k.employer_id = :from
                and k.superseded_at is null
                and (k.programme not in (select t.programme from registration t where t.employer_id = :to)
                     or (k.programme is null
                         and not exists (
                           select 1 from known_workforce t where t.employer_id = :to and t.superseded_at is null)))
                and not exists (
                  select 1
                  from known_workforce t
                  where t.employer_id = :to
                    and coalesce(t.programme, '') = coalesce(k.programme, '')
                    and t.source = k.source
                    and t.as_of_date = k.as_of_date
                    and t.superseded_at is null)
              returning k.*
            )
            insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages, reference,
                                         import_id, recorded_at)
            select gen_random_uuid(), :to, programme, source, as_of_date, workers, wages, reference, import_id,
                   cast(:now as timestamptz)
            from moved
            """;

    private final EntityManager database;
    private final RegistrationHistory history;
    private final KnownWorkforce known;

    RegistrationSuccession(EntityManager database, RegistrationHistory history, KnownWorkforce known) {
        this.database = database;
        this.history = history;
        this.known = known;
    }

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return List.of();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        if (succession.kind() != Succession.Kind.MERGER) {
            return List.of();
        }
        UUID from = succession.from().id();
        UUID to = succession.to().id();
        Map<Programme, LocalDate> moving = moving(from, to, succession.day());
        history.end(from, succession.day(), succession.now());
        run(MOVE_FIGURES, Map.of("from", from, "to", to, "now", succession.now()));
        run(
                """
                update registration
                set employer_id = :to, version = version + 1, updated_at = :now
                where employer_id = :from
                  and programme not in (select t.programme from registration t where t.employer_id = :to)
                """,
                Map.of("from", from, "to", to, "now", succession.now()));
        run("delete from registration where employer_id = :from", Map.of("from", from));
        moving.forEach((programme, day) -> history.record(to, programme, day, succession.now()));
        return events(succession, moving.keySet());
    }

    /** Programmes that only the merged employer has, with the day from which the survivor has them. */
    private Map<Programme, LocalDate> moving(UUID from, UUID to, LocalDate day) {
        Set<Programme> there = Set.copyOf(Registration.programmesOf(to));
        Map<Programme, LocalDate> moving = new TreeMap<>();
        for (Programme programme : Registration.programmesOf(from)) {
            if (!there.contains(programme)) {
                LocalDate since = history.currentSince(from, programme).orElse(day);
                moving.put(programme, since.isAfter(day) ? since : day);
            }
        }
        return moving;
    }

    /** A registration that moved and then shows another figure is told once, as moved. */
    private List<DomainEvent> events(Succession succession, Set<Programme> moved) {
        List<RegistrationEvent.RegistrationChanged> shown = known.show(succession.to());
        List<DomainEvent> events = new ArrayList<>();
        for (Programme programme : moved) {
            Registration registration =
                    Registration.of(succession.to().id(), programme).orElseThrow();
            events.add(new RegistrationEvent.RegistrationChanged(
                    succession.to(), registration, RegistrationEvent.RegistrationChanged.MOVED));
        }
        shown.stream()
                .filter(each -> !moved.contains(each.registration().programme()))
                .forEach(events::add);
        return events;
    }

    private void run(String sql, Map<String, Object> values) {
        var statement = database.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        statement.executeUpdate();
    }
}
