package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseTakeoverView.TakeoverOutcome;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A request to take over cases from paper, with what became of each; never changed. */
@Entity
@Table(name = "case_takeover")
class CaseTakeover extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "dry_run")
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TakeoverOutcome> outcomes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CaseTakeover() {}

    CaseTakeover(UUID id, boolean dryRun, List<TakeoverOutcome> outcomes, Caller by, Instant now) {
        this.id = id;
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.dryRun = dryRun;
        this.outcomes = List.copyOf(outcomes);
        this.createdAt = now;
    }

    /** One that the caller's agency asked for. */
    static Optional<CaseTakeover> visible(UUID id, Sight sight) {
        return CaseTakeover.<CaseTakeover>findByIdOptional(id)
                .filter(found -> sight.everything() || sight.owners().contains(found.agencyId));
    }

    CaseTakeoverView view() {
        return new CaseTakeoverView(id, dryRun, outcomes, createdAt);
    }
}
