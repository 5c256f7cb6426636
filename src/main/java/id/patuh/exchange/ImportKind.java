package id.patuh.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of a file are. */
@Schema(description = "What the rows of a file are; IDENTIFIERS adds numbers to employers that are known")
enum ImportKind {
    EMPLOYERS,
    REGISTRATIONS,
    IDENTIFIERS
}
