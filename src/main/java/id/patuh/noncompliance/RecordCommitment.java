package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer promised. */
@Schema(name = "RecordCommitment", description = "What an employer promised")
record RecordCommitment(
        @NotNull
                @Size(min = 1, max = 2000)
                @Schema(description = "What was promised", examples = "Mendaftarkan seluruh pekerja")
                String promise,
        @NotNull @Schema(description = "Legal day of the promise, not later than today", examples = "2026-11-20")
                LocalDate promisedDate,
        @NotNull @Schema(description = "Last legal day for what was promised", examples = "2026-12-20")
                LocalDate dueDate,
        @Nullable @Schema(description = "Agency to which it was made beside BPJS, such as the state attorney")
                UUID madeTo,
        @Nullable @Schema(description = "Payment plan of the employer that it promises to keep") UUID paymentPlanId) {}
