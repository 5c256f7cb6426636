package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a second person decides on a proposal. */
@Schema(name = "DecideSanction", description = "What a second person decides on a proposal")
record DecideSanction(
        @NotNull @Schema(description = "Whether it is approved", examples = "true") Boolean approve,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "What the second person says to it; needed to reject", examples = "Setuju")
                String note) {}
