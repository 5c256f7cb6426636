package id.patuh.noncompliance;

import id.patuh.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a term stood still for a while, and why; part of its term, which alone changes it. */
@Entity
@Table(name = "case_deadline_pause")
class TermPause {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deadline_id")
    private CaseDeadline deadline;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private @Nullable LocalDate toDate;

    private String reason;

    @Column(name = "resume_reason")
    private @Nullable String resumeReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    protected TermPause() {}

    TermPause(CaseDeadline deadline, LocalDate day, String reason, Instant now) {
        this.id = Ids.next();
        this.deadline = deadline;
        this.fromDate = day;
        this.reason = reason;
        this.recordedAt = now;
    }

    void end(LocalDate day, String why, Instant now) {
        this.toDate = day;
        this.resumeReason = why;
        this.resumedAt = now;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    Optional<LocalDate> toDate() {
        return Optional.ofNullable(toDate);
    }

    String reason() {
        return reason;
    }

    @Nullable
    String resumeReason() {
        return resumeReason;
    }
}
