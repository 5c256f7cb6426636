package id.patuh.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a payment does not count. */
@Schema(name = "VoidPayment", description = "That a payment does not count")
record VoidPayment(
        @NotNull
                @Size(min = 1, max = 1000)
                @Schema(description = "Why", examples = "Dibayar oleh pemberi kerja lain dengan kode yang sama")
                String reason) {}
