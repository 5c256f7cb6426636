package id.patuh.calendar;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of a closed day (merge patch). */
@Schema(
        name = "AmendHoliday",
        description = "Changes of a closed day: what is absent stays, null removes",
        minProperties = 1)
record AmendHoliday(
        @Nullable @Schema(description = "The legal day") LocalDate date,
        @Nullable @Schema(description = "Why offices are closed") HolidayKind kind,
        @Nullable
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(description = "Region (Kemendagri)", nullable = true)
                String regionCode,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "Name in Indonesian") String nameId,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "Name in English") String nameEn,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Decree that sets the day", examples = "SKB 3 Menteri 99/2028")
                String decree) {}
