package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment to record. */
@Schema(name = "RecordPayment", description = "A payment to record")
record RecordPayment(
        @NotNull @Schema(description = "Legal day of the payment, not after today", examples = "2026-09-14")
                LocalDate paidDate,
        @NotNull @Schema(description = "What was paid") Money amount,
        @Nullable
                @Pattern(regexp = Months.FORM)
                @Schema(
                        implementation = String.class,
                        description = "Month that the payment code (kode iuran) names; it is paid first",
                        examples = "2026-08")
                YearMonth month,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Number at the bank or at BPJS; one source tells a number once",
                        examples = "NTPN-99-000001")
                String reference,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "BPJS") String source,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(description = "What it is for; without it the service books by its rule")
                List<Allocation> allocations) {

    /** What a part of a payment is for. */
    @Schema(name = "PaymentAllocation", description = "What a part of a payment is for")
    record Allocation(
            @NotNull
                    @Pattern(regexp = Months.FORM)
                    @Schema(implementation = String.class, description = "Month", examples = "2026-08")
                    YearMonth month,
            @NotNull @Schema(description = "Programme", examples = "JHT") Programme programme,
            @NotNull @Schema(description = "Segment", examples = "PU") Segment segment,
            @NotNull @Schema(description = "Contribution or late fine", examples = "PRINCIPAL") Part part,
            @NotNull @Schema(description = "Rupiah") Money amount) {

        static Allocation of(Share share) {
            return new Allocation(
                    share.line().yearMonth(),
                    share.line().programme(),
                    share.line().segment(),
                    share.part(),
                    Money.rupiah(share.amount()));
        }

        Share share(UUID employer) {
            return new Share(new LineKey(employer, month, programme, segment), part, Long.parseLong(amount.amount()));
        }
    }

    long rupiah() {
        return Long.parseLong(amount.amount());
    }

    List<Share> shares(UUID employer) {
        return allocations == null
                ? List.of()
                : allocations.stream().map(each -> each.share(employer)).toList();
    }
}
