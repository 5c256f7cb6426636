package id.patuh.calendar;

import id.patuh.platform.web.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed day as it is answered. */
@Schema(name = "Holiday", description = "A day on which offices are closed")
record HolidayView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "The legal day", examples = "2026-08-17", required = true) LocalDate date,
        @Schema(description = "Why offices are closed", required = true) HolidayKind kind,
        @Schema(description = "Region of a regional closure (Kemendagri)", pattern = "^[0-9]{2}([0-9]{2})?$") @Nullable
                String regionCode,
        @Schema(description = "Name in Indonesian", maxLength = 200, examples = "Hari Kemerdekaan", required = true)
                String nameId,
        @Schema(description = "Name in English", maxLength = 200, examples = "Independence Day", required = true)
                String nameEn,
        @Schema(description = "Decree that sets the day", maxLength = 200, required = true) String decree,
        @Schema(description = "How sure the source is", maxLength = 200, required = true) String certainty,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    static HolidayView of(Holiday holiday) {
        HolidayFacts facts = holiday.facts();
        return new HolidayView(
                holiday.id(),
                facts.date(),
                facts.kind(),
                facts.regionCode(),
                facts.nameId(),
                facts.nameEn(),
                facts.decree(),
                holiday.certainty(),
                holiday.version());
    }
}
