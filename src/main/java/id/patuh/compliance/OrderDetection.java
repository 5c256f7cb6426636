package id.patuh.compliance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run to order. */
@Schema(name = "OrderDetection", description = "A run over the employers in sight")
record OrderDetection(
        @Nullable
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description = "Region (Kemendagri, two or four digits); all in sight unless told",
                        examples = "8271")
                String regionCode,
        @Nullable
                @Size(min = 1, max = 5)
                @Schema(description = "Categories to look for; all unless told", uniqueItems = true)
                List<Category> categories,
        @Nullable
                @Schema(
                        description =
                                "Legal day for which to judge, not later than today; today unless told. A past one only counts")
                LocalDate asOf,
        @Nullable
                @Schema(
                        description = "Whether only to count: by region and category, and nothing is kept",
                        defaultValue = "false")
                Boolean dryRun) {

    List<Category> wanted() {
        return categories == null ? Arrays.asList(Category.values()) : categories;
    }

    boolean onlyCounts() {
        return Boolean.TRUE.equals(dryRun);
    }
}
