package id.patuh.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a month is complete for a region, as it is answered. */
@Schema(
        name = "ContributionDeclaration",
        description = "That a source declared the ledger of a month complete for a region")
record DeclarationView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Month", pattern = Months.FORM, examples = "2026-09", required = true) String month,
        @Schema(
                        description = "Province (two digits) or regency or city (four)",
                        pattern = "^[0-9]{2}([0-9]{2})?$",
                        examples = "8271",
                        required = true)
                String regionCode,
        @Schema(description = "Who declared it", maxLength = 100, required = true) String source,
        @Schema(description = "Legal day up to which payments are in", required = true) LocalDate declaredDate,
        @Schema(description = "Import that declared it; absent where a request did") @Nullable UUID importId,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt,
        @Schema(description = "When it was taken back with its import, absent while it stands") @Nullable
                Instant withdrawnAt) {

    static DeclarationView of(MonthDeclaration declaration) {
        return new DeclarationView(
                declaration.id(),
                declaration.month().toString(),
                declaration.regionCode(),
                declaration.source(),
                declaration.declaredDate(),
                declaration.importId().orElse(null),
                declaration.recordedAt(),
                declaration.withdrawnAt().orElse(null));
    }
}
