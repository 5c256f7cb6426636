package id.patuh.noncompliance;

import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A letter of a case (surat); {@link LetterStep} says how it goes on. Once approved, what it says never changes. */
@Entity
@Table(name = "case_letter")
class CaseLetter extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Column(name = "finding_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> findingIds;

    private @Nullable String addressee;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> paragraphs;

    private @Nullable String signatory;

    @Embedded
    private LetterText.@Nullable Meeting meeting;

    @Column(name = "agency_id")
    private UUID agencyId;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_client")
    private String draftedClient;

    @Column(name = "amended_by")
    private @Nullable String amendedBy;

    @Column(name = "amended_client")
    private @Nullable String amendedClient;

    private @Nullable String number;

    @Column(name = "letter_date")
    private @Nullable LocalDate letterDate;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_client")
    private @Nullable String approvedClient;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Embedded
    private @Nullable LetterService service;

    @Column(name = "failed_date")
    private @Nullable LocalDate failedDate;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CaseLetter() {}

    CaseLetter(UUID caseId, LetterKind kind, LetterText text, UUID agencyId, ActingPerson by, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.kind = kind;
        this.state = LetterState.DRAFT;
        this.agencyId = agencyId;
        this.draftedBy = by.name();
        this.draftedClient = by.clientId();
        this.createdAt = now;
        say(text, now);
    }

    static Optional<CaseLetter> of(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }

    static Optional<CaseLetter> locked(UUID caseId, UUID id) {
        return CaseLetter.<CaseLetter>find("id = ?1 and caseId = ?2", id, caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<CaseLetter> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Served letters of a case, in the order in which they were served. */
    static List<CaseLetter> served(UUID caseId) {
        return list("caseId = ?1 and state = ?2 order by service.servedDate, id", caseId, LetterState.SERVED);
    }

    /** Whether a document is a letter, or the proof that one was served. */
    static boolean rests(UUID documentId) {
        return count("documentId = ?1 or service.proofDocumentId = ?1", documentId) > 0;
    }

    private void say(LetterText text, Instant now) {
        this.findingIds = new ArrayList<>(text.findingIds());
        this.addressee = text.addressee();
        this.paragraphs = new ArrayList<>(text.paragraphList());
        this.signatory = text.signatory();
        this.meeting = text.meeting();
        this.updatedAt = now;
    }

    /** What a person told of it. */
    LetterText text() {
        return new LetterText(List.copyOf(findingIds), addressee, List.copyOf(paragraphs), signatory, meeting);
    }

    void amend(LetterText text, ActingPerson by, Instant now) {
        take(LetterStep.AMEND, now);
        this.amendedBy = by.name();
        this.amendedClient = by.clientId();
        say(text, now);
    }

    /** Refused to who wrote it: who drafted it, and who changed it last. */
    void checkApproves(ActingPerson by) {
        checkTakes(LetterStep.APPROVE);
        boolean isOther = by.isOtherThan(draftedBy, draftedClient)
                && (amendedBy == null || by.isOtherThan(amendedBy, amendedClient));
        if (!isOther) {
            throw Refusal.of(LetterProblem.OWN_LETTER);
        }
    }

    /** How a letter is fixed: under which number, of which day, signed by which function. */
    record Fixed(String number, LocalDate letterDate, String signatory) {}

    /** Fixes it, with the PDF that was made of it. */
    void approve(ActingPerson by, Fixed fixed, UUID pdf, Instant now) {
        checkApproves(by);
        take(LetterStep.APPROVE, now);
        this.number = fixed.number();
        this.letterDate = fixed.letterDate();
        this.signatory = fixed.signatory();
        this.approvedBy = by.name();
        this.approvedClient = by.clientId();
        this.approvedAt = now;
        this.documentId = pdf;
    }

    void serve(LetterService served, Instant now) {
        take(LetterStep.SERVE, now);
        this.service = served;
    }

    void fail(FailLetter failure, Instant now) {
        take(LetterStep.FAIL, now);
        this.failedDate = failure.failedDate();
        this.endReason = failure.reason();
    }

    void cancel(String reason, Instant now) {
        take(LetterStep.CANCEL, now);
        this.endReason = reason;
    }

    /** Refuses a step that does not leave from here. */
    void checkTakes(LetterStep step) {
        if (!step.leaves(state)) {
            throw Refusal.of(LetterProblem.LETTER_NOT_IN_STATE, state);
        }
    }

    private void take(LetterStep step, Instant now) {
        checkTakes(step);
        this.state = step.to();
        this.updatedAt = now;
    }

    /** Whether it is fixed and counts: it may be sent. */
    boolean isInForce() {
        return switch (state) {
            case APPROVED, SERVED, UNDELIVERABLE -> true;
            case DRAFT, VOID -> false;
        };
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    LetterKind kind() {
        return kind;
    }

    LetterState state() {
        return state;
    }

    List<UUID> findingIds() {
        return List.copyOf(findingIds);
    }

    UUID agencyId() {
        return agencyId;
    }

    String draftedBy() {
        return draftedBy;
    }

    Optional<String> amendedBy() {
        return Optional.ofNullable(amendedBy);
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }

    Optional<LocalDate> letterDate() {
        return Optional.ofNullable(letterDate);
    }

    Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    Optional<UUID> documentId() {
        return Optional.ofNullable(documentId);
    }

    Optional<LetterService> service() {
        return Optional.ofNullable(service);
    }

    Optional<LocalDate> failedDate() {
        return Optional.ofNullable(failedDate);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
