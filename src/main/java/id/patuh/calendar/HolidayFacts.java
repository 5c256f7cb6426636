package id.patuh.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What there is to say about a closed day; the body of a request that adds one. */
@Schema(name = "HolidayFacts", description = "A day on which offices are closed")
record HolidayFacts(
        @NotNull @Schema(description = "The legal day", examples = "2028-08-17") LocalDate date,
        @NotNull @Schema(description = "Why offices are closed", examples = "REGIONAL_CLOSURE") HolidayKind kind,
        @Nullable
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description =
                                "Region (Kemendagri, two or four digits); required for a regional closure, else absent",
                        examples = "8271")
                String regionCode,
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(description = "Name in Indonesian", examples = "Pemilihan kepala daerah")
                String nameId,
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Name in English", examples = "Regional election")
                String nameEn,
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(description = "Decree that sets the day", examples = "SK Wali Kota 99/2028")
                String decree) {}
