package id.patuh.contribution;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import id.patuh.programme.Sector;
import id.patuh.programme.Segment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole of a month of the ledger, as it shall be. */
@Schema(name = "PutContributions", description = "The whole of a month of the ledger, as it shall be")
record PutContributions(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "BPJS") String source,
        @NotNull @Size(min = 1, max = 15) @Schema(description = "A line per programme and segment") List<Line> lines) {

    /** A line of a month. */
    @Schema(
            name = "PutContribution",
            description = "Workers and wages of a programme and segment, or the bill, or both")
    record Line(
            @NotNull @Schema(description = "Programme", examples = "JHT") Programme programme,
            @NotNull @Schema(description = "Segment", examples = "PU") Segment segment,
            @NotNull @Min(0) @Max(10_000_000) @Schema(description = "Workers it is for", examples = "24")
                    Integer workers,
            @Nullable
                    @Schema(
                            description =
                                    "What it is a share of, all workers together: wages, for JP and JKP each cut at "
                                            + "the ceiling; chosen incomes of own-account members, each raised to what the smallest "
                                            + "contribution is of. Absent only with `dueReported` or where it is a fixed amount")
                    Money wageBase,
            @Nullable
                    @Schema(
                            description =
                                    "What the bill of BPJS says; it goes before what is computed. Needed where that cannot be: JKK without a risk group")
                    Money dueReported,
            @Nullable
                    @Schema(
                            description = "Sector of the own-account members, on which a relief may hang",
                            examples = "TRANSPORT")
                    Sector sector) {}
}
