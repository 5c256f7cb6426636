package id.patuh.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instalment of a payment plan. */
@Embeddable
record Instalment(
        int no,
        @Column(name = "due_date") LocalDate dueDate,
        long amount,
        @Column(name = "paid_date") @Nullable LocalDate paidDate,
        @Column(name = "paid_at") @Nullable Instant paidAt) {

    Instalment paidOn(LocalDate day, Instant now) {
        return new Instalment(no, dueDate, amount, day, now);
    }

    Optional<LocalDate> paid() {
        return Optional.ofNullable(paidDate);
    }
}
