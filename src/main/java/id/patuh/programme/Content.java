package id.patuh.programme;

import id.patuh.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a provision says. Which parts it has follows from its kind. */
@Embeddable
@Schema(name = "ProvisionContent", description = "What a provision says: which parts it has follows from its kind")
record Content(
        @Convert(converter = DecimalColumn.class)
                @Nullable
                @Pattern(regexp = DecimalColumn.PLAIN)
                @Schema(description = "Percent, of a fine: a month", examples = "2")
                String rate,
        @Convert(converter = MoneyColumn.class)
                @Nullable
                @Schema(description = "Fixed contribution, or highest wage, a month and person")
                Money amount,
        @Column(name = "least_amount")
                @Convert(converter = MoneyColumn.class)
                @Nullable
                @Schema(description = "Smallest contribution a month and person")
                Money leastAmount,
        @Convert(converter = DecimalColumn.class)
                @Nullable
                @Pattern(regexp = DecimalColumn.SIGNED)
                @Schema(description = "Growth of the economy, percent, by which a ceiling follows from the one before")
                String growth,
        @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Duty to enrol") Duty duty,
        @Column(name = "relief_kind") @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Kind of relief")
                ReliefKind reliefKind,
        @Convert(converter = DecimalColumn.class)
                @Nullable
                @Pattern(regexp = DecimalColumn.SHARE)
                @Schema(description = "Share of the contribution still due", examples = "0.5")
                String factor,
        @Column(name = "settle_from")
                @Nullable
                @Schema(description = "First day on which what was deferred may be paid")
                LocalDate settleFrom,
        @Column(name = "settle_to") @Nullable @Schema(description = "Last day for what was deferred")
                LocalDate settleTo,
        @Column(name = "months_offset")
                @Nullable
                @Min(0)
                @Max(12)
                @Schema(description = "Months from the month of the contribution to the one in which it is due")
                Integer monthsOffset,
        @Column(name = "due_day") @Nullable @Min(1) @Max(31) @Schema(description = "Day of the month") Integer dueDay,
        @Column(name = "next_working_day")
                @Nullable
                @Schema(description = "Whether the next working day counts where offices are closed")
                Boolean nextWorkingDay,
        @Column(name = "started_month_counts")
                @Nullable
                @Schema(description = "Whether a month that has begun counts in full")
                Boolean startedMonthCounts,
        @Nullable @Schema(description = "Whether a fine is also taken on fines") Boolean compounded,
        @Column(name = "scheme_version") @Nullable @Min(1) @Schema(description = "Version of an ageing scheme")
                Integer schemeVersion,
        @Column(name = "current_to") @Nullable @Min(0) @Max(120) @Schema(description = "Months up to which: current")
                Integer currentTo,
        @Column(name = "substandard_to")
                @Nullable
                @Min(0)
                @Max(120)
                @Schema(description = "Months up to which: substandard")
                Integer substandardTo,
        @Column(name = "doubtful_to") @Nullable @Min(0) @Max(120) @Schema(description = "Months up to which: doubtful")
                Integer doubtfulTo) {

    /** Every part by its place in a document, with what it holds. */
    Map<String, @Nullable Object> parts() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("/content/rate", rate);
        parts.put("/content/amount", amount);
        parts.put("/content/leastAmount", leastAmount);
        parts.put("/content/growth", growth);
        parts.put("/content/duty", duty);
        parts.put("/content/reliefKind", reliefKind);
        parts.put("/content/factor", factor);
        parts.put("/content/settleFrom", settleFrom);
        parts.put("/content/settleTo", settleTo);
        parts.put("/content/monthsOffset", monthsOffset);
        parts.put("/content/dueDay", dueDay);
        parts.put("/content/nextWorkingDay", nextWorkingDay);
        parts.put("/content/startedMonthCounts", startedMonthCounts);
        parts.put("/content/compounded", compounded);
        parts.put("/content/schemeVersion", schemeVersion);
        parts.put("/content/currentTo", currentTo);
        parts.put("/content/substandardTo", substandardTo);
        parts.put("/content/doubtfulTo", doubtfulTo);
        return parts;
    }
}
