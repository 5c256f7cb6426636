package id.patuh.sanction;

import id.patuh.employer.IdentifierScheme;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.problem.Language;
import id.patuh.platform.security.Sight;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was answered to a check; written once, to read. */
@Entity
@Immutable
@Table(name = "restriction_check")
class RestrictionCheck extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "purpose_reference")
    private @Nullable String purposeReference;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private @Nullable String ref;

    @Enumerated(EnumType.STRING)
    private IdentifierScheme scheme;

    private String value;

    @Enumerated(EnumType.STRING)
    private PublicService service;

    @Enumerated(EnumType.STRING)
    private RestrictionChecksView.Match match;

    @Enumerated(EnumType.STRING)
    private RestrictionChecksView.Registered registered;

    private @Nullable Boolean restricted;

    @Column(name = "since_date")
    private @Nullable LocalDate sinceDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "lifted_by")
    private @Nullable LiftedBy liftedBy;

    protected RestrictionCheck() {}

    /** One that the caller's agency asked for. */
    static Optional<RestrictionCheck> visible(UUID id, Sight sight) {
        return RestrictionCheck.<RestrictionCheck>findByIdOptional(id)
                .filter(found -> found.agencyId != null && sight.owners().contains(found.agencyId));
    }

    RestrictionProofView proof(Language language) {
        return new RestrictionProofView(
                Objects.requireNonNull(agencyId),
                officerId,
                purposeReference,
                answeredAt,
                new RestrictionProofView.Asked(scheme, value),
                service,
                new RestrictionChecksView.CheckView(
                        id,
                        ref,
                        match,
                        registered,
                        restricted,
                        sinceDate,
                        Boolean.TRUE.equals(restricted) ? RestrictionGround.TMP2T : null,
                        liftedBy == null ? null : LiftingView.of(liftedBy, language),
                        answeredAt));
    }
}
