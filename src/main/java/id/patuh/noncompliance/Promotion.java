package id.patuh.noncompliance;

import id.patuh.noncompliance.PromotionsView.PromotionView;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request to make cases of findings, with what became of each; never changed. */
@Entity
public class Promotion extends ManyAtOnce {

    @Column(name = "detection_id")
    private UUID detectionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PromotionView> outcomes;

    protected Promotion() {}

    Promotion(UUID detectionId, boolean dryRun, List<PromotionView> outcomes, Caller by, Instant now) {
        super(Ids.next(), dryRun, by, now);
        this.detectionId = detectionId;
        this.outcomes = List.copyOf(outcomes);
    }

    /** One of a run, if the caller's agency asked for it. */
    static Optional<Promotion> visible(UUID detectionId, UUID id, Sight sight) {
        return Promotion.<Promotion>findByIdOptional(id)
                .filter(found -> found.detectionId.equals(detectionId))
                .filter(found -> found.isIn(sight));
    }

    List<PromotionView> outcomes() {
        return outcomes;
    }
}
