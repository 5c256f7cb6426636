package id.patuh.compliance;

import id.patuh.platform.security.Sight;
import id.patuh.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a run found at an establishment: a suspicion, until a person or a rule promotes it to a case. */
@Entity
@Table(name = "detected_finding")
public class DetectedFinding extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "detection_id")
    private UUID detectionId;

    @Column(name = "last_detection_id")
    private UUID lastDetectionId;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "legal_person_id")
    private UUID legalPersonId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String[] codes;
    private String[] programmes;

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "to_month")
    private @Nullable LocalDate toMonth;

    private @Nullable Long amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;

    @Enumerated(EnumType.STRING)
    private DetectedStatus status;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DetectedFinding() {}

    /** Open findings of a run, locked in the order of their ids, as far as they are in sight. */
    public static List<DetectedFinding> lockedOpen(UUID detection, Collection<UUID> ids, Sight sight) {
        return DetectedFinding.<DetectedFinding>find(
                        "id in ?1 and lastDetectionId = ?2 and status = ?3 order by id",
                        ids,
                        detection,
                        DetectedStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(finding -> sight.covers(finding.regionCode, finding.employerId))
                .toList();
    }

    /** Ids of open findings of a run in a category and region that are in sight, at most so many. */
    public static List<UUID> open(
            UUID detection, @Nullable Category category, @Nullable String region, Sight sight, int most) {
        Map<String, Object> values = sight.parameters("run", detection);
        values.put("status", DetectedStatus.OPEN);
        String query = "lastDetectionId = :run and status = :status and " + sight.condition("regionCode", "employerId");
        if (category != null) {
            query += " and category = :category";
            values.put("category", category);
        }
        if (region != null) {
            query += " and regionCode like :region";
            values.put("region", region + "%");
        }
        return DetectedFinding.<DetectedFinding>find(query + " order by id", values).page(0, most).list().stream()
                .map(DetectedFinding::id)
                .toList();
    }

    /** Ids of the next open findings of a run in a category that are in sight, in their order. */
    public static List<UUID> openBehind(UUID detection, Category category, UUID after, Sight sight, int most) {
        Map<String, Object> values = sight.parameters("run", detection);
        values.put("status", DetectedStatus.OPEN);
        values.put("category", category);
        values.put("after", after);
        String query = "lastDetectionId = :run and status = :status and category = :category and id > :after and "
                + sight.condition("regionCode", "employerId");
        return DetectedFinding.<DetectedFinding>find(query + " order by id", values).page(0, most).list().stream()
                .map(DetectedFinding::id)
                .toList();
    }

    /** Findings that a case was made of. */
    static List<DetectedFinding> ofCase(UUID caseId) {
        return DetectedFinding.<DetectedFinding>find("caseId = ?1 and status = ?2", caseId, DetectedStatus.PROMOTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** It is part of a case now. */
    public void promoted(UUID toCase, Instant now) {
        this.status = DetectedStatus.PROMOTED;
        this.caseId = toCase;
        this.updatedAt = now;
    }

    /** Its case was closed: a later run may find the same anew. */
    void closed(Instant now) {
        this.status = DetectedStatus.CLOSED;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID employerId() {
        return employerId;
    }

    public Category category() {
        return category;
    }

    public YearMonth fromMonth() {
        return YearMonth.from(fromMonth);
    }

    public Optional<YearMonth> toMonth() {
        return Optional.ofNullable(toMonth).map(YearMonth::from);
    }

    public List<Programme> programmes() {
        return Arrays.stream(programmes).map(Programme::valueOf).toList();
    }

    public @Nullable Long amount() {
        return amount;
    }

    /** The facts used, by name, those of a programme behind its code and a dot. */
    public Map<String, String> facts() {
        return facts;
    }

    public String regionCode() {
        return regionCode;
    }

    UUID detectionId() {
        return detectionId;
    }

    UUID legalPersonId() {
        return legalPersonId;
    }

    List<ReasonCode> codes() {
        return Arrays.stream(codes).map(ReasonCode::valueOf).toList();
    }

    DetectedStatus status() {
        return status;
    }

    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
