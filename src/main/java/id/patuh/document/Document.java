package id.patuh.document;

import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.SubjectKind;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is described (dokumen): a version is a row of its own, and what it says never changes. Its bytes are in {@link
 * DocumentContent}, so that no list reads them.
 */
@Entity
public class Document extends PanacheEntityBase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private SubjectKind ownerKind;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long size;
    private String digest;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "first_id")
    private UUID firstId;

    @Column(name = "replaces_id")
    private @Nullable UUID replacesId;

    @Column(name = "replaced_by_id")
    private @Nullable UUID replacedById;

    @Column(name = "bytes_of_id")
    private @Nullable UUID bytesOfId;

    @Column(name = "hold_reason")
    private @Nullable String holdReason;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected Document() {}

    Document(DocumentOwner owner, NewFile file, Caller by, Instant now) {
        this(
                owner,
                new Described(file.title(), file.fileName(), file.mediaType(), file.bytes().length, file.digest()),
                by,
                now);
    }

    /** The same file, kept by another owner too: a first version of its own, held by nobody. */
    Document(DocumentOwner owner, Document of, Caller by, Instant now) {
        this(owner, new Described(of.title, of.fileName, of.mediaType, of.size, of.digest), by, now);
        this.bytesOfId = of.bytesId();
    }

    private Document(DocumentOwner owner, Described file, Caller by, Instant now) {
        this.id = Ids.next();
        this.firstId = id;
        this.versionNumber = 1;
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.title = file.title();
        this.fileName = file.fileName();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.digest = file.digest();
        this.clientId = by.clientId();
        this.agencyId = by.agencyId().orElse(null);
        this.officerId = by.officerId().orElse(null);
        this.recordedAt = now;
        this.updatedAt = now;
    }

    /** What a file is, without its bytes. */
    private record Described(String title, String fileName, String mediaType, long size, String digest) {}

    static Optional<Document> of(DocumentOwner owner, UUID id) {
        return Document.<Document>findByIdOptional(id).filter(found -> found.belongsTo(owner));
    }

    /** The id of what a document of a kind of owner belongs to. */
    static Optional<UUID> ownerOf(UUID id, SubjectKind kind) {
        return Document.<Document>findByIdOptional(id)
                .filter(found -> found.ownerKind == kind)
                .map(found -> found.ownerId);
    }

    /** The first document of an owner that has these bytes still. */
    static Optional<Document> withBytes(DocumentOwner owner, String digest) {
        return find(
                        "ownerId = ?1 and ownerKind = ?2 and digest = ?3 and removedAt is null order by id",
                        owner.id(),
                        owner.kind(),
                        digest)
                .firstResultOptional();
    }

    /** Whether a document is not removed, as the database has it now. */
    static boolean isKept(UUID id) {
        return count("id = ?1 and removedAt is null", id) > 0;
    }

    /** Whether any document that is kept has some bytes. */
    static boolean isAnyWith(UUID bytesId) {
        return count("(id = ?1 or bytesOfId = ?1) and removedAt is null", bytesId) > 0;
    }

    static Optional<Document> locked(DocumentOwner owner, UUID id) {
        return Document.<Document>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.belongsTo(owner));
    }

    /** Every version of a document, locked in their order. */
    static List<Document> lockedVersions(UUID firstId) {
        return Document.<Document>find("firstId = ?1 order by id", firstId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private boolean belongsTo(DocumentOwner owner) {
        return ownerKind == owner.kind() && ownerId.equals(owner.id());
    }

    /** Takes its place behind a version that nothing replaced; what is held stays held. */
    void replace(Document before, Instant now) {
        before.refuseIfRemoved();
        if (before.replacedById != null) {
            throw Refusal.of(DocumentProblem.DOCUMENT_REPLACED).with("documentId", before.replacedById);
        }
        this.replacesId = before.id;
        this.firstId = before.firstId;
        this.versionNumber = before.versionNumber + 1;
        this.holdReason = before.holdReason;
        this.heldAt = before.heldAt;
        before.replacedById = id;
        before.updatedAt = now;
    }

    void hold(String reason, Instant now) {
        if (removedAt == null) {
            this.holdReason = reason;
            this.heldAt = now;
            this.updatedAt = now;
        }
    }

    void release(Instant now) {
        this.holdReason = null;
        this.heldAt = null;
        this.updatedAt = now;
    }

    /** Its bytes go; what it was stays. */
    void remove(Instant now) {
        refuseIfRemoved();
        if (heldAt != null) {
            throw Refusal.of(DocumentProblem.DOCUMENT_HELD);
        }
        this.removedAt = now;
        this.updatedAt = now;
    }

    void refuseIfRemoved() {
        if (removedAt != null) {
            throw Refusal.of(DocumentProblem.DOCUMENT_REMOVED, removedAt);
        }
    }

    public UUID id() {
        return id;
    }

    /** Under which its bytes are kept. */
    UUID bytesId() {
        return bytesOfId == null ? id : bytesOfId;
    }

    String title() {
        return title;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String digest() {
        return digest;
    }

    int versionNumber() {
        return versionNumber;
    }

    UUID firstId() {
        return firstId;
    }

    @Nullable
    UUID replacesId() {
        return replacesId;
    }

    @Nullable
    UUID replacedById() {
        return replacedById;
    }

    @Nullable
    String holdReason() {
        return holdReason;
    }

    @Nullable
    Instant heldAt() {
        return heldAt;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    UUID officerId() {
        return officerId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    long version() {
        return version;
    }
}
