package id.patuh.sanction;

import id.patuh.platform.event.ReadsRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers to many checks. */
@Schema(name = "RestrictionChecks", description = "One answer for each item")
record RestrictionChecksView(
        @Schema(description = "One for each item, in their order", required = true, maxItems = CheckRestrictions.MOST)
                List<CheckView> items)
        implements ReadsRows {

    /** Every employer that was told of. */
    @Override
    public int rowsRead() {
        return (int) items.stream().filter(item -> item.match() == Match.FOUND).count();
    }

    /** Whether a number leads to an employer. */
    @Schema(
            name = "RestrictionCheckMatch",
            description = "FOUND one legal person; NOT_FOUND nobody has it; AMBIGUOUS several legal persons have it; "
                    + "INVALID it cannot be a number of its kind")
    enum Match {
        FOUND,
        NOT_FOUND,
        AMBIGUOUS,
        INVALID
    }

    /** Whether the employer is a member. */
    @Schema(
            name = "RegisteredAnswer",
            description =
                    "YES it has a registration number or a programme; NO the registers show that it has none; UNKNOWN "
                            + "nothing is known of that")
    enum Registered {
        YES,
        NO,
        UNKNOWN
    }

    /** The answer to one check. */
    @Schema(name = "RestrictionCheck", description = "Whether a service is withheld from whoever has a number")
    record CheckView(
            @Schema(description = "Id of the answer, by which it can be read later as proof", required = true)
                    UUID checkId,
            @Schema(description = "The asker's own reference, as it came", maxLength = 100, examples = "I-2026-0017")
                    @Nullable
                    String ref,
            @Schema(required = true) Match match,
            @Schema(required = true) Registered registered,
            @Schema(
                            description =
                                    "Whether the service is withheld today; absent unless the number leads to one legal person")
                    @Nullable
                    Boolean restricted,
            @Schema(description = "First legal day on which it is withheld", examples = "2026-11-25") @Nullable
                    LocalDate since,
            @Schema(description = "Why it is withheld") @Nullable RestrictionGround ground,
            @Schema(description = "What lifts that") @Nullable LiftingView liftedBy,
            @Schema(
                            description = "Moment of the data: everything recorded until then was looked at",
                            format = "date-time",
                            required = true)
                    Instant dataAsOf) {}
}
