package id.patuh.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a mandate was passed on. */
@Schema(name = "AddSubstitution", description = "That the receiver passed a mandate on to a state attorney")
record AddSubstitution(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Number, once per mandate", examples = "SKS/99/2026")
                String number,
        @NotNull
                @Schema(description = "Legal day, not after today, on which the mandate holds", examples = "2026-09-03")
                LocalDate date,
        @NotNull
                @Schema(
                        description = "State attorney, an active officer of the receiver",
                        examples = "01971000-0000-7000-8000-000000000007")
                UUID officerId) {}
