package id.patuh.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a mandate was ended. */
@Schema(name = "EndMandate", description = "That a mandate was ended before its last day, or had none")
record EndMandate(
        @NotNull
                @Schema(
                        description =
                                "Legal day from which it no longer holds: not after today, and not before it began or was "
                                        + "passed on",
                        examples = "2026-11-02")
                LocalDate endDate,
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Why", examples = "Tunggakan dilunasi")
                String reason) {}
