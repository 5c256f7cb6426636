package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that withholds a service. */
@Schema(name = "ImposeRestriction", description = "The desk's decision that withholds a service")
record ImposeRestriction(
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Number of the decision", examples = "SK-99/DPMPTSP/2026")
                String decisionNumber,
        @NotNull @Schema(description = "Legal day of the decision, not after today", examples = "2026-11-25")
                LocalDate decisionDate,
        @NotNull @Schema(description = "First legal day on which the service is withheld", examples = "2026-11-25")
                LocalDate validFrom) {}
