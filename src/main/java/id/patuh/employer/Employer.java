package id.patuh.employer;

import id.patuh.platform.problem.Moved;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import id.patuh.region.Region;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who must comply (pemberi kerja, UU 24/2011 art. 15): the facts valid now, as known now. */
@Entity
public class Employer extends PanacheEntityBase {

    @Id
    private UUID id;

    private String name;

    /** The words of the name as the database keeps them, for queries alone. */
    @Basic(fetch = FetchType.LAZY)
    @Column(columnDefinition = "tsvector", insertable = false, updatable = false)
    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "employer_class")
    private EmployerClass employerClass;

    @Embedded
    private @Nullable Scale scale;

    @Column(name = "region_code")
    private String regionCode;

    private @Nullable String address;

    @Embedded
    private @Nullable Kbli kbli;

    @Embedded
    private @Nullable RiskGroup riskGroup;

    @Embedded
    private @Nullable KnownWorkers knownWorkers;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private EmployerStatus status;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Embedded
    private @Nullable StatusChange statusChange;

    @Column(name = "import_id")
    private @Nullable UUID importId;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Employer() {}

    Employer(EmployerFacts facts, Instant now) {
        this.id = Ids.next();
        this.status = EmployerStatus.ACTIVE;
        this.createdAt = now;
        set(facts);
        this.updatedAt = now;
    }

    /** An employer, if the caller may see it. */
    public static Optional<Employer> visible(UUID id, Sight sight) {
        return Employer.<Employer>findByIdOptional(id)
                .filter(employer -> sight.covers(employer.regionCode, employer.id));
    }

    /**
     * An employer for one who reads it or what belongs to it, if the caller may see it: a merged one has moved to its
     * survivor.
     */
    public static Employer shown(UUID id, Sight sight) {
        Employer employer = visible(id, sight).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        employer.mergedInto().ifPresent(survivor -> {
            throw new Moved(id, survivor);
        });
        return employer;
    }

    /** Those of several employers that the caller may see. */
    static List<Employer> visible(Collection<UUID> ids, Sight sight) {
        return list("id in :ids and " + sight.condition("regionCode", "id"), sight.parameters("ids", ids));
    }

    /** An employer locked for change, if the caller may see it. */
    public static Optional<Employer> locked(UUID id, Sight sight) {
        return Employer.<Employer>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(employer -> sight.covers(employer.regionCode, employer.id));
    }

    /** The legal person of an employer. */
    public static Optional<UUID> legalPersonOf(UUID id) {
        return Employer.<Employer>findByIdOptional(id).map(Employer::legalPersonId);
    }

    /** The establishments of a legal person: the head office, or the employer itself, and its branches. */
    public static List<Employer> establishments(UUID legalPersonId) {
        return list("id = ?1 or parentId = ?1 order by id", legalPersonId);
    }

    /** An employer locked for one who changes what belongs to it and may see that. */
    public static Optional<Employer> lockedOf(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** An employer that nobody may cease, merge or move meanwhile, if the caller may see it. */
    static Optional<Employer> held(UUID id, Sight sight) {
        return Employer.<Employer>findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(employer -> sight.covers(employer.regionCode, employer.id));
    }

    /**
     * Several employers locked for change, and the branches of one of them, in the order of their ids, so that no two who
     * do so wait for each other.
     */
    static List<Employer> lockedTogether(Collection<UUID> ids, @Nullable UUID withBranchesOf) {
        return Employer.<Employer>find(
                        "id in ?1 or (parentId = ?2 and status <> ?3) order by id",
                        ids,
                        withBranchesOf,
                        EmployerStatus.MERGED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The id of an employer with that of its head office, if it is a branch; nothing is loaded or locked. */
    public static List<UUID> withHead(UUID id) {
        List<UUID> ids = new ArrayList<>(getEntityManager()
                .createQuery(
                        "select e.parentId from Employer e where e.id = :id and e.parentId is not null", UUID.class)
                .setParameter("id", id)
                .getResultList());
        ids.add(id);
        return ids;
    }

    /** Branches that are not merged, locked for change in the order of their ids. */
    static List<Employer> lockedBranches(UUID headOffice) {
        return Employer.<Employer>find("parentId = ?1 and status <> ?2 order by id", headOffice, EmployerStatus.MERGED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a head office has branches of one of these statuses. */
    static boolean hasBranches(UUID headOffice, EmployerStatus... statuses) {
        return count("parentId = ?1 and status in ?2", headOffice, List.of(statuses)) > 0;
    }

    /** Takes over other facts and tells which fields changed. */
    List<String> amend(EmployerFacts facts, Instant now) {
        List<String> changed = facts.differFrom(facts());
        if (!changed.isEmpty()) {
            set(facts);
            this.updatedAt = now;
        }
        return changed;
    }

    /** Takes a step of the table. */
    void take(EmployerStep step, StatusChange change, Instant now) {
        if (status != step.from()) {
            throw notIn(step.refusal());
        }
        this.status = step.to();
        this.statusChange = change;
        this.updatedAt = now;
    }

    /** Ends in a survivor. */
    void mergeInto(Employer survivor, StatusChange change, Instant now) {
        take(EmployerStep.MERGE, change, now);
        this.mergedInto = survivor.id;
    }

    /** Refuses a change of an employer that is one no longer. */
    void checkActive() {
        if (status != EmployerStatus.ACTIVE) {
            throw notIn(EmployerProblem.EMPLOYER_NOT_ACTIVE);
        }
    }

    /** Refuses what would belong to an employer that is merged: it belongs to the survivor. */
    public void checkNotMerged() {
        if (status == EmployerStatus.MERGED) {
            throw notIn(EmployerProblem.EMPLOYER_NOT_ACTIVE);
        }
    }

    private Refusal notIn(EmployerProblem problem) {
        Refusal refusal = Refusal.of(problem, status);
        mergedInto().ifPresent(survivor -> refusal.with("mergedInto", survivor));
        return refusal;
    }

    /** Moves the version because a number was added or ended. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    private void set(EmployerFacts facts) {
        this.name = facts.name();
        this.legalForm = facts.legalForm();
        this.employerClass = facts.employerClass();
        this.scale = facts.scale();
        this.regionCode = facts.regionCode();
        this.address = facts.address();
        this.kbli = facts.kbli();
        this.riskGroup = facts.riskGroup();
        this.knownWorkers = facts.knownWorkers();
        this.parentId = facts.parentId();
    }

    EmployerFacts facts() {
        return new EmployerFacts(
                name, legalForm, employerClass, scale, regionCode, address, kbli, riskGroup, knownWorkers, parentId);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public EmployerClass employerClass() {
        return employerClass;
    }

    public String regionCode() {
        return regionCode;
    }

    /** Business classification, where it is known. */
    public Optional<Kbli> kbli() {
        return Optional.ofNullable(kbli);
    }

    /** JKK risk group, where BPJS told it. */
    public Optional<RiskGroup> riskGroup() {
        return Optional.ofNullable(riskGroup);
    }

    /** Head office, for a branch. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** The legal person: the head office, or the employer itself. */
    public UUID legalPersonId() {
        return parentId == null ? id : parentId;
    }

    public EmployerStatus status() {
        return status;
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    Optional<StatusChange> statusChange() {
        return Optional.ofNullable(statusChange);
    }

    public long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Zone in which the legal days of the employer run. */
    public ZoneId zone() {
        return region().zone();
    }

    /** The region, for its zone and its other code. */
    public Region region() {
        return Region.regency(regionCode).orElseThrow();
    }
}
