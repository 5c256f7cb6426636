package id.patuh.contribution;

import id.patuh.programme.Sector;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of the ledger, to read; {@link LedgerWriter} and {@link Settlement} alone write it. */
@Entity
@Immutable
class Contribution extends PanacheEntityBase {

    @EmbeddedId
    private LineKey key;

    /** The line as one text, for the order of a list. */
    @Formula("to_char(month, 'YYYY-MM') || '-' || programme || '-' || segment")
    private String line;

    private int workers;

    @Column(name = "wage_base")
    private @Nullable Long wageBase;

    @Column(name = "due_reported")
    private @Nullable Long dueReported;

    @Column(name = "due_computed")
    private @Nullable Long dueComputed;

    @Column(name = "due_employer")
    private @Nullable Long dueEmployer;

    @Column(name = "due_worker")
    private @Nullable Long dueWorker;

    private long due;
    private long deferred;

    @Column(name = "deferred_until")
    private @Nullable LocalDate deferredUntil;

    @Column(name = "due_date")
    private LocalDate dueDate;

    private long paid;

    @Column(name = "paid_date")
    private @Nullable LocalDate paidDate;

    @Column(name = "fine_fixed")
    private long fineFixed;

    @Column(name = "fine_paid")
    private long finePaid;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private String source;

    @Column(name = "import_id")
    private @Nullable UUID importId;

    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Contribution() {}

    /** The lines of a month, in the order of the programmes. */
    static List<Contribution> of(UUID employerId, YearMonth month) {
        return Contribution.<Contribution>list("key.employerId = ?1 and key.month = ?2", employerId, month.atDay(1))
                .stream()
                .sorted(java.util.Comparator.comparing(Contribution::key))
                .toList();
    }

    /** The version of a month: the largest of its lines; empty where it has none. */
    static Optional<Long> version(Collection<Contribution> lines) {
        return lines.stream().map(line -> line.version).max(Long::compareTo);
    }

    LineKey key() {
        return key;
    }

    String line() {
        return line;
    }

    int workers() {
        return workers;
    }

    @Nullable
    Long wageBase() {
        return wageBase;
    }

    @Nullable
    Long dueReported() {
        return dueReported;
    }

    @Nullable
    Long dueComputed() {
        return dueComputed;
    }

    @Nullable
    Long dueEmployer() {
        return dueEmployer;
    }

    @Nullable
    Long dueWorker() {
        return dueWorker;
    }

    long due() {
        return due;
    }

    long deferred() {
        return deferred;
    }

    Optional<LocalDate> deferredUntil() {
        return Optional.ofNullable(deferredUntil);
    }

    LocalDate dueDate() {
        return dueDate;
    }

    long paid() {
        return paid;
    }

    Optional<LocalDate> paidDate() {
        return Optional.ofNullable(paidDate);
    }

    long fineFixed() {
        return fineFixed;
    }

    long finePaid() {
        return finePaid;
    }

    /** Whether something was paid on it, so that it may not be taken out. */
    boolean isPaidOn() {
        return paid > 0 || finePaid > 0;
    }

    @Nullable
    Sector sector() {
        return sector;
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

    Instant updatedAt() {
        return updatedAt;
    }
}
