package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseTakeoverView.TakeoverOutcome;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request to take over cases from paper, with what became of each; never changed. */
@Entity
@Table(name = "case_takeover")
class CaseTakeover extends ManyAtOnce {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TakeoverOutcome> outcomes;

    protected CaseTakeover() {}

    CaseTakeover(UUID id, boolean dryRun, List<TakeoverOutcome> outcomes, Caller by, Instant now) {
        super(id, dryRun, by, now);
        this.outcomes = List.copyOf(outcomes);
    }

    /** One that the caller's agency asked for. */
    static Optional<CaseTakeover> visible(UUID id, Sight sight) {
        return CaseTakeover.<CaseTakeover>findByIdOptional(id).filter(found -> found.isIn(sight));
    }

    CaseTakeoverView view() {
        return new CaseTakeoverView(id(), isDryRun(), outcomes, createdAt());
    }
}
