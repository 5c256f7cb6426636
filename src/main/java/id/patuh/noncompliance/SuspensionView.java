package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.compliance.Suspension;
import id.patuh.platform.event.ReadsRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspension as it is answered. */
@Schema(name = "Suspension", description = "That what is demanded of the employer of a case is suspended")
record SuspensionView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Ground", maxLength = 2000, required = true) String ground,
        @Schema(description = "Categories it covers, none for all", required = true, maxItems = 5)
                List<Category> categories,
        @Schema(description = "First legal day", required = true) LocalDate fromDate,
        @Schema(description = "Last legal day", required = true) LocalDate untilDate,
        @Schema(description = "First legal day on which it no longer held, if it was ended before its day") @Nullable
                LocalDate endedDate,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt) {

    static SuspensionView of(Suspension suspension) {
        return new SuspensionView(
                suspension.id(),
                suspension.ground(),
                suspension.categories(),
                suspension.fromDate(),
                suspension.untilDate(),
                suspension.endedDate().orElse(null),
                suspension.recordedAt());
    }

    /** The suspensions of a case. */
    @Schema(name = "SuspensionList", description = "The suspensions of a case, the first granted first")
    record SuspensionList(
            @Schema(description = "The suspensions", required = true, maxItems = 1000) List<SuspensionView> items)
            implements ReadsRows {

        @Override
        public int rowsRead() {
            return items.size();
        }
    }
}
