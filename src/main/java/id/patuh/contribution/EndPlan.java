package id.patuh.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a plan is over before it is kept. */
@Schema(name = "EndPlan", description = "That a plan is over before it is kept")
record EndPlan(
        @NotNull @Schema(description = "How it ended", examples = "BROKEN") How status,
        @NotNull @Schema(description = "Legal day, not after today", examples = "2026-11-02") LocalDate endedDate,
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Why", examples = "Angsuran kedua tidak dibayar")
                String reason) {

    /** How a plan ends that is not kept. */
    @Schema(name = "PlanEnd", description = "BROKEN: what was promised was not paid; CANCELLED: not pursued further")
    enum How {
        BROKEN,
        CANCELLED;

        PlanStep step() {
            return switch (this) {
                case BROKEN -> PlanStep.BREAK;
                case CANCELLED -> PlanStep.CANCEL;
            };
        }
    }
}
