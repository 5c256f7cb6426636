package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Letters to print. */
@Schema(name = "PrintLetters", description = "Letters to print, in their order")
record PrintLetters(
        @NotNull @Size(min = 1, max = 300) @Schema(description = "Letters in force, of any cases", uniqueItems = true)
                List<UUID> letterIds) {}
