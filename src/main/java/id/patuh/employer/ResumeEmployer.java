package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an employer is one again. */
@Schema(name = "ResumeEmployer", description = "That an employer is one again, or always was")
record ResumeEmployer(
        @NotNull
                @Schema(
                        description =
                                "First day on which it is one again; the day on which it ceased takes the cessation back",
                        examples = "2026-01-31")
                LocalDate resumedDate,
        @NotNull @Size(min = 1, max = 500) @Schema(description = "Why", examples = "Salah catat") String reason,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "BPJS") String source) {}
