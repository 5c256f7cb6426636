package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer says in answer to a case. */
@Schema(name = "RaiseObjection", description = "What an employer says in answer to a case")
record RaiseObjection(
        @NotNull @Schema(description = "What it is", examples = "OBJECTION") Objection.Kind kind,
        @NotNull
                @Size(min = 1, max = 10_000)
                @Schema(description = "What it says", examples = "Dua pekerja sudah berhenti sejak Juni 2026")
                String text,
        @Nullable
                @Schema(
                        description = "Legal day on which the office received it; today unless told, not later",
                        examples = "2026-11-20")
                LocalDate receivedDate) {}
