package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office made of an objection. */
@Schema(name = "AnswerObjection", description = "What the office made of a reply or objection")
record AnswerObjection(
        @NotNull @Schema(description = "Decision", examples = "UPHELD") Objection.Decision decision,
        @NotNull
                @Size(min = 1, max = 10_000)
                @Schema(description = "Answer", examples = "Data pekerja sudah diperbaiki")
                String answer) {}
