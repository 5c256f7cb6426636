package id.patuh.contribution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Money that an employer paid, to read; {@link PaymentBooking} writes it. */
@Entity
@Immutable
class Payment extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "paid_date")
    private LocalDate paidDate;

    private long amount;

    @Column(name = "code_month")
    private @Nullable LocalDate codeMonth;

    private @Nullable String reference;
    private String source;
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected Payment() {}

    /** A payment of an employer, void or not. */
    static Optional<Payment> of(UUID employerId, UUID id) {
        return find("id = ?1 and employerId = ?2", id, employerId).firstResultOptional();
    }

    /** Writes that it does not count; this object is what it was before. */
    void makeVoid(String reason, Instant now) {
        getEntityManager().detach(this);
        getEntityManager()
                .createNativeQuery(
                        """
                        update payment
                        set voided_at = :now, void_reason = :reason, version = version + 1
                        where id = :id
                        """)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    LocalDate paidDate() {
        return paidDate;
    }

    long amount() {
        return amount;
    }

    Optional<YearMonth> codeMonth() {
        return Optional.ofNullable(codeMonth).map(YearMonth::from);
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
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

    Optional<Instant> voidedAt() {
        return Optional.ofNullable(voidedAt);
    }

    Optional<String> voidReason() {
        return Optional.ofNullable(voidReason);
    }
}
