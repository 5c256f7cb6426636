package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a term stands still, or goes on. */
@Schema(name = "PauseDeadline", description = "Why a term stands still, or goes on")
record PauseDeadline(
        @NotNull
                @Size(min = 1, max = 2000)
                @Schema(description = "Why", examples = "Kantor pemberi kerja terkena banjir")
                String reason) {}
