package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a letter reached nobody. */
@Schema(name = "FailLetter", description = "That a letter reached nobody")
record FailLetter(
        @NotNull
                @Schema(
                        description =
                                "Legal day on which it came back; not before the date of the letter, not after today",
                        examples = "2026-11-28")
                LocalDate failedDate,
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Why", examples = "Alamat kosong") String reason) {}
