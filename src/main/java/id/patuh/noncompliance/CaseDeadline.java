package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term that a step of a case set. It ends when the case moves on; the calendar may move its end until then. */
@Entity
@Table(name = "case_deadline")
class CaseDeadline extends PanacheEntityBase {

    /** Whether the case still waits for it. */
    enum State {
        OPEN,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private CaseStep step;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "start_date")
    private LocalDate startDate;

    private int value;

    @Enumerated(EnumType.STRING)
    private Term.Unit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "counted_from")
    private CaseTerm.From countedFrom;

    @Column(name = "is_law")
    private boolean law;

    @Column(name = "joint_leave_closes")
    private boolean jointLeaveCloses;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "due_date")
    private LocalDate dueDate;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected CaseDeadline() {}

    CaseDeadline(NoncomplianceCase theCase, CaseStep step, CaseTerm how, LocalDate start, Term term, Instant now) {
        this.id = Ids.next();
        this.caseId = theCase.id();
        this.step = step;
        this.regionCode = theCase.regionCode();
        this.startDate = start;
        this.value = how.length().value();
        this.unit = how.length().unit();
        this.countedFrom = how.from();
        this.law = how.isLaw();
        this.jointLeaveCloses = term.jointLeaveCloses();
        this.legalBasis = step.legalBasis();
        this.dueDate = term.dueDate();
        this.provisional = term.provisional();
        this.state = State.OPEN;
        this.recordedAt = now;
    }

    /** Terms of several cases, the earliest recorded first. */
    static List<CaseDeadline> of(Collection<UUID> cases) {
        return list("caseId in ?1 order by caseId, id", cases);
    }

    /** Open terms in working days whose days may have changed. */
    static List<CaseDeadline> openInWorkingDays() {
        return list("state = ?1 and unit = ?2 order by id", State.OPEN, Term.Unit.WORKING_DAYS);
    }

    /** The case moved on. */
    void end(Instant now) {
        this.state = State.ENDED;
        this.endedAt = now;
    }

    /** The calendar changed; tells whether that moves its end. */
    boolean counted(Term term) {
        boolean isMoved = !dueDate.equals(term.dueDate()) || provisional != term.provisional();
        this.dueDate = term.dueDate();
        this.provisional = term.provisional();
        return isMoved;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    CaseStep step() {
        return step;
    }

    String regionCode() {
        return regionCode;
    }

    LocalDate startDate() {
        return startDate;
    }

    Term.Length length() {
        return new Term.Length(value, unit);
    }

    CaseTerm.From countedFrom() {
        return countedFrom;
    }

    boolean isLaw() {
        return law;
    }

    boolean jointLeaveCloses() {
        return jointLeaveCloses;
    }

    String legalBasis() {
        return legalBasis;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    boolean isProvisional() {
        return provisional;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
