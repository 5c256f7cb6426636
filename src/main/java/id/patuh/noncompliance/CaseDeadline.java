package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import id.patuh.calendar.WorkingDays;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A term that a step of a case set. It ends when the case moves on; the calendar may move its end until then. Paused, it stands
 * still: the rest of its days is counted from the day on which it goes on.
 */
@Entity
@DynamicUpdate // the sweep marks a term while a step ends it
@Table(name = "case_deadline")
class CaseDeadline extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "event_id")
    private long eventId;

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

    private boolean paused;

    @OneToMany(mappedBy = "deadline", cascade = CascadeType.ALL)
    @OrderBy("fromDate")
    @BatchSize(size = 501) // a page and the row that tells whether there is another
    private List<TermPause> pauses = new ArrayList<>();

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected CaseDeadline() {}

    CaseDeadline(
            NoncomplianceCase theCase,
            CaseHistory line,
            CaseStep step,
            CaseTerm how,
            LocalDate start,
            Term term,
            Instant now) {
        this.id = Ids.next();
        this.caseId = theCase.id();
        this.eventId = line.id();
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
        this.recordedAt = now;
    }

    /** Terms of several cases, the earliest recorded first. */
    static List<CaseDeadline> of(Collection<UUID> cases) {
        return list("caseId in ?1 order by caseId, id", cases);
    }

    /** Terms that cases wait for. */
    static List<CaseDeadline> open(Collection<UUID> cases) {
        return list("caseId in ?1 and endedAt is null order by caseId, id", cases);
    }

    /** The term that a line of the history set, locked: the sweep marks what it finds over. */
    static Optional<CaseDeadline> setBy(long eventId) {
        return CaseDeadline.<CaseDeadline>find("eventId = ?1", eventId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The last term that a step set before a line of the history. */
    static Optional<CaseDeadline> lastBefore(UUID caseId, CaseStep step, long eventId) {
        return find("caseId = ?1 and step = ?2 and eventId < ?3 order by eventId desc", caseId, step, eventId)
                .firstResultOptional();
    }

    /** The terms that are counted from the end of an SP2's, locked; those behind a later SP2 are counted from that one. */
    static List<CaseDeadline> countedFromEndOf(CaseDeadline reprimand) {
        return reprimand.step != CaseStep.SP2
                ? List.of()
                : CaseDeadline.<CaseDeadline>find(
                                """
                                from CaseDeadline t
                                where t.caseId = ?1 and t.countedFrom = ?2 and t.eventId > ?3
                                  and not exists (select 1
                                                  from CaseDeadline l
                                                  where l.caseId = ?1 and l.step = ?4
                                                    and l.eventId > ?3 and l.eventId < t.eventId)
                                order by t.id""",
                                reprimand.caseId,
                                CaseTerm.From.TERM_BEFORE,
                                reprimand.eventId,
                                CaseStep.SP2)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    static Optional<CaseDeadline> locked(UUID caseId, UUID id) {
        return CaseDeadline.<CaseDeadline>find("caseId = ?1 and id = ?2", caseId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Open terms in working days that run over any day from one on, before another; locked, behind their cases. */
    static List<CaseDeadline> lockedInWorkingDays(LocalDate from, LocalDate to) {
        String which = "endedAt is null and unit = ?1 and dueDate >= ?2 and startDate < ?3";
        List<UUID> cases = getEntityManager()
                .createQuery("select d.caseId from CaseDeadline d where " + which, UUID.class)
                .setParameter(1, Term.Unit.WORKING_DAYS)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        EmployerLocks.takeCases(cases, CaseSanction.owingFines(from, to));
        return CaseDeadline.<CaseDeadline>find(which + " order by id", Term.Unit.WORKING_DAYS, from, to)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Keeps the day on which cases are due with their terms; no change of the cases themselves. */
    static void keepDueDates(Collection<UUID> cases) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        update noncompliance_case c
                        set due_date = (select min(d.due_date)
                                        from case_deadline d
                                        where d.case_id = c.id and d.ended_at is null and not d.paused)
                        where c.id = any (:cases)
                        """)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The case moved on by a step. What stood still goes on first: later guards ask for the last day of every term. */
    void end(CaseStep by, LocalDate day, WorkingDays.Count count, Instant now) {
        if (paused) {
            resume(day, "Ended by the step " + by, count, now);
        }
        this.endedAt = now;
    }

    /** Its last day passed, and somebody knows it. */
    void pass(Instant now) {
        this.overdueAt = now;
    }

    /** It was counted from another day than it should have been. */
    void startOn(LocalDate day, WorkingDays.Count count) {
        this.startDate = day;
        count(count);
    }

    /** It stands still from a day on: that day still counts. */
    void pause(LocalDate day, String reason, Instant now) {
        this.pauses.add(new TermPause(this, day, reason, now));
        this.paused = true;
    }

    /** It goes on: the day on which it does is day 0 of the rest. */
    void resume(LocalDate day, String reason, WorkingDays.Count count, Instant now) {
        pauses.get(pauses.size() - 1).end(day, reason, now);
        this.paused = false;
        this.overdueAt = null;
        count(count);
    }

    /** The calendar changed; tells whether that moves its end. */
    boolean count(WorkingDays.Count count) {
        LocalDate before = dueDate;
        boolean wasProvisional = provisional;
        LocalDate dayZero = startDate;
        int rest = value;
        for (TermPause pause : pauses) {
            Optional<LocalDate> resumed = pause.toDate();
            if (resumed.isPresent()) {
                rest -= count.passed(dayZero, pause.fromDate(), unit, regionCode, jointLeaveCloses);
                dayZero = resumed.get().isAfter(dayZero) ? resumed.get() : dayZero;
            }
        }
        Term term = count.term(dayZero, new Term.Length(Math.max(rest, 0), unit), regionCode, jointLeaveCloses);
        this.dueDate = term.dueDate();
        this.provisional = term.provisional();
        if (dueDate.isAfter(before)) {
            this.overdueAt = null;
        }
        return !before.equals(dueDate) || wasProvisional != provisional;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    long eventId() {
        return eventId;
    }

    CaseStep step() {
        return step;
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

    boolean isPaused() {
        return paused;
    }

    List<TermPause> pauses() {
        return List.copyOf(pauses);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    Optional<Instant> overdueAt() {
        return Optional.ofNullable(overdueAt);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
