package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an employer is one no longer. */
@Schema(name = "CeaseEmployer", description = "That an employer is one no longer")
record CeaseEmployer(
        @NotNull
                @Schema(
                        description = "First day on which it no longer is; not after today, not behind its last change",
                        examples = "2026-01-31")
                LocalDate ceasedDate,
        @NotNull @Size(min = 1, max = 500) @Schema(description = "Why", examples = "Usaha ditutup") String reason,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "OSS") String source) {}
