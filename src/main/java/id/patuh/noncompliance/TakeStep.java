package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step to take. */
@Schema(name = "TakeStep", description = "A step to take")
record TakeStep(
        @NotNull @Schema(description = "Step", examples = "VERIFY") CaseStep step,
        @Nullable @Schema(description = "Open case that this one duplicates; needed for CLOSE_DUPLICATE")
                UUID linkedCaseId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Findings that it cites; needed where the table says so", uniqueItems = true)
                List<UUID> findingIds,
        @Nullable
                @Schema(
                        description =
                                "Legal day on which its letter was served: day 0 of its term; needed where the table "
                                        + "says so, not later than today in the region of the case",
                        examples = "2026-11-20")
                LocalDate servedDate,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Why, or what was found; needed where the table says so")
                String note) {

    List<UUID> cited() {
        return findingIds == null ? List.of() : findingIds;
    }
}
