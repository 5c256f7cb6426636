package id.patuh.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        description = "STAGED: the file is kept, work is ordered; RUNNING: its rows land in portions; REFUSED: nothing "
                + "landed, by its own options; FAILED: stopped, what landed before stays and the same file may be sent "
                + "again; REVERSING, REVERSED: being undone, undone")
enum ImportState {
    /** The file is kept; work is ordered. */
    STAGED,
    /** Rows land in portions; a crash goes on behind the last one. */
    RUNNING,
    COMPLETED,
    /** Its own options forbade it to land: a row with a fault, or more rows than it may touch. */
    REFUSED,
    /** Stopped; what landed before stays. */
    FAILED,
    REVERSING,
    REVERSED;

    boolean isUnderWay() {
        return this == STAGED || this == RUNNING;
    }
}
