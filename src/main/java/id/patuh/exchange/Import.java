package id.patuh.exchange;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Purpose;
import id.patuh.platform.security.PurposeOfUse;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file brought in: what it was, who brought it, what became of its rows. */
@Entity
@Table(name = "import")
class Import extends PanacheEntityBase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    @Column(name = "purpose_reference")
    private @Nullable String purposeReference;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportMapping mapping;

    @Column(name = "file_digest")
    private String fileDigest;

    @Column(name = "rows_total")
    private int rowsTotal;

    @Column(name = "rows_created")
    private int rowsCreated;

    @Column(name = "rows_updated")
    private int rowsUpdated;

    @Column(name = "rows_unchanged")
    private int rowsUnchanged;

    @Column(name = "rows_rejected")
    private int rowsRejected;

    private @Nullable String failure;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected Import() {}

    Import(ImportKind kind, ImportMapping mapping, String fileDigest, Caller by, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.state = ImportState.STAGED;
        this.mapping = mapping;
        this.fileDigest = fileDigest;
        this.clientId = by.clientId();
        this.agencyId = by.agencyId().orElse(null);
        this.officerId = by.officerId().orElse(null);
        this.purpose = by.purpose().map(PurposeOfUse::purpose).orElse(null);
        this.purposeReference = by.purpose().flatMap(PurposeOfUse::reference).orElse(null);
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Optional<Import> visible(UUID id, Sight sight) {
        return Import.<Import>findByIdOptional(id)
                .filter(found -> sight.everything() || sight.owners().contains(found.agencyId));
    }

    static Optional<Import> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void staged(int rows) {
        this.rowsTotal = rows;
    }

    void completed(Map<String, Integer> outcomes, Instant now) {
        this.state = ImportState.COMPLETED;
        this.rowsCreated = outcomes.getOrDefault("CREATED", 0);
        this.rowsUpdated = outcomes.getOrDefault("UPDATED", 0);
        this.rowsUnchanged = outcomes.getOrDefault("UNCHANGED", 0);
        this.rowsRejected = outcomes.getOrDefault("REJECTED", 0);
        this.updatedAt = now;
        this.finishedAt = now;
    }

    void failed(String code, Instant now) {
        this.state = ImportState.FAILED;
        this.failure = code;
        this.updatedAt = now;
        this.finishedAt = now;
    }

    /** The caller under whose rights the rows land, as told when the file came. */
    Caller bringer(Caller client) {
        Caller officer = officerId == null ? client : client.as(officerId);
        return purpose == null
                ? officer
                : officer.purpose(new PurposeOfUse(purpose, Optional.ofNullable(purposeReference)));
    }

    UUID id() {
        return id;
    }

    ImportKind kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    String clientId() {
        return clientId;
    }

    ImportMapping mapping() {
        return mapping;
    }

    String fileDigest() {
        return fileDigest;
    }

    int rowsTotal() {
        return rowsTotal;
    }

    int rowsCreated() {
        return rowsCreated;
    }

    int rowsUpdated() {
        return rowsUpdated;
    }

    int rowsUnchanged() {
        return rowsUnchanged;
    }

    int rowsRejected() {
        return rowsRejected;
    }

    @Nullable
    String failure() {
        return failure;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
