package id.patuh.noncompliance;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of a finding (merge patch); its category is what it is. */
@Schema(
        name = "AmendFinding",
        description = "Changes of a finding: what is absent stays, null removes; objects and lists are given whole",
        minProperties = 1)
record AmendFinding(
        @Nullable @Schema(description = "How sure it is", examples = "CONFIRMED") FindingStatus status,
        @Nullable @Pattern(regexp = Months.FORM) @Schema(implementation = String.class, description = "First month")
                YearMonth fromMonth,
        @Nullable
                @Pattern(regexp = Months.FORM)
                @Schema(implementation = String.class, description = "Last month", nullable = true)
                YearMonth toMonth,
        @Nullable @Size(max = 5) @Schema(description = "Programmes concerned", nullable = true)
                List<Programme> programmes,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers known", nullable = true) Integer workersKnown,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers registered", nullable = true)
                Integer workersRegistered,
        @Nullable @Schema(description = "Wages known, a month, all workers together", nullable = true) Money wageKnown,
        @Nullable @Schema(description = "Wages reported, a month, all workers together", nullable = true)
                Money wageReported,
        @Nullable @Schema(description = "Minimum wage compared with, a month and worker", nullable = true)
                Money minimumWageUsed,
        @Schema(description = "Contribution that should have been paid, as assessed", nullable = true)
                FindingFacts.@Nullable Assessment assessment,
        @Nullable @Schema(description = "Amount concerned", nullable = true) Money amount,
        @Nullable @Size(max = 50) @Schema(description = "What it rests on", nullable = true)
                List<@Size(min = 1, max = 200) String> evidence,
        @Nullable @Size(min = 1, max = 1000) @Schema(description = "How it was resolved or refuted", nullable = true)
                String resolution) {}
