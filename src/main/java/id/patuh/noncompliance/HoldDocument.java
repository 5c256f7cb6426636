package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a document is held, or released. */
@Schema(name = "HoldDocument", description = "Why a document is held, or released")
record HoldDocument(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Why", examples = "Gugatan diajukan")
                String reason) {}
