package id.patuh.agency;

import id.patuh.platform.time.LegalTime;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mandate as it is answered. */
@Schema(
        name = "Mandate",
        description = "A special power of attorney (surat kuasa khusus, SKK) of BPJS to a prosecution office")
record MandateView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Number that its giver gave it", maxLength = 100, required = true) String number,
        @Schema(description = "Office of BPJS that gave it", required = true) UUID giverAgencyId,
        @Schema(description = "Prosecution office that it names", required = true) UUID receiverAgencyId,
        @Schema(
                        description = "Employers that it is about, and survivors of those that were merged since",
                        required = true,
                        maxItems = 1000)
                List<UUID> employerIds,
        @Schema(description = "Cases that it names", required = true, maxItems = 500) List<UUID> caseIds,
        @Schema(description = "First legal day", required = true) LocalDate validFrom,
        @Schema(description = "Last legal day; absent where none is set") @Nullable LocalDate validTo,
        @Schema(description = "Legal day from which it no longer holds because it was ended") @Nullable
                LocalDate endedDate,
        @Schema(description = "Why it was ended", maxLength = 1000) @Nullable String endReason,
        @Schema(description = "Whether it holds today, in the zone of the receiver", required = true) boolean inForce,
        @Schema(
                        description = "State attorneys to whom the receiver passed it on, from the first to the last",
                        required = true,
                        maxItems = Mandate.MOST_SUBSTITUTIONS)
                List<SubstitutionView> substitutions,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /** A substitution as it is answered. */
    @Schema(name = "Substitution", description = "A mandate passed on to a state attorney (surat kuasa substitusi)")
    record SubstitutionView(
            @Schema(description = "Number that the receiver gave it", maxLength = 100, required = true) String number,
            @Schema(description = "Legal day", required = true) LocalDate date,
            @Schema(description = "State attorney, an officer of the receiver", required = true) UUID officerId) {}

    static MandateView of(Mandate mandate, LegalTime time) {
        return new MandateView(
                mandate.id(),
                mandate.number(),
                mandate.giverId(),
                mandate.receiverId(),
                mandate.employerIds(),
                mandate.caseIds(),
                mandate.validFrom(),
                mandate.validTo().orElse(null),
                mandate.endedDate().orElse(null),
                mandate.endReason().orElse(null),
                mandate.validity().holdsToday(time),
                mandate.substitutions().stream()
                        .map(each -> new SubstitutionView(each.number(), each.date(), each.officerId()))
                        .toList(),
                mandate.version(),
                mandate.createdAt(),
                mandate.updatedAt());
    }
}
