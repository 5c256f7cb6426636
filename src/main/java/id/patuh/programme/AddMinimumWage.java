package id.patuh.programme;

import id.patuh.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds a minimum wage. */
@Schema(name = "AddMinimumWage", description = "The minimum wage of a region from a day on")
record AddMinimumWage(
        @NotNull
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description = "Region (Kemendagri): two digits a province, four a regency or city",
                        examples = "82")
                String regionCode,
        @NotNull @Schema(description = "Rupiah a month, above zero") Money amount,
        @NotNull @Schema(description = "First day on which it holds", examples = "2031-01-01") LocalDate validFrom,
        @Nullable @Schema(description = "Last day on which it holds; open where absent", examples = "2031-12-31")
                LocalDate validTo,
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(description = "Decree that sets it", examples = "SK Gubernur Contoh 99/2030")
                String decree,
        @NotNull @Size(min = 1, max = 300) @Schema(description = "Where it was read", examples = "Regional gazette")
                String source,
        @NotNull @Schema(description = "How sure it is", examples = "CONFIRMED") Certainty certainty,
        @Nullable @Size(min = 1, max = 500) @Schema(description = "What a reader should know besides") String note) {

    Period period() {
        return new Period(validFrom, validTo);
    }
}
