package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as it is answered. */
@Schema(name = "Payment", description = "Money that an employer paid, and what it is for")
record PaymentView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Employer", required = true) UUID employerId,
        @Schema(description = "Legal day of the payment", required = true) LocalDate paidDate,
        @Schema(description = "What was paid", required = true) Money amount,
        @Schema(description = "Month that its payment code names", pattern = Months.FORM, examples = "2026-08")
                @Nullable
                String month,
        @Schema(description = "Number at the bank or at BPJS", maxLength = 100) @Nullable String reference,
        @Schema(description = "Who said so", maxLength = 100, required = true) String source,
        @Schema(description = "What it is for, in the order of the months", maxItems = 2000, required = true)
                List<RecordPayment.Allocation> allocations,
        @Schema(description = "What it is for nothing of: the employer's credit", required = true) Money unallocated,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt,
        @Schema(description = "When it was found not to count, absent while it counts") @Nullable Instant voidedAt,
        @Schema(description = "Why it does not count", maxLength = 1000) @Nullable String voidReason,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    static PaymentView of(Payment payment, List<Share> shares) {
        long allocated = shares.stream().mapToLong(Share::amount).sum();
        return new PaymentView(
                payment.id(),
                payment.employerId(),
                payment.paidDate(),
                Money.rupiah(payment.amount()),
                payment.codeMonth().map(YearMonth::toString).orElse(null),
                payment.reference().orElse(null),
                payment.source(),
                shares.stream().map(RecordPayment.Allocation::of).toList(),
                Money.rupiah(payment.amount() - allocated),
                payment.recordedAt(),
                payment.voidedAt().orElse(null),
                payment.voidReason().orElse(null),
                payment.version());
    }
}
