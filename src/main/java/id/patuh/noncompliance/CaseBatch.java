package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseBatchView.BatchOutcome;
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

/** A request to take one step on many cases, with what became of each; never changed. */
@Entity
@Table(name = "case_batch")
class CaseBatch extends PanacheEntityBase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseStep step;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "dry_run")
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BatchOutcome> outcomes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CaseBatch() {}

    CaseBatch(UUID id, TakeCaseBatch request, List<BatchOutcome> outcomes, Caller by, Instant now) {
        this.id = id;
        this.step = request.step();
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.dryRun = request.onlyTells();
        this.outcomes = List.copyOf(outcomes);
        this.createdAt = now;
    }

    /** One that the caller's agency asked for. */
    static Optional<CaseBatch> visible(UUID id, Sight sight) {
        return CaseBatch.<CaseBatch>findByIdOptional(id)
                .filter(found -> sight.everything() || sight.owners().contains(found.agencyId));
    }

    CaseBatchView view() {
        return new CaseBatchView(id, step, dryRun, outcomes, createdAt);
    }
}
