package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Classes of receivables by age. */
@Schema(description = "CURRENT (lancar), SUBSTANDARD (kurang lancar), DOUBTFUL (diragukan), BAD (macet)")
public enum AgeingClass {
    /** Lancar. */
    CURRENT,
    /** Kurang lancar. */
    SUBSTANDARD,
    /** Diragukan. */
    DOUBTFUL,
    /** Macet. */
    BAD
}
