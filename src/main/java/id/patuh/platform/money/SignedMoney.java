package id.patuh.platform.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A difference of amounts of whole rupiah, which may be less than nothing. */
@Schema(name = "SignedMoney", description = "Whole rupiah as a decimal string, with a minus in front where it is less")
public record SignedMoney(
        @NotNull
                @Pattern(regexp = "^(0|-?[1-9][0-9]{0,14})$")
                @Schema(description = "Whole rupiah", examples = "-26400000")
                String amount,
        @NotNull @Pattern(regexp = "^IDR$") @Schema(description = "ISO 4217 code", examples = "IDR") String currency) {

    /** The first less the second. */
    public static SignedMoney difference(long first, long second) {
        return new SignedMoney(String.valueOf(Math.subtractExact(first, second)), "IDR");
    }
}
