package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the grounds of services withheld are gone, with what proves it (PP 86/2013 art. 10(8)). */
@Schema(
        name = "RequestLifting",
        description = "That the grounds of services withheld are gone, with what proves it (PP 86/2013 art. 10(8))")
record RequestLifting(
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(description = "Proofs of payment, registration or complete data, a reference each")
                List<@Size(min = 1, max = 200) String> evidence,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Note of the office", examples = "Seluruh pekerja terdaftar")
                String note) {}
