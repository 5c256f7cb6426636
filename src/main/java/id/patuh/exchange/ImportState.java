package id.patuh.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        description = "STAGED: every row is in the database, work is ordered; FAILED: stopped by a fault of ours, "
                + "nothing landed")
enum ImportState {
    /** Every row is in the database; work is ordered. */
    STAGED,
    COMPLETED,
    /** Stopped by a fault of ours; nothing landed. */
    FAILED
}
