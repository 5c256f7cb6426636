package id.patuh.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of a file are. */
@Schema(
        description =
                "What the rows of a file are; IDENTIFIERS adds numbers to employers that are known, CONTRIBUTIONS "
                        + "and PAYMENTS are for their ledgers")
enum ImportKind {
    EMPLOYERS,
    REGISTRATIONS,
    IDENTIFIERS,
    CONTRIBUTIONS,
    PAYMENTS;

    /** Whether files of it tell what is owed or paid, so that they may complete months. */
    boolean isOfLedger() {
        return this == CONTRIBUTIONS || this == PAYMENTS;
    }
}
