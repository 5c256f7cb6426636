package id.patuh.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the office of the region makes of a complaint. */
@Schema(name = "AssessComplaint", description = "What the office of the region makes of a complaint")
record AssessComplaint(
        @NotNull @Schema(description = "What becomes of it", examples = "ACCEPTED") Decision decision,
        @Nullable
                @Schema(
                        description =
                                "Open case of the employer that it belongs to, or of its legal person; only of an accepted "
                                        + "one. It tells the employer where the complaint does not")
                UUID caseId,
        @NotNull
                @Size(min = 1, max = 1000)
                @Schema(description = "Why, in words that do not name the complainant", examples = "Sesuai slip gaji")
                String reason) {

    /** What becomes of a complaint. */
    @Schema(name = "ComplaintDecision", description = "What becomes of a complaint")
    enum Decision {
        ACCEPTED,
        REJECTED,
        DUPLICATE;

        ComplaintStep step() {
            return switch (this) {
                case ACCEPTED -> ComplaintStep.ACCEPT;
                case REJECTED -> ComplaintStep.REJECT;
                case DUPLICATE -> ComplaintStep.MARK_DUPLICATE;
            };
        }
    }
}
