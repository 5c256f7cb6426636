package id.patuh.noncompliance;

import id.patuh.noncompliance.PromotionsView.PromotionView;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A request to make cases of findings, with what became of each; never changed. */
@Entity
public class Promotion extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "detection_id")
    private UUID detectionId;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "dry_run")
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PromotionView> outcomes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Promotion() {}

    Promotion(UUID detectionId, boolean dryRun, List<PromotionView> outcomes, Caller by, Instant now) {
        this.id = Ids.next();
        this.detectionId = detectionId;
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.dryRun = dryRun;
        this.outcomes = List.copyOf(outcomes);
        this.createdAt = now;
    }

    /** One of a run, if the caller's agency asked for it. */
    static Optional<Promotion> visible(UUID detectionId, UUID id, Sight sight) {
        return Promotion.<Promotion>findByIdOptional(id)
                .filter(found -> found.detectionId.equals(detectionId))
                .filter(found -> sight.everything() || sight.owners().contains(found.agencyId));
    }

    UUID id() {
        return id;
    }

    boolean isDryRun() {
        return dryRun;
    }

    List<PromotionView> outcomes() {
        return outcomes;
    }

    Instant createdAt() {
        return createdAt;
    }
}
