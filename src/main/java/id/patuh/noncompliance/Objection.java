package id.patuh.noncompliance;

import id.patuh.platform.security.Caller;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an employer says in answer to a case (tanggapan, keberatan). It changes neither verdict nor deadline; only a suspension
 * that a supervisor grants does.
 */
@Entity
class Objection extends PanacheEntityBase {

    /** What it is. */
    @Schema(name = "ObjectionKind", description = "REPLY: an answer to a letter; OBJECTION: it disagrees")
    enum Kind {
        REPLY,
        OBJECTION
    }

    /** What the office made of it. */
    @Schema(name = "ObjectionDecision", description = "UPHELD: it is right; REJECTED; NOTED: nothing is to be decided")
    enum Decision {
        UPHELD,
        REJECTED,
        NOTED
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;

    @Column(name = "received_date")
    private LocalDate receivedDate;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "by_employer")
    private boolean byEmployer;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String answer;

    @Column(name = "answered_date")
    private @Nullable LocalDate answeredDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Objection() {}

    Objection(UUID caseId, RaiseObjection told, LocalDate day, Caller by, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.kind = told.kind();
        this.text = told.text();
        this.receivedDate = day;
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.byEmployer = by.employerId().isPresent();
        this.recordedAt = now;
    }

    static Optional<Objection> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    UUID id() {
        return id;
    }

    boolean isAnswered() {
        return decision != null;
    }

    void answer(AnswerObjection told, LocalDate day) {
        this.decision = told.decision();
        this.answer = told.answer();
        this.answeredDate = day;
    }

    ObjectionView view() {
        return new ObjectionView(id, kind, text, receivedDate, byEmployer, decision, answer, answeredDate, recordedAt);
    }
}
