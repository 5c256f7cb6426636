package id.patuh.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objection as it is answered over HTTP. */
@Schema(name = "Objection", description = "What an employer said in answer to a case, and what the office made of it")
record ObjectionView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What it is", required = true) Objection.Kind kind,
        @Schema(description = "What it says", maxLength = 10_000, required = true) String text,
        @Schema(description = "Legal day on which it was received", required = true) LocalDate receivedDate,
        @Schema(description = "Whether the employer sent it itself, else an officer recorded it", required = true)
                boolean byEmployer,
        @Schema(description = "Decision, once there is one") Objection.@Nullable Decision decision,
        @Schema(description = "Answer", maxLength = 10_000) @Nullable String answer,
        @Schema(description = "Legal day of the answer") @Nullable LocalDate answeredDate,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt) {}
