package id.patuh.contribution;

import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A promise to pay arrears in instalments (perjanjian angsuran); {@link PlanStep} says how it goes on. */
@Entity
@Table(name = "payment_plan")
class PaymentPlan extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    private String number;

    @Column(name = "agreed_date")
    private LocalDate agreedDate;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_client")
    private @Nullable String proposedClient;

    @Column(name = "approved_date")
    private @Nullable LocalDate approvedDate;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_client")
    private @Nullable String approvedClient;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "to_month")
    private LocalDate toMonth;

    private long amount;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "first_paid_date")
    private @Nullable LocalDate firstPaidDate;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "payment_plan_instalment", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("no")
    private List<Instalment> instalments = new ArrayList<>();

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PaymentPlan() {}

    PaymentPlan(UUID employerId, ProposePlan told, ActingPerson proposer, Instant now) {
        this.id = Ids.next();
        this.employerId = employerId;
        this.number = told.number();
        this.agreedDate = told.agreedDate();
        this.proposedBy = proposer.name();
        this.proposedClient = proposer.clientId();
        this.fromMonth = told.fromMonth().atDay(1);
        this.toMonth = told.toMonth().atDay(1);
        this.instalments.addAll(told.numbered());
        this.amount = instalments.stream().mapToLong(Instalment::amount).sum();
        this.status = PlanStatus.PROPOSED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A plan of an employer. */
    static Optional<PaymentPlan> of(UUID employerId, UUID id) {
        return find("id = ?1 and employerId = ?2", id, employerId).firstResultOptional();
    }

    /** The employer of a plan, without reading the plan. */
    static Optional<UUID> employerOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.employerId from PaymentPlan p where p.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A plan locked for a step. */
    static Optional<PaymentPlan> locked(UUID employerId, UUID id) {
        return PaymentPlan.<PaymentPlan>find("id = ?1 and employerId = ?2", id, employerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static boolean hasNumber(UUID employerId, String number) {
        return count("employerId = ?1 and number = ?2", employerId, number) > 0;
    }

    /** A plan that is not over and about some of the same months. */
    static Optional<PaymentPlan> openAbout(UUID employerId, YearMonth from, YearMonth to) {
        return find(
                        "employerId = ?1 and status in ?2 and fromMonth <= ?3 and toMonth >= ?4",
                        employerId,
                        List.of(PlanStatus.PROPOSED, PlanStatus.ACTIVE),
                        to.atDay(1),
                        from.atDay(1))
                .firstResultOptional();
    }

    static boolean isAbout(UUID employerId, YearMonth month, PlanStatus status) {
        return count(
                        "employerId = ?1 and status = ?2 and fromMonth <= ?3 and toMonth >= ?3",
                        employerId,
                        status,
                        month.atDay(1))
                > 0;
    }

    /** Refused to who proposed it. */
    void approve(ActingPerson by, LocalDate day, Instant now) {
        if (!by.isOtherThan(proposedBy, proposedClient)) {
            throw Refusal.of(ContributionProblem.OWN_PLAN);
        }
        take(PlanStep.APPROVE, now);
        this.approvedBy = by.name();
        this.approvedClient = by.clientId();
        this.approvedDate = day;
        this.approvedAt = now;
    }

    /** An instalment is paid; with the last one the plan is kept. */
    PlanStep pay(int no, LocalDate day, Instant now) {
        boolean isLast = instalments.stream()
                .allMatch(each -> each.no() == no || each.paid().isPresent());
        PlanStep step = isLast ? PlanStep.KEEP : PlanStep.PAY;
        take(step, now);
        instalments.replaceAll(each -> each.no() == no ? each.paidOn(day, now) : each);
        this.firstPaidDate = instalments.stream()
                .flatMap(each -> each.paid().stream())
                .min(LocalDate::compareTo)
                .orElse(day);
        if (isLast) {
            this.endedDate = instalments.stream()
                    .flatMap(each -> each.paid().stream())
                    .max(LocalDate::compareTo)
                    .orElse(day);
            this.endedAt = now;
        }
        return step;
    }

    void end(PlanStep step, LocalDate day, String reason, Instant now) {
        take(step, now);
        this.endedDate = day;
        this.endedAt = now;
        this.endReason = reason;
    }

    private void take(PlanStep step, Instant now) {
        if (!step.leaves(status)) {
            throw Refusal.of(ContributionProblem.PLAN_NOT_IN_STATUS, status);
        }
        this.status = step.to();
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    String number() {
        return number;
    }

    LocalDate agreedDate() {
        return agreedDate;
    }

    String proposedBy() {
        return proposedBy;
    }

    Optional<LocalDate> approvedDate() {
        return Optional.ofNullable(approvedDate);
    }

    Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    YearMonth fromMonth() {
        return YearMonth.from(fromMonth);
    }

    YearMonth toMonth() {
        return YearMonth.from(toMonth);
    }

    long amount() {
        return amount;
    }

    PlanStatus status() {
        return status;
    }

    /** Whether it is proposed or being paid. */
    boolean isOpen() {
        return status == PlanStatus.PROPOSED || status == PlanStatus.ACTIVE;
    }

    Optional<LocalDate> firstPaidDate() {
        return Optional.ofNullable(firstPaidDate);
    }

    Optional<LocalDate> endedDate() {
        return Optional.ofNullable(endedDate);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    Optional<Instalment> instalment(int no) {
        return instalments.stream().filter(each -> each.no() == no).findFirst();
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
