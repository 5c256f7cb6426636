package id.patuh.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a complaint came in. */
@Schema(name = "ComplaintChannel", description = "How a complaint came in")
enum Channel {
    COUNTER,
    PHONE,
    MESSAGE,
    LETTER,
    VISIT,
    UNION
}
