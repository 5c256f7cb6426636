package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure a figure is. The weakest part of a provision decides. */
@Schema(
        description = "CONFIRMED: read in a source; FROM_MEMORY: no source was read; PROPOSAL: no rule was found, this "
                + "service suggests it. The weakest part of a provision decides")
public enum Certainty {
    CONFIRMED,
    FROM_MEMORY,
    PROPOSAL
}
