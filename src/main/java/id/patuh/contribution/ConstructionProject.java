package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A construction project (jasa konstruksi, PP 44/2015) and what its contractor owes for its workers. */
@Entity
@Table(name = "construction_project")
class ConstructionProject extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    private String name;

    @Column(name = "contract_value")
    private long contractValue;

    private @Nullable Long wages;

    @Column(name = "work_order_date")
    private LocalDate workOrderDate;

    @Column(name = "started_date")
    private @Nullable LocalDate startedDate;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Column(name = "due_jkk")
    private long dueJkk;

    @Column(name = "due_jkm")
    private long dueJkm;

    private String source;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ConstructionProject() {}

    ConstructionProject(RecordProject told, long dueJkk, long dueJkm, Instant now) {
        this.id = Ids.next();
        this.employerId = told.employerId();
        this.name = told.name();
        this.contractValue = Long.parseLong(told.contractValue().amount());
        this.wages = Money.amountOf(told.wages());
        this.workOrderDate = told.workOrderDate();
        this.startedDate = told.startedDate();
        this.endedDate = told.endedDate();
        this.dueJkk = dueJkk;
        this.dueJkm = dueJkm;
        this.source = told.source();
        this.recordedAt = now;
    }

    /** A project, if the caller may see its contractor. */
    static Optional<ConstructionProject> visible(UUID id, Sight sight) {
        return find(
                        """
                        select p
                        from ConstructionProject p
                        join Employer e on e.id = p.employerId
                        where p.id = :id
                          and %s
                        """
                                .formatted(sight.condition("e.regionCode", "e.id")),
                        sight.parameters("id", id))
                .firstResultOptional();
    }

    UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    String name() {
        return name;
    }

    long contractValue() {
        return contractValue;
    }

    @Nullable
    Long wages() {
        return wages;
    }

    LocalDate workOrderDate() {
        return workOrderDate;
    }

    Optional<LocalDate> startedDate() {
        return Optional.ofNullable(startedDate);
    }

    Optional<LocalDate> endedDate() {
        return Optional.ofNullable(endedDate);
    }

    long dueJkk() {
        return dueJkk;
    }

    long dueJkm() {
        return dueJkm;
    }

    String source() {
        return source;
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
