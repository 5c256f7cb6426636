package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A construction project as it is answered. */
@Schema(
        name = "ConstructionProject",
        description = "A construction project and what its contractor owes for its workers")
record ProjectView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Contractor", required = true) UUID employerId,
        @Schema(description = "Name of the project", maxLength = 200, required = true) String name,
        @Schema(description = "Value of the contract", required = true) Money contractValue,
        @Schema(description = "Wages of the whole project; absent where they are not known") @Nullable Money wages,
        @Schema(description = "Day of the work order", required = true) LocalDate workOrderDate,
        @Schema(description = "First day of the works") @Nullable LocalDate startedDate,
        @Schema(description = "Last day of the works") @Nullable LocalDate endedDate,
        @Schema(
                        description =
                                "JKK owed: of the wages where they are known, else of the contract value by slices",
                        required = true)
                Money dueJkk,
        @Schema(description = "JKM owed, likewise", required = true) Money dueJkm,
        @Schema(description = "Who said so", maxLength = 100, required = true) String source,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    static ProjectView of(ConstructionProject project) {
        return new ProjectView(
                project.id(),
                project.employerId(),
                project.name(),
                Money.rupiah(project.contractValue()),
                Money.ofNullable(project.wages()),
                project.workOrderDate(),
                project.startedDate().orElse(null),
                project.endedDate().orElse(null),
                Money.rupiah(project.dueJkk()),
                Money.rupiah(project.dueJkm()),
                project.source(),
                project.recordedAt(),
                project.version());
    }
}
