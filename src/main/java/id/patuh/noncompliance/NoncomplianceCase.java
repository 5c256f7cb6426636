package id.patuh.noncompliance;

import id.patuh.calendar.Holiday;
import id.patuh.employer.Employer;
import id.patuh.employer.Succession;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What is being done about an employer that does not comply (ketidakpatuhan). Only the case moves itself, along
 * {@link CaseStep}; findings change only through it, so that its version covers them.
 */
@Entity
@Table(name = "noncompliance_case")
public class NoncomplianceCase extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "legal_person_id")
    private UUID legalPersonId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "opened_date")
    private LocalDate openedDate;

    @Column(name = "closed_date")
    private @Nullable LocalDate closedDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Closure closure;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "due_date", insertable = false, updatable = false)
    private @Nullable LocalDate dueDate;

    /** The same to sort by: a case that waits for nothing stands at the end of time. */
    @Column(name = "due_order", insertable = false, updatable = false)
    private @Nullable LocalDate dueOrder;

    @Column(name = "reported_date")
    private @Nullable LocalDate reportedDate;

    @Column(name = "paper_number")
    private @Nullable String paperNumber;

    private @Nullable String note;

    @OneToMany(mappedBy = "theCase", cascade = CascadeType.ALL)
    @OrderBy("id")
    @BatchSize(size = 501) // a page and the row that tells whether there is another
    private List<Finding> findings = new ArrayList<>();

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected NoncomplianceCase() {}

    /** Opens a case; it stands where {@link CaseStep#DETECT} leads. */
    NoncomplianceCase(String caseNumber, Employer employer, Track track, LocalDate openedDate, Instant now) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.employerId = employer.id();
        this.legalPersonId = employer.legalPersonId();
        this.regionCode = employer.regionCode();
        this.track = track;
        this.state = CaseStep.DETECT.to().orElseThrow();
        this.openedDate = openedDate;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A case, if the caller may see it. */
    public static Optional<NoncomplianceCase> visible(UUID id, Sight sight) {
        return NoncomplianceCase.<NoncomplianceCase>findByIdOptional(id)
                .filter(found -> sight.covers(found.regionCode, found.employerId));
    }

    static Optional<NoncomplianceCase> locked(UUID id, Sight sight) {
        Holiday.hold();
        return NoncomplianceCase.<NoncomplianceCase>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> sight.covers(found.regionCode, found.employerId));
    }

    /** A case locked for what the service does itself, whoever may see it. */
    static NoncomplianceCase lockedForSystem(UUID id) {
        return locked(id, Sight.ALL).orElseThrow();
    }

    /** Whether it is in somebody's sight. */
    boolean isIn(Sight sight) {
        return sight.covers(regionCode, employerId);
    }

    /** The open case of a legal person on a track. */
    static Optional<NoncomplianceCase> open(UUID legalPersonId, Track track) {
        return find("legalPersonId = ?1 and track = ?2 and closedDate is null", legalPersonId, track)
                .firstResultOptional();
    }

    /** Cases about an employer, or about a branch of it, locked for change in the order of their ids. */
    static List<NoncomplianceCase> lockedOf(UUID employer) {
        Holiday.hold();
        return NoncomplianceCase.<NoncomplianceCase>find("employerId = ?1 or legalPersonId = ?1 order by id", employer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Goes on about the employer and the legal person that took the place of another; tells whether that is new. */
    boolean follow(Succession succession) {
        UUID employer =
                employerId.equals(succession.from().id()) ? succession.to().id() : employerId;
        if (employer.equals(employerId) && succession.person().equals(legalPersonId)) {
            return false;
        }
        this.employerId = employer;
        this.legalPersonId = succession.person();
        findings.forEach(finding -> finding.follow(succession));
        this.updatedAt = succession.now();
        return true;
    }

    /** Adds what was found; {@code at} is where the request says it, for its faults. */
    Finding add(FindingFacts facts, String at, Instant now) {
        refuseIfClosed();
        FindingFacts whole = facts.about(employerId);
        FindingRules.move(null, whole.status());
        FindingRules.check(track, whole, others(null), at);
        Finding finding = new Finding(this, whole.employerId() == null ? employerId : whole.employerId(), whole, now);
        findings.add(finding);
        this.updatedAt = now;
        return finding;
    }

    void amend(Finding finding, FindingFacts facts, Instant now) {
        refuseIfClosed();
        FindingRules.move(finding.status(), facts.status());
        FindingRules.check(track, facts, others(finding), "");
        finding.set(facts, now);
        this.updatedAt = now;
    }

    /** Refuses a step that does not leave from here, with what is allowed instead. */
    void checkLeaves(CaseStep step) {
        if (!step.leaves(track, state)) {
            throw Refusal.of(CaseProblem.STEP_NOT_ALLOWED, step, state)
                    .with("legalBasis", step.legalBasis())
                    .with("allowed", CaseStep.from(track, state));
        }
    }

    /** Takes a step of the table that nothing blocks; tells whether the case stands elsewhere now. */
    boolean take(CaseStep step, LocalDate day, Instant now) {
        checkLeaves(step);
        if (step == CaseStep.REPORT_WASNAKER) {
            this.reportedDate = day;
        } else if (step == CaseStep.REOPEN) {
            this.reportedDate = null;
        }
        this.state = step.to(state);
        if (step.to().isPresent()) {
            this.closure = step.closure().orElse(null);
            this.closedDate = closure == null ? null : day;
        }
        this.updatedAt = now;
        return step.to().isPresent();
    }

    /** Something that belongs to it changed. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    /** It was under way on paper, in a file of the office with this number. */
    void takeOver(@Nullable String paperNumber) {
        this.paperNumber = paperNumber;
    }

    void assign(@Nullable UUID assigneeId, @Nullable String note, Instant now) {
        this.assigneeId = assigneeId;
        this.note = note;
        this.updatedAt = now;
    }

    void refuseIfClosed() {
        if (state.isClosed()) {
            throw Refusal.of(CaseProblem.CASE_CLOSED, state);
        }
    }

    private List<FindingFacts> others(@Nullable Finding without) {
        return findings.stream()
                .filter(each -> each != without)
                .map(Finding::facts)
                .toList();
    }

    /** Whether it was reported to the labour inspectorate since it was opened or last reopened. */
    boolean isReported() {
        return reportedDate != null;
    }

    boolean hasOpenFinding() {
        return findings.stream().anyMatch(finding -> finding.status().isOpen());
    }

    public UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    public UUID employerId() {
        return employerId;
    }

    /** Head office of the employer, or itself. */
    public UUID legalPersonId() {
        return legalPersonId;
    }

    public String regionCode() {
        return regionCode;
    }

    public Track track() {
        return track;
    }

    public CaseState state() {
        return state;
    }

    LocalDate openedDate() {
        return openedDate;
    }

    Optional<LocalDate> closedDate() {
        return Optional.ofNullable(closedDate);
    }

    Optional<Closure> closure() {
        return Optional.ofNullable(closure);
    }

    Optional<UUID> assigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    Optional<String> paperNumber() {
        return Optional.ofNullable(paperNumber);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Optional<Finding> finding(UUID findingId) {
        return findings.stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst();
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
}
