package id.patuh.compliance;

import id.patuh.platform.event.ReadsRows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcomes of many checks. */
@Schema(name = "ComplianceChecks", description = "One outcome for each number")
record ComplianceChecksView(
        @Schema(description = "One for each number, in their order", required = true, maxItems = CheckCompliance.MOST)
                List<CheckView> items)
        implements ReadsRows {

    /** Every employer that was told of. */
    @Override
    public int rowsRead() {
        return (int) items.stream().filter(item -> item.match() == Match.FOUND).count();
    }

    /** Whether a number leads to an employer. */
    @Schema(
            name = "CheckMatch",
            description = "FOUND one legal person; NOT_FOUND nobody has it; AMBIGUOUS several legal persons have it; "
                    + "INVALID it cannot be a number of its kind")
    enum Match {
        FOUND,
        NOT_FOUND,
        AMBIGUOUS,
        INVALID
    }

    /** The outcome of one check. */
    @Schema(name = "ComplianceCheck", description = "What a number leads to, and the verdict on it")
    record CheckView(
            @Schema(description = "The asker's own reference, as it came", maxLength = 100, examples = "row-17")
                    @Nullable
                    String ref,
            @Schema(required = true) Match match,
            @Schema(description = "Legal person judged, if one was found") @Nullable UUID employerId,
            @Schema(description = "Day for which it holds") @Nullable LocalDate asOf,
            @Schema(description = "Verdict, if one was found") @Nullable Outcome outcome,
            @Schema(description = "Last day until which it holds if nothing more is recorded") @Nullable
                    LocalDate validUntil,
            @Schema(description = "State of the rules and the law", pattern = "^[0-9a-z-]+$", maxLength = 40) @Nullable
                    String ruleSet,
            @Schema(description = "What was found; duties that are met are left out", required = true, maxItems = 1000)
                    List<ReasonView> reasons) {

        static CheckView of(@Nullable String ref, Match match) {
            return new CheckView(ref, match, null, null, null, null, null, List.of());
        }

        static CheckView of(@Nullable String ref, ComplianceStatusView status) {
            return new CheckView(
                    ref,
                    Match.FOUND,
                    status.legalPersonId(),
                    status.asOf(),
                    status.outcome(),
                    status.validUntil(),
                    status.ruleSet(),
                    status.reasons().stream()
                            .filter(reason -> reason.effect() != Effect.MET)
                            .toList());
        }
    }
}
