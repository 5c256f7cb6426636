package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that gives a service again. */
@Schema(name = "LiftRestriction", description = "The desk's decision that gives a service again")
record LiftRestriction(
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Number of the decision", examples = "SK-100/DPMPTSP/2026")
                String decisionNumber,
        @NotNull @Schema(description = "Legal day of the decision, not after today", examples = "2026-11-28")
                LocalDate decisionDate) {}
