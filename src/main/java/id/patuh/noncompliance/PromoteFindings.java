package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Findings of a run to make cases of: named, or all open ones of a category and region. */
@Schema(name = "PromoteFindings", description = "Findings to make cases of: named, or those that a filter gives")
record PromoteFindings(
        @Nullable @Size(min = 1, max = MOST) @Schema(description = "Findings", uniqueItems = true)
                List<UUID> findingIds,
        @Nullable @Schema(description = "All open ones of this category, where none are named", examples = "PWBD")
                Category category,
        @Nullable
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description = "Only those in this region (two or four digits), where none are named",
                        examples = "8271")
                String regionCode,
        @Nullable
                @Min(1)
                @Max(MOST)
                @Schema(
                        description = "Refuse, and do nothing, if more findings than this are concerned",
                        defaultValue = "1000",
                        examples = "300")
                Integer maxAffected,
        @Nullable @Schema(description = "Only tell what would become of each", defaultValue = "false") Boolean dryRun,
        @Nullable @Schema(description = "Officer in charge of new cases, of the caller's agency") UUID assignee,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Note of the office on new cases") String note) {

    static final int MOST = 1000;

    int most() {
        return maxAffected == null ? MOST : maxAffected;
    }

    boolean onlyTells() {
        return Boolean.TRUE.equals(dryRun);
    }
}
