package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cases that are under way on paper, to be taken over. */
@Schema(
        name = "TakeOverCases",
        description = "Cases that are under way on paper, to be taken over with all their steps")
record TakeOverCases(
        @NotNull
                @Size(min = 1, max = MOST)
                @Schema(description = "Cases; those of one employer in the order in which they were opened")
                List<PaperCase> cases,
        @Nullable @Schema(description = "Only tell what would become of each", defaultValue = "false") Boolean dryRun) {

    static final int MOST = 100;

    boolean onlyTells() {
        return Boolean.TRUE.equals(dryRun);
    }
}
