package id.patuh.noncompliance;

import id.patuh.noncompliance.LetterBatchView.LetterOutcome;
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
import org.jspecify.annotations.Nullable;

/** A request to do one thing with many letters, with what became of each; never changed. */
@Entity
@Table(name = "letter_batch")
class LetterBatch extends ManyAtOnce {

    @Enumerated(EnumType.STRING)
    private LetterAct act;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LetterOutcome> outcomes;

    protected LetterBatch() {}

    LetterBatch(UUID id, TakeLetterBatch request, List<LetterOutcome> outcomes, Caller by, Instant now) {
        super(id, request.onlyTells(), by, now);
        this.act = request.act();
        this.kind = request.kind();
        this.outcomes = List.copyOf(outcomes);
    }

    /** One that the caller's agency asked for. */
    static Optional<LetterBatch> visible(UUID id, Sight sight) {
        return LetterBatch.<LetterBatch>findByIdOptional(id).filter(found -> found.isIn(sight));
    }

    LetterBatchView view() {
        return new LetterBatchView(id(), act, kind, isDryRun(), outcomes, createdAt());
    }
}
