package id.patuh.contribution;

import id.patuh.programme.Sector;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as it shall be in the ledger, computed: what {@link LedgerWriter} writes. */
record LedgerLine(
        LineKey key,
        int workers,
        @Nullable Long wageBase,
        @Nullable Long dueReported,
        ContributionRules.@Nullable Owed computed,
        ContributionRules.@Nullable Deferral deferral,
        LocalDate dueDate,
        @Nullable Sector sector,
        String source,
        @Nullable UUID importId) {}
