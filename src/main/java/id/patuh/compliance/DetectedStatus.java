package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a run found. */
@Schema(
        description =
                "OPEN: suspected; PROMOTED: in a case; GONE: a later run no longer found it; CLOSED: its case was "
                        + "closed")
enum DetectedStatus {
    OPEN,
    PROMOTED,
    GONE,
    CLOSED
}
