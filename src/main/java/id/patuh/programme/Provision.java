package id.patuh.programme;

import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision of the law (ketentuan): what it says, to whom it applies and from which day to which. Never changed. */
@Entity
class Provision extends PanacheEntityBase {

    /** Key of the lock under which the law changes. */
    private static final long TURN = 0x6c6177;

    private static final String ROWS =
            """
            select new id.patuh.programme.LawRow(
              p.id, p.kind, p.reach, p.content, p.legalSource, p.validFrom, p.validTo)
            from Provision p
            """;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ProvisionKind kind;

    @Embedded
    private @Nullable Reach reach;

    @Embedded
    private Content content;

    @Embedded
    private LegalSource legalSource;

    private @Nullable String note;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Provision() {}

    Provision(LawRow row, @Nullable String note, Instant now) {
        this.id = row.id();
        this.kind = row.kind();
        this.reach = row.reach();
        this.content = row.content();
        this.legalSource = row.legalSource();
        this.note = note;
        this.validFrom = row.validFrom();
        this.validTo = row.validTo();
        this.recordedAt = now;
    }

    /** The law as it is known now. */
    static List<LawRow> known() {
        return getEntityManager()
                .createQuery(ROWS + "where p.supersededAt is null", LawRow.class)
                .getResultList();
    }

    /** The law as it was known at a moment. */
    static List<LawRow> knownAt(Instant moment) {
        return getEntityManager()
                .createQuery(
                        ROWS
                                + """
                        where p.recordedAt <= :moment
                          and (p.supersededAt is null or p.supersededAt > :moment)
                        """,
                        LawRow.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Changes whenever the law that is known does: provisions are added and superseded, never anything else. */
    static String state() {
        return getEntityManager()
                .createQuery(
                        """
                        select concat(count(*), ' ', count(p.supersededAt), ' ', cast(max(p.recordedAt) as string))
                        from Provision p
                        """,
                        String.class)
                .getSingleResult();
    }

    /** Lets those who change the law do so one after the other. */
    static void takeTurns() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:turn)")
                .setParameter("turn", TURN)
                .getSingleResult();
    }

    /** A moment for what is recorded now: later than all before, though the clocks of replicas differ. */
    static Instant after(Instant now) {
        Instant last = getEntityManager()
                .createQuery("select max(p.recordedAt) from Provision p", Instant.class)
                .getSingleResult();
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** Says that we know better from a moment on; this state of it stays readable. */
    static void supersede(UUID id, Instant now) {
        update("supersededAt = ?1 where id = ?2", now, id);
    }

    /** The same for other days. */
    Provision restated(LocalDate from, @Nullable LocalDate to, Instant now) {
        return new Provision(new LawRow(Ids.next(), kind, reach(), content, legalSource, from, to), note, now);
    }

    UUID id() {
        return id;
    }

    ProvisionKind kind() {
        return kind;
    }

    Reach reach() {
        return reach == null ? Reach.ALL : reach;
    }

    Content content() {
        return content;
    }

    LegalSource legalSource() {
        return legalSource;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** When it was recorded; empty for what was shipped. */
    Optional<Instant> recordedAt() {
        return Optional.of(recordedAt).filter(moment -> moment.isAfter(Instant.EPOCH));
    }

    Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
