package id.patuh.noncompliance;

import id.patuh.noncompliance.LetterBatchView.LetterOutcome;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A request to do one thing with many letters, with what became of each; never changed. */
@Entity
@Table(name = "letter_batch")
class LetterBatch extends PanacheEntityBase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LetterAct act;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterKind kind;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "dry_run")
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LetterOutcome> outcomes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected LetterBatch() {}

    LetterBatch(UUID id, TakeLetterBatch request, List<LetterOutcome> outcomes, Caller by, Instant now) {
        this.id = id;
        this.act = request.act();
        this.kind = request.kind();
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.dryRun = request.onlyTells();
        this.outcomes = List.copyOf(outcomes);
        this.createdAt = now;
    }

    /** One that the caller's agency asked for. */
    static Optional<LetterBatch> visible(UUID id, Sight sight) {
        return LetterBatch.<LetterBatch>findByIdOptional(id)
                .filter(found -> sight.everything() || sight.owners().contains(found.agencyId));
    }

    LetterBatchView view() {
        return new LetterBatchView(id, act, kind, dryRun, outcomes, createdAt);
    }
}
