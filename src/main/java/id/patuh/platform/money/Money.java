package id.patuh.platform.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of whole rupiah; decimals are not used in practice. A string, so that no reader rounds it. */
@Schema(name = "Money", description = "Whole rupiah as a decimal string")
public record Money(
        @NotNull @Pattern(regexp = "^(0|[1-9][0-9]{0,14})$") @Schema(description = "Whole rupiah", examples = "1250000")
                String amount,
        @NotNull @Pattern(regexp = "^IDR$") @Schema(description = "ISO 4217 code", examples = "IDR") String currency) {

    public static Money rupiah(long amount) {
        return new Money(String.valueOf(amount), "IDR");
    }

    public static @Nullable Money ofNullable(@Nullable Long amount) {
        return amount == null ? null : rupiah(amount);
    }

    /** The amount as a number. */
    public static @Nullable Long amountOf(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.amount());
    }
}
