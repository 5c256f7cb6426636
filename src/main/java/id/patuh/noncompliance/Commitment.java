package id.patuh.noncompliance;

import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an employer promised in a case, to BPJS or to the state attorney (surat pernyataan kesanggupan). A promise moves no
 * verdict; a payment plan that it names does, once approved and first paid.
 */
@Entity
class Commitment extends PanacheEntityBase {

    /** How a promise goes on. */
    @Schema(
            name = "CommitmentState",
            description =
                    "PROMISED: recorded; ACTIVE: the case waits for it; FULFILLED: the case closed as compliant; BROKEN, "
                            + "also before the case waited for it, where it promised to keep a plan that was broken; LAPSED: "
                            + "the case closed for another reason")
    enum State {
        PROMISED,
        ACTIVE,
        FULFILLED,
        BROKEN,
        LAPSED
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String promise;

    @Column(name = "promised_date")
    private LocalDate promisedDate;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "made_to")
    private @Nullable UUID madeTo;

    @Column(name = "payment_plan_id")
    private @Nullable UUID paymentPlanId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "active_date")
    private @Nullable LocalDate activeDate;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Commitment() {}

    Commitment(UUID caseId, RecordCommitment told, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.promise = told.promise();
        this.promisedDate = told.promisedDate();
        this.dueDate = told.dueDate();
        this.madeTo = told.madeTo();
        this.paymentPlanId = told.paymentPlanId();
        this.state = State.PROMISED;
        this.recordedAt = now;
    }

    static Optional<Commitment> of(UUID caseId, @Nullable UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    /** Those of a case that it waits for. */
    static List<Commitment> kept(UUID caseId) {
        return list("caseId = ?1 and state = ?2", caseId, State.ACTIVE);
    }

    /** Those of a case that are not over. */
    static List<Commitment> open(UUID caseId) {
        return list("caseId = ?1 and endedAt is null order by id", caseId);
    }

    /** Cases with a promise to keep a plan that is not over, in the order of their ids; nothing is loaded. */
    static List<UUID> casesOfPlan(UUID paymentPlanId) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct c.caseId
                        from Commitment c
                        where c.paymentPlanId = :plan
                          and c.endedAt is null
                        order by c.caseId
                        """,
                        UUID.class)
                .setParameter("plan", paymentPlanId)
                .getResultList();
    }

    /** Promises of a case to keep a plan that are not over. */
    static List<Commitment> openOfPlan(UUID caseId, UUID paymentPlanId) {
        return list("caseId = ?1 and paymentPlanId = ?2 and endedAt is null order by id", caseId, paymentPlanId);
    }

    void keepFrom(LocalDate day) {
        this.state = State.ACTIVE;
        this.activeDate = day;
    }

    void breakOn(LocalDate day, Instant now) {
        end(State.BROKEN, day, now);
    }

    void lapse(LocalDate day, Instant now) {
        end(State.LAPSED, day, now);
    }

    void fulfil(LocalDate day, Instant now) {
        end(State.FULFILLED, day, now);
    }

    private void end(State how, LocalDate day, Instant now) {
        this.state = how;
        this.endedDate = day;
        this.endedAt = now;
    }

    boolean isPromised() {
        return state == State.PROMISED;
    }

    boolean isKept() {
        return state == State.ACTIVE;
    }

    UUID id() {
        return id;
    }

    String promise() {
        return promise;
    }

    LocalDate promisedDate() {
        return promisedDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    @Nullable
    UUID madeTo() {
        return madeTo;
    }

    @Nullable
    UUID paymentPlanId() {
        return paymentPlanId;
    }

    State state() {
        return state;
    }

    @Nullable
    LocalDate endedDate() {
        return endedDate;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
