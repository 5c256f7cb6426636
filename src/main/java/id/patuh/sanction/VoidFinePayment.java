package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a payment of a fine does not count. */
@Schema(name = "VoidFinePayment", description = "That a payment of a fine does not count")
record VoidFinePayment(
        @NotNull
                @Size(min = 1, max = 1000)
                @Schema(description = "Why", examples = "Dibayar untuk denda pemberi kerja lain")
                String reason) {}
