package id.patuh.sanction;

import id.patuh.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment of a fine. */
@Schema(name = "RecordFinePayment", description = "What was paid on a fine")
record RecordFinePayment(
        @NotNull
                @Schema(
                        description = "Legal day of the payment, not after today and not before the fine",
                        examples = "2026-11-20")
                LocalDate paidDate,
        @NotNull @Schema(description = "Rupiah, at most what is unpaid") Money amount,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Number of the payment, once per fine", examples = "NTPN-99-000001")
                String reference) {

    long rupiah() {
        return Long.parseLong(amount.amount());
    }
}
