package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseBatchView.BatchOutcome;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request to take one step on many cases, with what became of each; never changed. */
@Entity
@Table(name = "case_batch")
class CaseBatch extends ManyAtOnce {

    @Enumerated(EnumType.STRING)
    private CaseStep step;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BatchOutcome> outcomes;

    protected CaseBatch() {}

    CaseBatch(UUID id, TakeCaseBatch request, List<BatchOutcome> outcomes, Caller by, Instant now) {
        super(id, request.onlyTells(), by, now);
        this.step = request.step();
        this.outcomes = List.copyOf(outcomes);
    }

    /** One that the caller's agency asked for. */
    static Optional<CaseBatch> visible(UUID id, Sight sight) {
        return CaseBatch.<CaseBatch>findByIdOptional(id).filter(found -> found.isIn(sight));
    }

    CaseBatchView view() {
        return new CaseBatchView(id(), step, isDryRun(), outcomes, createdAt());
    }
}
