package id.patuh.exchange;

/** What the rows of a file are. */
enum ImportKind {
    EMPLOYERS,
    REGISTRATIONS
}
