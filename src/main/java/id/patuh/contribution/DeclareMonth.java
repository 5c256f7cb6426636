package id.patuh.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month to declare complete for a region. */
@Schema(
        name = "DeclareMonth",
        description = "A month to declare complete for a region: what is not paid then is not paid")
record DeclareMonth(
        @NotNull
                @Pattern(regexp = Months.FORM)
                @Schema(implementation = String.class, description = "Month", examples = "2026-09")
                YearMonth month,
        @NotNull
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description = "Province (two digits) or regency or city (four), of which you see everything",
                        examples = "8271")
                String regionCode,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who declares it", examples = "BPJS") String source,
        @NotNull
                @Schema(
                        description =
                                "Legal day up to which payments are in, not after today; it counts where it is after the due "
                                        + "date",
                        examples = "2026-10-25")
                LocalDate declaredDate) {}
