package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An official number to add. */
@Schema(name = "AddIdentifier", description = "An official number to add")
record AddIdentifier(
        @NotNull @Schema(description = "Scheme", examples = "LOCAL") IdentifierScheme scheme,
        @NotNull
                @Size(min = 1, max = 60)
                @Schema(
                        description =
                                "Number as printed; blanks, dots and dashes are removed, a 15-digit NPWP gets a 0 in front",
                        examples = "REG-8271-99")
                String value,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "DPMPTSP Ternate")
                String source,
        @Nullable @Schema(description = "First day it is valid; today unless told", examples = "2026-01-31")
                LocalDate validFrom) {}
