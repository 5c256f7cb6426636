package id.patuh.programme;

import id.patuh.platform.money.Money;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A minimum wage of a province (UMP) or of a regency or city (UMK), and the decree that sets it. Never changed. */
@Entity
@Table(name = "minimum_wage")
class MinimumWage extends PanacheEntityBase {

    /** Key of the lock under which minimum wages change. */
    private static final long TURN = 0x77616765;

    @Id
    private UUID id;

    @Column(name = "region_code")
    private String regionCode;

    @Convert(converter = MoneyColumn.class)
    private Money amount;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String decree;
    private String source;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private @Nullable String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected MinimumWage() {}

    MinimumWage(AddMinimumWage request, Instant now) {
        this.id = Ids.next();
        this.regionCode = request.regionCode();
        this.amount = request.amount();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        this.decree = request.decree();
        this.source = request.source();
        this.certainty = request.certainty();
        this.note = request.note();
        this.recordedAt = now;
    }

    /** What is known of a region itself. */
    static List<MinimumWage> knownOf(String regionCode) {
        return list("regionCode = ?1 and supersededAt is null", regionCode);
    }

    /** The one of a region on a day, its own else its province's; as known at a moment, or now. */
    static Optional<MinimumWage> on(String regionCode, LocalDate day, @Nullable Instant knownAt) {
        List<MinimumWage> found = getEntityManager()
                .createNativeQuery(
                        """
                        select *
                        from minimum_wage_on(:region, :day, coalesce(cast(:known as timestamptz), 'infinity'))
                        """,
                        MinimumWage.class)
                .setParameter("region", regionCode)
                .setParameter("day", day)
                .setParameter("known", knownAt == null ? null : knownAt.toString())
                .getResultList();
        return found.stream().findFirst();
    }

    /** What {@link #on} answers for each region that has one. */
    @SuppressWarnings("unchecked")
    static Map<String, Long> all(LocalDate day, @Nullable Instant knownAt) {
        List<Object[]> found = getEntityManager()
                .createNativeQuery(
                        """
                        select r.code, w.amount
                        from region r
                        cross join lateral minimum_wage_on(
                          r.code, :day, coalesce(cast(:known as timestamptz), 'infinity')) w
                        """)
                .setParameter("day", day)
                .setParameter("known", knownAt == null ? null : knownAt.toString())
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Lets those who change minimum wages do so one after the other. */
    static void takeTurns() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:turn)")
                .setParameter("turn", TURN)
                .getSingleResult();
    }

    /** A moment for what is recorded now: later than all before, though the clocks of replicas differ. */
    static Instant after(Instant now) {
        Instant last = getEntityManager()
                .createQuery("select max(w.recordedAt) from MinimumWage w", Instant.class)
                .getSingleResult();
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** Says that we know better from a moment on; this state of it stays readable. */
    static void supersede(UUID id, Instant now) {
        update("supersededAt = ?1 where id = ?2", now, id);
    }

    /** The same for other days. */
    MinimumWage restated(LocalDate from, @Nullable LocalDate to, Instant now) {
        AddMinimumWage same = new AddMinimumWage(regionCode, amount, from, to, decree, source, certainty, note);
        return new MinimumWage(same, now);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    Money amount() {
        return amount;
    }

    String decree() {
        return decree;
    }

    String source() {
        return source;
    }

    Certainty certainty() {
        return certainty;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** When it was recorded; empty for what was shipped. */
    Optional<Instant> recordedAt() {
        return Optional.of(recordedAt).filter(moment -> moment.isAfter(Instant.EPOCH));
    }

    Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
