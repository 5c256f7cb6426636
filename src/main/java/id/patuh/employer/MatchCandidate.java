package id.patuh.employer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employer that may be the one described.
 *
 * @param score how sure that is, 0 to 1
 */
public record MatchCandidate(
        UUID employerId,
        String name,
        String regionCode,
        double score,
        Likelihood likelihood,
        List<MatchReason> reasons) {

    /** What the score says. */
    @Schema(
            description =
                    "LIKELY: sure enough to work with, and no worse than the best; POSSIBLE: for a person to look at")
    public enum Likelihood {
        LIKELY,
        POSSIBLE
    }
}
