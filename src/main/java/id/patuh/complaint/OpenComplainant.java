package id.patuh.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody must know who complained. */
@Schema(name = "OpenComplainant", description = "Why somebody must know who complained")
record OpenComplainant(
        @NotNull
                @Size(min = 10, max = 1000)
                @Schema(
                        description = "Why; kept with who asked, and never shown with the complaint",
                        examples = "Slip gaji asli diperlukan untuk pemeriksaan")
                String reason) {}
