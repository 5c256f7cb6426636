package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a letter stands. */
@Schema(
        description =
                "DRAFT: may still be changed; APPROVED: numbered and fixed; SERVED: with proof; UNDELIVERABLE: came back; "
                        + "VOID: counts for nothing, its number kept")
enum LetterState {
    DRAFT,
    APPROVED,
    SERVED,
    UNDELIVERABLE,
    VOID
}
