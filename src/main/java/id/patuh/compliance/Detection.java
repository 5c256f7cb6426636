package id.patuh.compliance;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run that judges all employers in the sight of who ordered it. */
@Entity
public class Detection extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    private @Nullable String purpose;

    @Column(name = "region_code")
    private @Nullable String regionCode;

    private String[] categories;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private DetectionState state;

    private @Nullable String failure;

    @Column(name = "rule_set")
    private @Nullable String ruleSet;

    private int persons;
    private int found;
    private int created;
    private int gone;

    @Column(name = "last_person")
    private @Nullable UUID lastPerson;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected Detection() {}

    Detection(OrderDetection order, LocalDate day, Caller by, Instant now) {
        this.id = Ids.next();
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.purpose = by.purpose().map(use -> use.purpose().name()).orElse(null);
        this.regionCode = order.regionCode();
        this.categories = order.wanted().stream().map(Category::name).toArray(String[]::new);
        this.asOf = day;
        this.dryRun = order.onlyCounts();
        this.state = DetectionState.ORDERED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Optional<Detection> visible(UUID id, Sight sight) {
        return Detection.<Detection>findByIdOptional(id)
                .filter(run -> sight.everything()
                        || run.agency().filter(sight.owners()::contains).isPresent());
    }

    static Optional<Detection> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Judged some more. */
    void advanced(UUID last, int judged, int seen, int made, String rules, Instant now) {
        this.state = DetectionState.RUNNING;
        this.ruleSet = rules;
        this.lastPerson = last;
        this.persons += judged;
        this.found += seen;
        this.created += made;
        this.updatedAt = now;
    }

    void completed(int vanished, Instant now) {
        this.gone = vanished;
        end(DetectionState.COMPLETED, now);
    }

    void failed(String code, Instant now) {
        this.failure = code;
        end(DetectionState.FAILED, now);
    }

    private void end(DetectionState ended, Instant now) {
        this.state = ended;
        this.updatedAt = now;
        this.finishedAt = now;
    }

    List<Category> categories() {
        return Arrays.stream(categories).map(Category::valueOf).toList();
    }

    UUID id() {
        return id;
    }

    Optional<UUID> agency() {
        return Optional.ofNullable(agencyId);
    }

    Optional<UUID> officer() {
        return Optional.ofNullable(officerId);
    }

    String clientId() {
        return clientId;
    }

    Optional<String> regionCode() {
        return Optional.ofNullable(regionCode);
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean isDryRun() {
        return dryRun;
    }

    DetectionState state() {
        return state;
    }

    Optional<UUID> lastPerson() {
        return Optional.ofNullable(lastPerson);
    }

    /** How far it is, as one value. */
    Progress progress() {
        return new Progress(persons, found, created, gone, failure, ruleSet, createdAt, finishedAt, version);
    }

    /**
     * How far a run is.
     *
     * @param persons legal persons judged
     * @param found findings seen, new ones and known ones
     * @param created findings that were new
     * @param gone findings of earlier runs that were no longer there
     */
    record Progress(
            int persons,
            int found,
            int created,
            int gone,
            @Nullable String failure,
            @Nullable String ruleSet,
            Instant createdAt,
            @Nullable Instant finishedAt,
            long version) {}
}
