package id.patuh.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision of the law (ketentuan): what it says, to whom it applies and from which day to which. Never changed. */
@Entity
class Provision extends PanacheEntityBase {

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

    private static final String ROWS =
            """
            select new id.patuh.programme.LawRow(
              p.id, p.kind, p.reach, p.content, p.legalSource, p.validFrom, p.validTo)
            from Provision p
            """;

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

    UUID id() {
        return id;
    }
}
