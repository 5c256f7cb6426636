package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what sources know of workers and wages, one or a million by the same statement, and has every registration of
 * these employers show what {@link KnownRule} takes. One figure is believed per employer, programme, source and day; what
 * it replaces stays.
 */
@ApplicationScoped
public class KnownWorkforce {

    /** One figure told, as a query. */
    private static final String ONE =
            """
            select cast(:id as uuid) as id, cast(:employer as uuid) as employer_id,
                   nullif(cast(:programme as text), '') as programme, cast(:source as text) as source,
                   cast(:day as date) as as_of_date, cast(nullif(:workers, '') as int) as workers,
                   cast(nullif(:wages, '') as bigint) as wages, nullif(cast(:reference as text), '') as reference,
                   cast(null as uuid) as import_id""";

    /** A statement, with a query of figures put in: those that say something new take the place of what they correct. */
    private static final String RECORD =
            """
            with told as (
              select distinct on (employer_id, programme, source, as_of_date) *
              from (%s) all_told
              where workers is not null or wages is not null
              order by employer_id, programme, source, as_of_date, id
            ), changed as (
              select t.id, t.employer_id, t.programme, t.source, t.as_of_date, k.id as before,
                     coalesce(t.workers, k.workers) as workers, coalesce(t.wages, k.wages) as wages,
                     coalesce(t.reference, k.reference) as reference, t.import_id
              from told t
              left join known_workforce k
                on k.employer_id = t.employer_id
               and coalesce(k.programme, '') = coalesce(t.programme, '')
               and k.source = t.source
               and k.as_of_date = t.as_of_date
               and k.superseded_at is null
              where k.id is null
                 or (k.workers, k.wages, k.reference)
                    is distinct from
                    (coalesce(t.workers, k.workers), coalesce(t.wages, k.wages), coalesce(t.reference, k.reference))
            ), superseded as (
              update known_workforce k
              set superseded_at = :now
              from changed c
              where k.id = c.before
              returning k.id
            )
            insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages, reference,
                                         import_id, recorded_at)
            select c.id, c.employer_id, c.programme, c.source, c.as_of_date, c.workers, c.wages, c.reference, c.import_id,
                   cast(:now as timestamptz)
            from changed c
            cross join (select count(*) from superseded) done
            """;

    private final EntityManager database;
    private final RegistrationHistory history;
    private final RegistrationSettings settings;
    private final Journal journal;
    private final LegalTime time;

    KnownWorkforce(
            EntityManager database,
            RegistrationHistory history,
            RegistrationSettings settings,
            Journal journal,
            LegalTime time) {
        this.database = database;
        this.history = history;
        this.settings = settings;
        this.journal = journal;
        this.time = time;
    }

    /** Records what a source knows of an employer, which the caller has locked; within its transaction. */
    public void record(Employer employer, List<KnownFigures> told) {
        boolean isNew = false;
        for (KnownFigures each : told) {
            isNew = add(employer.id(), each) || isNew;
        }
        if (!isNew) {
            return;
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(new RegistrationEvent.WorkforceKnown(employer));
        events.addAll(show(employer));
        journal.record(events);
    }

    /**
     * Adds or corrects every figure of a query of {@code id, employer_id, programme, source, as_of_date, workers, wages,
     * reference, import_id}; what shows them is the caller's.
     *
     * @param values parameters of the query, which are not named {@code now}
     */
    void addAll(String told, Map<String, Object> values, Instant now) {
        run(RECORD.formatted(told), values, now);
    }

    /** SQL of the figure that the rule takes for {@code r (employer_id, programme)}: {@code workers} or {@code wages}. */
    String chosen(String figure) {
        return rule().chosen(figure);
    }

    /** Adds or corrects one figure; tells whether that is new. What shows it is the caller's. */
    boolean add(UUID employer, KnownFigures told) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", Ids.next());
        values.put("employer", employer);
        values.put("programme", blank(told.programme()));
        values.put("source", told.source());
        values.put("day", told.asOfDate());
        values.put("workers", blank(told.workers()));
        values.put("wages", blank(told.wages()));
        values.put("reference", blank(told.reference()));
        return run(RECORD.formatted(ONE), values, time.now()) > 0;
    }

    /** Workers and wages that a registration shows, as far as any are known. */
    record Chosen(@Nullable Integer workers, @Nullable Long wages) {}

    /** What the rule takes for a programme. */
    Chosen chosen(UUID employer, Programme programme) {
        Object[] row = (Object[]) database.createNativeQuery(
                        """
                        select %s as workers, %s as wages
                        from (select cast(:employer as uuid) as employer_id, cast(:programme as text) as programme) r
                        """
                                .formatted(rule().chosen("workers"), rule().chosen("wages")))
                .setParameter("employer", employer)
                .setParameter("programme", programme.name())
                .getSingleResult();
        return new Chosen((Integer) row[0], (Long) row[1]);
    }

    /** Has the registrations of an employer show what the rule takes, and tells which changed. */
    List<RegistrationEvent.RegistrationChanged> show(Employer employer) {
        Instant now = time.now();
        show("select cast(:employer as uuid)", Map.of("employer", employer.id()), now);
        return Registration.changedAt(employer.id(), now).stream()
                .map(each -> new RegistrationEvent.RegistrationChanged(
                        employer, each, RegistrationEvent.RegistrationChanged.REPLACED))
                .toList();
    }

    private int show(String employers, Map<String, Object> values, Instant now) {
        String workers = "coalesce(" + rule().chosen("workers") + ", r.workers_known)";
        String wages = "coalesce(" + rule().chosen("wages") + ", r.wages_known)";
        int changed = run(
                """
                update registration r
                set workers_known = %1$s, wages_known = %2$s, version = r.version + 1, updated_at = :now
                where r.employer_id in (%3$s)
                  and (r.workers_known, r.wages_known) is distinct from (%1$s, %2$s)
                """
                        .formatted(workers, wages, employers),
                values,
                now);
        if (changed > 0) {
            history.recordAll(
                    """
                    select r.employer_id, r.programme,
                           greatest(
                             cast(cast(:now as timestamptz) at time zone g.zone as date),
                             (select max(f.valid_from)
                              from registration_fact f
                              where f.employer_id = r.employer_id and f.programme = r.programme
                                and f.superseded_at is null and f.valid_to is null)) as valid_from
                    from registration r
                    join employer e on e.id = r.employer_id
                    join region g on g.code = e.region_code
                    where r.updated_at = :now
                      and r.employer_id in (%s)
                    """
                            .formatted(employers),
                    values,
                    now);
        }
        return changed;
    }

    private int run(String sql, Map<String, Object> values, Instant now) {
        Query statement = database.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        return statement.setParameter("now", now).executeUpdate();
    }

    /** A value as the query of one figure wants it, where nothing is a blank. */
    private static String blank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private KnownRule rule() {
        return settings.knownRule();
    }
}
