package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with many letters at once. */
@Schema(
        description =
                "DRAFT: a letter of a kind for each case; APPROVE: drafts by a second person; SERVE: record that approved "
                        + "letters were served")
enum LetterAct {
    DRAFT,
    APPROVE,
    SERVE
}
