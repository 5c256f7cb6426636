package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer promised on paper; a payment plan of that time is told by its words and days. */
@Schema(name = "PaperCommitment", description = "What was promised on paper; needed for COMMITMENT")
record PaperCommitment(
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00]*")
                @Schema(
                        description = "What was promised; of a payment plan its instalments and their days",
                        examples = "Mengangsur tunggakan tiga kali, tanggal 10 setiap bulan")
                String promise,
        @NotNull
                @Schema(
                        description = "Legal day of the promise, from the opening of the case to the day of the step",
                        examples = "2026-03-04")
                LocalDate promisedDate,
        @NotNull
                @Schema(
                        description =
                                "Last legal day for what was promised, after the day of the step; of a payment plan its "
                                        + "last instalment, or the one that was missed",
                        examples = "2026-04-10")
                LocalDate dueDate,
        @Nullable @Schema(description = "Agency to which it was made beside BPJS, such as the state attorney")
                UUID madeTo) {

    /** The promise as a case records it. */
    RecordCommitment recorded() {
        return new RecordCommitment(promise, promisedDate, dueDate, madeTo, null);
    }
}
