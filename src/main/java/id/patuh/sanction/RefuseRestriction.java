package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision not to withhold a service. */
@Schema(name = "RefuseRestriction", description = "The desk's decision not to withhold a service")
record RefuseRestriction(
        @NotNull @Size(min = 1, max = 2000) @Schema(description = "Why", examples = "Izin bukan kewenangan kantor ini")
                String reason,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Number of the decision, if it has one", examples = "SK-98/DPMPTSP/2026")
                String decisionNumber) {}
