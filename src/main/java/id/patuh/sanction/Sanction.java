package id.patuh.sanction;

import id.patuh.employer.Succession;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A fine or a request to withhold services, from its proposal on; {@link SanctionStep} says how it goes on. */
@Entity
class Sanction extends PanacheEntityBase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SanctionKind kind;

    @Enumerated(EnumType.STRING)
    private SanctionState state;

    @Column(name = "case_id")
    private UUID caseId;

    @Embedded
    private Bearer bearer;

    @Column(name = "finding_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> findingIds;

    /** One for each finding. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<BrokenDuty> duties;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Embedded
    private SanctionActs.Proposed proposed;

    @Embedded
    private SanctionActs.@Nullable Decided decided;

    @Embedded
    private @Nullable Fine fine;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "sanction_fine_line", joinColumns = @JoinColumn(name = "sanction_id"))
    @OrderBy("no")
    private List<FineLine> lines = new ArrayList<>();

    @Embedded
    private Withholding withholding;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Embedded
    private SanctionActs.@Nullable Withdrawn withdrawn;

    @Column(name = "taken_over")
    private boolean takenOver;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Sanction() {}

    Sanction(Proposal proposal, ActingPerson by, Instant now) {
        this.id = Ids.next();
        this.kind = proposal.kind();
        this.state = SanctionState.PROPOSED;
        this.caseId = proposal.caseId();
        this.bearer = proposal.bearer();
        this.findingIds = proposal.breaches().stream()
                .map(WithholdingRules.Breach::finding)
                .toList();
        this.duties =
                proposal.breaches().stream().map(WithholdingRules.Breach::duty).toList();
        this.legalBasis = proposal.legalBasis();
        this.proposed = SanctionActs.Proposed.of(by, proposal.day(), proposal.note());
        this.fine = proposal.fine();
        this.lines.addAll(proposal.lines());
        this.withholding = proposal.withholding();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What was imposed or asked for on paper, under the id by which its case knows it; nobody here decided on it. */
    static Sanction takenOver(UUID id, Proposal proposal, ActingPerson by, Instant now) {
        Sanction sanction = new Sanction(proposal, by, now);
        sanction.id = id;
        sanction.takenOver = true;
        sanction.decide(SanctionStep.APPROVE, by, null, proposal.day(), now);
        return sanction;
    }

    static Optional<Sanction> visible(UUID id, Sight sight) {
        return ofId(id).filter(found -> found.bearer.isIn(sight));
    }

    static Optional<Sanction> ofId(UUID id) {
        return findByIdOptional(id);
    }

    /** Locked for change as it is now, by one who has locked its employer and its case. */
    void lock() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sanctions of a case, the earliest first. */
    static List<Sanction> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** Those about an employer, or about a branch of it, locked for change in the order of their ids. */
    static List<Sanction> lockedOf(UUID employer) {
        return Sanction.<Sanction>find("bearer.employerId = ?1 or bearer.legalPersonId = ?1 order by id", employer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Takes a step of the table. */
    void take(SanctionStep step, LocalDate day, Instant now) {
        checkLeaves(step);
        this.state = step.to();
        this.endedDate = step.ends() ? day : endedDate;
        this.updatedAt = now;
    }

    void checkLeaves(SanctionStep step) {
        if (!step.leaves(kind, state)) {
            throw Refusal.of(SanctionProblem.SANCTION_NOT_IN_STATE, kind, state);
        }
    }

    /** Refuses who proposed it. */
    void checkSecondPerson(ActingPerson by) {
        if (!by.isOtherThan(proposed.by(), proposed.clientId())) {
            throw Refusal.of(SanctionProblem.OWN_SANCTION);
        }
    }

    void decide(SanctionStep step, ActingPerson by, @Nullable String said, LocalDate day, Instant now) {
        take(step, day, now);
        this.decided = SanctionActs.Decided.of(by, day, said);
    }

    /** Something was paid on the fine; tells which step that was. */
    SanctionStep pay(long amount, LocalDate paidDate, LocalDate day, Instant now) {
        Fine paid = requireFine().plus(amount, paidDate);
        SanctionStep step = paid.unpaid() == 0 ? SanctionStep.SETTLE : SanctionStep.PAY;
        take(step, day, now);
        this.fine = paid;
        return step;
    }

    /** A payment of the fine does not count; it is owed again. */
    void makeVoid(long amount, LocalDate day, Instant now) {
        take(SanctionStep.VOID_PAYMENT, day, now);
        this.fine = requireFine().minus(amount);
    }

    void imposed(LocalDate payableUntil, Instant now) {
        this.fine = requireFine().payableUntil(payableUntil);
        this.updatedAt = now;
    }

    void request(LocalDate day, Instant now) {
        take(SanctionStep.REQUEST, day, now);
        this.withholding = withholding.requested(day);
    }

    void requestLifting(List<String> evidence, @Nullable String said, LocalDate day, Instant now) {
        take(SanctionStep.REQUEST_LIFTING, day, now);
        this.withholding = withholding.lifting(day, evidence, said);
    }

    void withdraw(ActingPerson by, String reason, LocalDate day, Instant now) {
        take(SanctionStep.WITHDRAW, day, now);
        this.withdrawn = new SanctionActs.Withdrawn(by.name(), reason);
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

    /** Under which the fine stands among those that verdicts see. */
    String reference() {
        return id.toString();
    }

    boolean reaches(Collection<UUID> findings) {
        return findingIds.stream().anyMatch(findings::contains);
    }

    List<WithholdingRules.Breach> breaches() {
        List<WithholdingRules.Breach> breaches = new ArrayList<>();
        for (int i = 0; i < findingIds.size(); i++) {
            breaches.add(new WithholdingRules.Breach(findingIds.get(i), duties.get(i)));
        }
        return breaches;
    }

    UUID id() {
        return id;
    }

    SanctionKind kind() {
        return kind;
    }

    SanctionState state() {
        return state;
    }

    UUID caseId() {
        return caseId;
    }

    Bearer bearer() {
        return bearer;
    }

    List<UUID> findingIds() {
        return List.copyOf(findingIds);
    }

    Set<BrokenDuty> duties() {
        return new LinkedHashSet<>(duties);
    }

    String legalBasis() {
        return legalBasis;
    }

    SanctionActs.Proposed proposed() {
        return proposed;
    }

    Optional<SanctionActs.Decided> decided() {
        return Optional.ofNullable(decided);
    }

    Optional<Fine> fine() {
        return Optional.ofNullable(fine);
    }

    private Fine requireFine() {
        return fine().orElseThrow();
    }

    List<FineLine> lines() {
        return List.copyOf(lines);
    }

    Withholding withholding() {
        return withholding;
    }

    Optional<LocalDate> endedDate() {
        return Optional.ofNullable(endedDate);
    }

    Optional<SanctionActs.Withdrawn> withdrawn() {
        return Optional.ofNullable(withdrawn);
    }

    boolean isTakenOver() {
        return takenOver;
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
