package id.patuh.contribution;

import id.patuh.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A construction project to record. */
@Schema(name = "RecordProject", description = "A construction project to record")
record RecordProject(
        @NotNull @Schema(description = "Contractor", examples = "01990000-0000-7000-8000-000000000027") UUID employerId,
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Name of the project", examples = "Jalan Contoh Maba")
                String name,
        @NotNull @Schema(description = "Value of the contract") Money contractValue,
        @Nullable @Schema(description = "Wages of the whole project; absent where they are not known") Money wages,
        @NotNull @Schema(description = "Day of the work order (SPK), not after today", examples = "2026-04-01")
                LocalDate workOrderDate,
        @Nullable @Schema(description = "First day of the works", examples = "2026-04-15") LocalDate startedDate,
        @Nullable @Schema(description = "Last day of the works", examples = "2026-12-15") LocalDate endedDate,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "BPJS") String source) {}
