package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a letter was served. */
@Schema(name = "ServeLetter", description = "How a letter was served")
record ServeLetter(
        @NotNull
                @Schema(
                        description =
                                "Legal day in the region of the case; not before the date of the letter, not after today",
                        examples = "2026-11-28")
                LocalDate servedDate,
        @NotNull @Schema(description = "How", examples = "COURIER") ServiceMethod method,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Function of who took it; no name of a person", examples = "Direktur")
                String recipient,
        @NotNull @Schema(description = "Document of the case that proves it") UUID proofDocumentId) {}
