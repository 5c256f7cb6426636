package id.patuh.exchange;

/** How far an import is. */
enum ImportState {
    /** Every row is in the database; work is ordered. */
    STAGED,
    COMPLETED,
    /** Stopped by a fault of ours; nothing landed. */
    FAILED
}
