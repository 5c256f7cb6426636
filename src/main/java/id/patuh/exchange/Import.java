package id.patuh.exchange;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
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

    @Embedded
    private ImportSender sender;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportMapping mapping;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> header;

    @Embedded
    private ImportOptions options;

    @Column(name = "file_digest")
    private String fileDigest;

    @Embedded
    private RowCounts rows;

    @Column(name = "complete_for")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<DeclaredMonth> completeFor;

    private boolean counted;
    private boolean judged;

    @Column(name = "landed_pass")
    private int landedPass;

    @Column(name = "landed_line")
    private int landedLine;

    @Column(name = "reversal_client_id")
    private @Nullable String reversalClientId;

    @Column(name = "reversal_officer_id")
    private @Nullable UUID reversalOfficerId;

    private @Nullable String failure;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    protected Import() {}

    Import(
            ImportKind kind,
            ImportOptions options,
            ImportMapping mapping,
            FileFormat format,
            List<String> header,
            List<DeclaredMonth> completeFor,
            String fileDigest,
            Caller by,
            Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.state = ImportState.STAGED;
        this.options = options;
        this.rows = RowCounts.of(0);
        this.mapping = mapping;
        this.format = format;
        this.header = header;
        this.fileDigest = fileDigest;
        this.completeFor = completeFor.isEmpty() ? null : completeFor;
        this.sender = ImportSender.of(by);
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Optional<Import> visible(UUID id, Sight sight) {
        return Import.<Import>findByIdOptional(id)
                .filter(found -> sight.everything() || sight.owners().contains(found.sender.agencyId()));
    }

    static Optional<Import> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The whole file was read once. */
    void counted(int rows, Instant now) {
        this.counted = true;
        this.rows = RowCounts.of(rows);
        this.state = ImportState.RUNNING;
        this.updatedAt = now;
    }

    /** Whoever works on it must be where it stands; else somebody else went on with it. */
    void mustStandAt(int pass, int line) {
        boolean stands = landedPass == pass ? landedLine == line : landedPass < pass && line == 0;
        if (!state.isUnderWay() || !stands) {
            throw new IllegalStateException("Another replica went on with this import");
        }
    }

    /** Begins the count anew, for rows that are looked at a second time. */
    void restart() {
        this.rows = RowCounts.of(rows.total());
        this.landedPass = 0;
        this.landedLine = 0;
    }

    /** A portion of rows was looked at, up to a line. */
    void advanced(Map<String, Integer> outcomes, int pass, int line, Instant now) {
        this.rows = rows.and(outcomes);
        this.landedPass = pass;
        this.landedLine = line;
        this.updatedAt = now;
    }

    /** Every row was judged, and its options allow them to land. */
    void judged(boolean allowed) {
        this.judged = allowed;
        restart();
    }

    boolean isJudged() {
        return judged;
    }

    void completed(Instant now) {
        end(ImportState.COMPLETED, null, now);
    }

    /** Its own options forbid it to land. */
    void refused(String code, Instant now) {
        end(ImportState.REFUSED, code, now);
    }

    void failed(String code, Instant now) {
        end(ImportState.FAILED, code, now);
    }

    private void end(ImportState how, @Nullable String code, Instant now) {
        this.state = how;
        this.failure = code;
        this.updatedAt = now;
        this.finishedAt = now;
    }

    /** Whether it landed something that could be undone. */
    boolean isReversible() {
        return state == ImportState.COMPLETED && !options.dryRun();
    }

    void reversing(Caller by, Instant now) {
        this.state = ImportState.REVERSING;
        this.failure = null;
        this.reversalClientId = by.clientId();
        this.reversalOfficerId = by.officerId().orElse(null);
        this.updatedAt = now;
    }

    void reversed(Instant now) {
        this.state = ImportState.REVERSED;
        this.reversedAt = now;
        this.updatedAt = now;
    }

    /** The reversal was not possible; what landed stays. */
    void notReversed(String code, Instant now) {
        this.state = ImportState.COMPLETED;
        this.failure = code;
        this.updatedAt = now;
    }

    /** Code of its own options' word against landing, once every row is judged; null if they allow it. */
    @Nullable
    ImportProblem objection() {
        return options.objection(rows);
    }

    /** What the sender wanted. */
    ImportOptions options() {
        return options;
    }

    /** The caller who ordered the reversal, as told then. */
    Caller reverser(Caller client) {
        return reversalOfficerId == null ? client : client.as(reversalOfficerId);
    }

    Optional<String> reversalClientId() {
        return Optional.ofNullable(reversalClientId);
    }

    /** What became of the months that it completes. */
    void declared(List<DeclaredMonth> months) {
        this.completeFor = months;
    }

    /** Months that it completes for regions. */
    List<DeclaredMonth> completeFor() {
        return completeFor == null ? List.of() : completeFor;
    }

    ImportSender sender() {
        return sender;
    }

    /** What its rows tell. */
    RowForm form() {
        return RowForm.of(kind, options.rows());
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

    ImportMapping mapping() {
        return mapping;
    }

    String fileDigest() {
        return fileDigest;
    }

    FileFormat format() {
        return format;
    }

    List<String> header() {
        return header;
    }

    boolean isCounted() {
        return counted;
    }

    int landedPass() {
        return landedPass;
    }

    int landedLine() {
        return landedLine;
    }

    RowCounts rows() {
        return rows;
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

    @Nullable
    Instant reversedAt() {
        return reversedAt;
    }
}
