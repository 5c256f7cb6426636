package id.patuh.noncompliance;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of a case (merge patch). Everything else moves by steps. */
@Schema(name = "AmendCase", description = "Changes of a case: what is absent stays, null removes", minProperties = 1)
record AmendCase(
        @Nullable @Schema(description = "Officer in charge, of the caller's agency", nullable = true) UUID assignee,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Note of the office", nullable = true, examples = "Menunggu dokumen")
                String note) {}
