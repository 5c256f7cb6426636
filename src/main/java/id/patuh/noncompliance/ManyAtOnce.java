package id.patuh.noncompliance;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request about many cases or letters, with who asked; what became of each stands beside it. Never changed. */
@MappedSuperclass
abstract class ManyAtOnce extends PanacheEntityBase {

    /** What a thousand may take, in seconds. */
    static final int SECONDS = 300;

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

    @Column(name = "created_at")
    private Instant createdAt;

    protected ManyAtOnce() {}

    ManyAtOnce(UUID id, boolean dryRun, Caller by, Instant now) {
        this.id = id;
        this.dryRun = dryRun;
        this.agencyId = by.agencyId().orElse(null);
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.createdAt = now;
    }

    /** Whether the caller's own agency asked for it. */
    boolean isIn(Sight sight) {
        return sight.everything() || sight.owners().contains(agencyId);
    }

    UUID id() {
        return id;
    }

    boolean isDryRun() {
        return dryRun;
    }

    Instant createdAt() {
        return createdAt;
    }
}
