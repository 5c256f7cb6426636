package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a letter counts for nothing. */
@Schema(name = "VoidLetter", description = "That a letter counts for nothing; its number stays taken")
record VoidLetter(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Why", examples = "Salah alamat") String reason) {}
