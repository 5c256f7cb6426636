package id.patuh.exchange;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month that an import completes for a region, as it is kept and answered. */
@Schema(name = "DeclaredMonth", description = "A month that the import completes for a region")
record DeclaredMonth(
        @Schema(description = "Month", pattern = "^[0-9]{4}-[0-9]{2}$", examples = "2026-08", required = true)
                String month,
        @Schema(
                        description = "Province (two digits) or regency or city (four)",
                        pattern = "^[0-9]{2}([0-9]{2})?$",
                        examples = "82",
                        required = true)
                String regionCode,
        @Schema(description = "Who declared it", maxLength = 100, required = true) String source,
        @Schema(
                        description =
                                "Legal day in the region on which it was declared; absent before the import completed, where "
                                        + "its sender did not see the region any more, and after its reversal")
                @Nullable
                LocalDate declaredDate) {

    DeclaredMonth on(@Nullable LocalDate day) {
        return new DeclaredMonth(month, regionCode, source, day);
    }
}
