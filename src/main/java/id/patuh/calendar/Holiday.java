package id.patuh.calendar;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A day on which offices are closed, with the decree that says so (SKB 3 Menteri, or a regional act). */
@Entity
public class Holiday extends PanacheEntityBase {

    /** Key of the lock under which the calendar changes and terms are counted by it. */
    private static final long TURN = 0x686f6c69646179L;

    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    @Id
    private UUID id;

    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private HolidayKind kind;

    @Column(name = "region_code")
    private @Nullable String regionCode;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    private String decree;
    private String certainty;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Holiday() {}

    Holiday(HolidayFacts facts, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.certainty = "entered by an administrator";
        amend(facts, now);
    }

    /** Locks the day, so that writers come one after the other. */
    static Optional<Holiday> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether another entry says the same day for the same kind and region. */
    static boolean existsOther(@Nullable UUID id, HolidayFacts facts) {
        return list("date = ?1 and kind = ?2", facts.date(), facts.kind()).stream()
                .map(Holiday.class::cast)
                .anyMatch(other -> !other.id.equals(id) && Objects.equals(other.regionCode, facts.regionCode()));
    }

    /** Every closed day, as the database has it now, as values. */
    static List<HolidayFacts> everyDay() {
        return getEntityManager()
                .createQuery(
                        """
                        select new id.patuh.calendar.HolidayFacts(
                          h.date, h.kind, h.regionCode, h.nameId, h.nameEn, h.decree)
                        from Holiday h
                        """,
                        HolidayFacts.class)
                .getResultList();
    }

    /**
     * Keeps the calendar as it is until the transaction ends. Who counts a term that is kept does so first of all, before any
     * case is locked: who changes the calendar counts open terms anew, and locks their cases.
     */
    public static void hold() {
        lock("select pg_advisory_xact_lock_shared(:turn)");
    }

    /**
     * Lets those who change the calendar do so one after the other, while nobody counts by it. They do not stand in line: behind
     * one who waits, all who only count would wait too. Who finds no moment without them is told to try again.
     */
    static void takeTurns() {
        for (int tries = 0; !lock("select pg_try_advisory_xact_lock(:turn)").equals(true); tries++) {
            if (tries == MOST_TRIES) {
                throw Refusal.of(PlatformProblem.UNAVAILABLE).header("Retry-After", "5");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static Object lock(String lock) {
        return getEntityManager()
                .createNativeQuery(lock)
                .setParameter("turn", TURN)
                .setFlushMode(FlushModeType.COMMIT) // it reads nothing that was changed
                .getSingleResult();
    }

    final void amend(HolidayFacts facts, Instant now) {
        this.date = facts.date();
        this.kind = facts.kind();
        this.regionCode = facts.regionCode();
        this.nameId = facts.nameId();
        this.nameEn = facts.nameEn();
        this.decree = facts.decree();
        this.updatedAt = now;
    }

    HolidayFacts facts() {
        return new HolidayFacts(date, kind, regionCode, nameId, nameEn, decree);
    }

    public UUID id() {
        return id;
    }

    String certainty() {
        return certainty;
    }

    long version() {
        return version;
    }
}
