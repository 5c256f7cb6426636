package id.patuh.complaint;

import id.patuh.compliance.Category;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint to lodge. */
@Schema(name = "RecordComplaint", description = "A complaint about an employer")
record RecordComplaint(
        @Nullable @Schema(description = "Employer it is about, where the caller sees it; else tell name and region")
                UUID employerId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "Name of the employer as told; needed without employerId, not allowed with it",
                        examples = "Toko Misal Jaya")
                String employerName,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(
                        description = "Address of the employer as told; not allowed with employerId",
                        examples = "Jalan Contoh No. 9")
                String employerAddress,
        @Nullable
                @Pattern(regexp = "^[0-9]{4}$")
                @Schema(
                        description =
                                "Region of the employer as told (Kemendagri); needed without employerId, not allowed with "
                                        + "it",
                        examples = "8271")
                String regionCode,
        @Nullable @Schema(description = "Category that it seems to be about", examples = "PDS_UPAH") Category category,
        @Nullable
                @Pattern(regexp = RecordComplaint.MONTH)
                @Schema(
                        implementation = String.class,
                        description = "First month that it is about",
                        examples = "2026-01")
                YearMonth fromMonth,
        @Nullable
                @Pattern(regexp = RecordComplaint.MONTH)
                @Schema(
                        implementation = String.class,
                        description = "Last month that it is about; absent while it goes on",
                        examples = "2026-06")
                YearMonth toMonth,
        @NotNull
                @Size(min = 1, max = 4000)
                @Schema(
                        description = "What happened; must not name the complainant",
                        examples = "Upah dilaporkan lebih rendah dari slip gaji.")
                String account,
        @NotNull @Schema(description = "How it came in", examples = "UNION") Channel channel,
        @Nullable Complainant complainant) {

    /** How a month is written. */
    static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
}
