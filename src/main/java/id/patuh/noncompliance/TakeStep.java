package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step to take. */
@Schema(name = "TakeStep", description = "A step to take")
record TakeStep(
        @NotNull @Schema(description = "Step", examples = "VERIFY") CaseStep step,
        @Nullable @Schema(description = "Open case that this one duplicates; needed for CLOSE_DUPLICATE")
                UUID linkedCaseId,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Why; needed for CLOSE_NOT_OBLIGED and REOPEN")
                String note) {}
