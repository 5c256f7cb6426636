package id.patuh.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mandate that was given. */
@Schema(name = "RecordMandate", description = "A mandate (SKK) that the caller's agency gave")
record RecordMandate(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Number, once per giver", examples = "SKK/99/2026")
                String number,
        @NotNull
                @Schema(
                        description = "Prosecution office that it names (`KEJARI` or `KEJATI`)",
                        examples = "01970000-0000-7000-8000-000000000005")
                UUID receiverAgencyId,
        @NotNull
                @Size(min = 1, max = 500)
                @Schema(
                        description = "Employers that it is about; a merged one is named by its survivor",
                        uniqueItems = true)
                List<UUID> employerIds,
        @Nullable
                @Size(max = 500)
                @Schema(description = "Cases that it names, each about one of the employers", uniqueItems = true)
                List<UUID> caseIds,
        @NotNull @Schema(description = "First legal day in the zone of the receiver", examples = "2026-09-01")
                LocalDate validFrom,
        @Nullable
                @Schema(
                        description = "Last legal day; absent where it holds until it is ended",
                        examples = "2027-08-31")
                LocalDate validTo) {

    List<UUID> cases() {
        return caseIds == null ? List.of() : caseIds;
    }
}
