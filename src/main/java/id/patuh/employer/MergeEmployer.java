package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an employer goes on as another. */
@Schema(
        name = "MergeEmployer",
        description = "That an employer goes on as another, in law or because it was entered twice")
record MergeEmployer(
        @NotNull
                @Schema(
                        description = "Employer as which it goes on: active; a head office for a head office",
                        examples = "01990000-0000-7000-8000-000000000020")
                UUID survivorId,
        @NotNull
                @Schema(
                        description = "First day on which it does; not after today, not behind its last change",
                        examples = "2026-01-31")
                LocalDate mergedDate,
        @NotNull @Size(min = 1, max = 500) @Schema(description = "Why", examples = "Tercatat dua kali") String reason,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "AHU") String source) {}
