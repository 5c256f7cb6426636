package id.patuh.compliance;

import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That a supervisor suspended what is demanded of a legal person (penangguhan): until its end a verdict that would be
 * non-compliant for what it covers is conditional.
 */
@Entity
public class Suspension extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    private String reference;

    private String ground;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Category> categories;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "until_date")
    private LocalDate untilDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Suspension() {}

    private Suspension(
            UUID legalPersonId,
            String reference,
            String ground,
            Set<Category> categories,
            LocalDate from,
            LocalDate until,
            Instant now) {
        this.id = Ids.next();
        this.employerId = legalPersonId;
        this.reference = reference;
        this.ground = ground;
        this.categories = categories.stream().sorted().toList();
        this.fromDate = from;
        this.untilDate = until;
        this.recordedAt = now;
    }

    /**
     * Grants one, from a day to another, both included.
     *
     * @param reference number of the case that it is granted in
     * @param categories what it covers; none for all
     */
    public static Suspension grant(
            UUID legalPersonId,
            String reference,
            String ground,
            Set<Category> categories,
            LocalDate from,
            LocalDate until,
            Instant now) {
        Suspension granted = new Suspension(legalPersonId, reference, ground, categories, from, until, now);
        granted.persist();
        return granted;
    }

    /** Those of a case, the first granted first. */
    public static List<Suspension> of(String reference) {
        return list("reference = ?1 order by recordedAt, id", reference);
    }

    /** It no longer holds from a day on. */
    public void end(LocalDate day, Instant now) {
        this.endedDate = day;
        this.endedAt = now;
    }

    /** Whether it holds on a day or will. */
    public boolean holdsOn(LocalDate day) {
        return endedDate == null && !untilDate.isBefore(day);
    }

    public UUID id() {
        return id;
    }

    public String ground() {
        return ground;
    }

    public List<Category> categories() {
        return List.copyOf(categories);
    }

    public LocalDate fromDate() {
        return fromDate;
    }

    public LocalDate untilDate() {
        return untilDate;
    }

    public Optional<LocalDate> endedDate() {
        return Optional.ofNullable(endedDate);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
