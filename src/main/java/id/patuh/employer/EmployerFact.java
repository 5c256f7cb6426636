package id.patuh.employer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A state an employer was in for some days (valid time) and was believed to be in for some while (record time). */
@Entity
@Immutable
@Table(name = "employer_fact")
class EmployerFact extends PanacheEntityBase {

    @Id
    private Long id;

    @Column(name = "employer_id")
    private UUID employerId;

    private long version;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "employer_class")
    private EmployerClass employerClass;

    @Embedded
    private @Nullable Scale scale;

    @Column(name = "region_code")
    private String regionCode;

    private @Nullable String address;

    @Embedded
    private @Nullable Kbli kbli;

    @Embedded
    private @Nullable RiskGroup riskGroup;

    @Embedded
    private @Nullable KnownWorkers knownWorkers;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private EmployerStatus status;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Embedded
    private @Nullable StatusChange statusChange;

    protected EmployerFact() {}

    /** The state on a day, as believed at a moment. */
    static Optional<EmployerFact> at(UUID employerId, LocalDate day, Instant knownAt) {
        return find(
                        """
                employerId = ?1
                and validFrom <= ?2
                and (validTo is null or validTo > ?2)
                and recordedAt <= ?3
                and (supersededAt is null or supersededAt > ?3)
                """,
                        employerId,
                        day,
                        knownAt)
                .firstResultOptional();
    }

    /** The state that was believed last, also of an employer that was withdrawn. */
    static Optional<EmployerFact> last(UUID employerId) {
        return find("employerId = ?1 order by id desc", employerId).firstResultOptional();
    }

    /** When anything was first believed about an employer. */
    static Instant firstRecorded(UUID employerId) {
        return EmployerFact.<EmployerFact>find("employerId = ?1 order by id", employerId)
                .firstResultOptional()
                .map(EmployerFact::recordedAt)
                .orElseThrow();
    }

    /** First day of the state that holds now. */
    static LocalDate currentSince(UUID employerId) {
        return EmployerFact.<EmployerFact>find(
                        "employerId = ?1 and supersededAt is null and validTo is null", employerId)
                .firstResultOptional()
                .map(fact -> fact.validFrom)
                .orElse(LocalDate.MIN);
    }

    EmployerFacts facts() {
        return new EmployerFacts(
                name, legalForm, employerClass, scale, regionCode, address, kbli, riskGroup, knownWorkers, parentId);
    }

    EmployerStatus status() {
        return status;
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    Optional<StatusChange> statusChange() {
        return Optional.ofNullable(statusChange);
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
