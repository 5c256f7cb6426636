package id.patuh.employer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Descriptions to find employers for. */
@Schema(name = "MatchEmployers", description = "Descriptions to find employers for")
record MatchEmployers(
        @NotNull
                @Size(min = 1, max = EmployerMatching.MOST_QUERIES)
                @Schema(description = "Descriptions, answered in this order")
                List<MatchQuery> queries,
        @Nullable
                @Min(1)
                @Max(10)
                @Schema(description = "Candidates for each description at most", defaultValue = "3", examples = "3")
                Integer limit) {

    private static final int LIMIT = 3;

    int most() {
        return limit == null ? LIMIT : limit;
    }
}
