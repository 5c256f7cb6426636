package id.patuh.sanction;

import id.patuh.employer.Succession;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A public service that an agency is asked to withhold (TMP2T); {@link RestrictionStep} says how it goes on. */
@Entity
@Table(name = "service_restriction")
class ServiceRestriction extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "sanction_id")
    private UUID sanctionId;

    @Enumerated(EnumType.STRING)
    private PublicService service;

    @Enumerated(EnumType.STRING)
    private RestrictionState state;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Embedded
    private Bearer bearer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<BrokenDuty> duties;

    @Column(name = "requested_date")
    private LocalDate requestedDate;

    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    @Column(name = "decision_date")
    private @Nullable LocalDate decisionDate;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Column(name = "lifting_requested_date")
    private @Nullable LocalDate liftingRequestedDate;

    @Column(name = "lifting_number")
    private @Nullable String liftingNumber;

    @Column(name = "lifted_date")
    private @Nullable LocalDate liftedDate;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ServiceRestriction() {}

    /** Asks the addressee of a sanction for one of its services. */
    ServiceRestriction(Sanction sanction, UUID addressee, PublicService service, LocalDate day, Instant now) {
        this.id = Ids.next();
        this.sanctionId = sanction.id();
        this.service = service;
        this.state = RestrictionState.REQUESTED;
        this.addresseeId = addressee;
        this.bearer = sanction.bearer();
        this.duties = List.copyOf(sanction.duties());
        this.requestedDate = day;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Optional<ServiceRestriction> visible(UUID id, Sight sight) {
        return ServiceRestriction.<ServiceRestriction>findByIdOptional(id)
                .filter(found -> sight.covers(found.bearer.regionCode(), found.addresseeId));
    }

    /** Those of several sanctions, by service. */
    static List<ServiceRestriction> ofSanctions(Collection<UUID> sanctions) {
        return sanctions.isEmpty() ? List.of() : list("sanctionId in ?1 order by sanctionId, service", sanctions);
    }

    /** Those of a sanction, locked for change. */
    static List<ServiceRestriction> lockedOfSanction(UUID sanction) {
        return ServiceRestriction.<ServiceRestriction>find("sanctionId = ?1 order by id", sanction)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those about an employer, or about a branch of it, locked for change in the order of their ids. */
    static List<ServiceRestriction> lockedOf(UUID employer) {
        return ServiceRestriction.<ServiceRestriction>find(
                        "bearer.employerId = ?1 or bearer.legalPersonId = ?1 order by id", employer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void lock() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    void impose(ImposeRestriction decision, Instant now) {
        take(RestrictionStep.IMPOSE, now);
        this.decisionNumber = decision.decisionNumber();
        this.decisionDate = decision.decisionDate();
        this.validFrom = decision.validFrom();
    }

    void refuse(String reason, @Nullable String number, LocalDate day, Instant now) {
        take(RestrictionStep.REFUSE, now);
        this.refusalReason = reason;
        this.decisionNumber = number;
        this.decisionDate = day;
    }

    void withdraw(Instant now) {
        take(RestrictionStep.WITHDRAW, now);
    }

    void requestLifting(LocalDate day, Instant now) {
        take(RestrictionStep.REQUEST_LIFTING, now);
        this.liftingRequestedDate = day;
    }

    void lift(String number, LocalDate day, Instant now) {
        checkLeaves(RestrictionStep.LIFT);
        if (liftingRequestedDate == null) {
            throw Refusal.of(SanctionProblem.LIFTING_NOT_REQUESTED).with("legalBasis", "PP 86/2013 art. 10(7)-(8)");
        }
        take(RestrictionStep.LIFT, now);
        this.liftingNumber = number;
        this.liftedDate = day;
    }

    private void take(RestrictionStep step, Instant now) {
        checkLeaves(step);
        this.state = step.to();
        this.updatedAt = now;
    }

    void checkLeaves(RestrictionStep step) {
        if (!step.leaves(state)) {
            throw Refusal.of(SanctionProblem.RESTRICTION_NOT_IN_STATE, state);
        }
    }

    /** Goes on about the employer and the legal person that took the place of another; tells whether that is new. */
    boolean follow(Succession succession) {
        Optional<Bearer> next = bearer.follow(succession);
        next.ifPresent(found -> {
            this.bearer = found;
            this.updatedAt = succession.now();
        });
        return next.isPresent();
    }

    boolean is(RestrictionState asked) {
        return state == asked;
    }

    UUID id() {
        return id;
    }

    UUID sanctionId() {
        return sanctionId;
    }

    PublicService service() {
        return service;
    }

    RestrictionState state() {
        return state;
    }

    UUID addresseeId() {
        return addresseeId;
    }

    Bearer bearer() {
        return bearer;
    }

    Set<BrokenDuty> duties() {
        return EnumSet.copyOf(duties);
    }

    LocalDate requestedDate() {
        return requestedDate;
    }

    Optional<String> decisionNumber() {
        return Optional.ofNullable(decisionNumber);
    }

    Optional<LocalDate> decisionDate() {
        return Optional.ofNullable(decisionDate);
    }

    Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    Optional<String> refusalReason() {
        return Optional.ofNullable(refusalReason);
    }

    Optional<LocalDate> liftingRequestedDate() {
        return Optional.ofNullable(liftingRequestedDate);
    }

    Optional<String> liftingNumber() {
        return Optional.ofNullable(liftingNumber);
    }

    Optional<LocalDate> liftedDate() {
        return Optional.ofNullable(liftedDate);
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
