package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment plan as it is answered. */
@Schema(name = "PaymentPlan", description = "A promise to pay arrears in instalments")
record PlanView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Employer", required = true) UUID employerId,
        @Schema(description = "Number of the agreement", maxLength = 200, required = true) String number,
        @Schema(description = "Where it stands", required = true) PlanStatus status,
        @Schema(description = "Legal day of the agreement", required = true) LocalDate agreedDate,
        @Schema(description = "Officer who proposed it, or the client", maxLength = 100, required = true)
                String proposedBy,
        @Schema(description = "Legal day of the approval") @Nullable LocalDate approvedDate,
        @Schema(description = "Officer who approved it, or the client", maxLength = 100) @Nullable String approvedBy,
        @Schema(description = "First month of the arrears", pattern = Months.FORM, required = true) String fromMonth,
        @Schema(description = "Last month of the arrears", pattern = Months.FORM, required = true) String toMonth,
        @Schema(description = "Sum of the instalments", required = true) Money amount,
        @Schema(description = "Instalments", maxItems = 120, required = true) List<InstalmentView> instalments,
        @Schema(description = "Legal day of the first instalment paid") @Nullable LocalDate firstPaidDate,
        @Schema(description = "Legal day on which it was kept, broken or cancelled") @Nullable LocalDate endedDate,
        @Schema(description = "Why it was broken or cancelled", maxLength = 1000) @Nullable String endReason,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    /** An instalment as it is answered. */
    @Schema(name = "Instalment", description = "An instalment of a payment plan")
    record InstalmentView(
            @Schema(description = "Number, from 1", minimum = "1", maximum = "120", required = true) int no,
            @Schema(description = "Last day to pay it in time", required = true) LocalDate dueDate,
            @Schema(description = "Rupiah", required = true) Money amount,
            @Schema(description = "Legal day on which it was paid; absent while it is not") @Nullable
                    LocalDate paidDate) {

        static InstalmentView of(Instalment instalment) {
            return new InstalmentView(
                    instalment.no(),
                    instalment.dueDate(),
                    Money.rupiah(instalment.amount()),
                    instalment.paid().orElse(null));
        }
    }

    static PlanView of(PaymentPlan plan) {
        return new PlanView(
                plan.id(),
                plan.employerId(),
                plan.number(),
                plan.status(),
                plan.agreedDate(),
                plan.proposedBy(),
                plan.approvedDate().orElse(null),
                plan.approvedBy().orElse(null),
                plan.fromMonth().toString(),
                plan.toMonth().toString(),
                Money.rupiah(plan.amount()),
                plan.instalments().stream().map(InstalmentView::of).toList(),
                plan.firstPaidDate().orElse(null),
                plan.endedDate().orElse(null),
                plan.endReason().orElse(null),
                plan.updatedAt(),
                plan.version());
    }
}
