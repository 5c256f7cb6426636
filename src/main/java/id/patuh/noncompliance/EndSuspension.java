package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a suspension ends before its day. */
@Schema(name = "EndSuspension", description = "Why a suspension ends before its day")
record EndSuspension(
        @NotNull @Size(min = 1, max = 2000) @Schema(description = "Why", examples = "Pemeriksaan keberatan selesai")
                String reason) {}
