package id.patuh.programme;

import id.patuh.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A minimum wage as it is answered. */
@Schema(name = "MinimumWage", description = "The minimum wage of a region, with the decree that sets it")
record MinimumWageView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(
                        description = "Region (Kemendagri): two digits a province, four a regency or city",
                        pattern = "^[0-9]{2}([0-9]{2})?$",
                        examples = "82",
                        required = true)
                String regionCode,
        @Schema(description = "Rupiah a month", required = true) Money amount,
        @Schema(description = "First day on which it holds", examples = "2025-01-01", required = true)
                LocalDate validFrom,
        @Nullable @Schema(description = "Last day on which it holds; open where absent", examples = "2025-12-31")
                LocalDate validTo,
        @Schema(description = "Decree that sets it", maxLength = 200, required = true) String decree,
        @Schema(description = "Where it was read", maxLength = 300, required = true) String source,
        @Schema(description = "How sure it is", examples = "FROM_MEMORY", required = true) Certainty certainty,
        @Nullable @Schema(description = "What a reader should know besides", maxLength = 500) String note,
        @Nullable @Schema(description = "When it was recorded; absent for what came with the service")
                Instant recordedAt,
        @Nullable @Schema(description = "When it was recorded that it no longer holds as it stands here")
                Instant supersededAt) {

    static MinimumWageView of(MinimumWage wage) {
        return new MinimumWageView(
                wage.id(),
                wage.regionCode(),
                wage.amount(),
                wage.period().first(),
                wage.period().last(),
                wage.decree(),
                wage.source(),
                wage.certainty(),
                wage.note().orElse(null),
                wage.recordedAt().orElse(null),
                wage.supersededAt().orElse(null));
    }
}
