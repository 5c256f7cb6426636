package id.patuh.exchange;

import java.util.List;

/** What a row of a file tells: by its kind, and for contributions by whom it is about. */
enum RowForm {
    EMPLOYERS,
    REGISTRATIONS("programme"),
    IDENTIFIERS,
    CONTRIBUTIONS("month", "programme"),
    WORKERS("month", "programmes", "wages"),
    PAYMENTS("paidDate", "amount", "reference");

    private final List<String> needed;

    RowForm(String... needed) {
        this.needed = List.of(needed);
    }

    static RowForm of(ImportKind kind, RowUnit unit) {
        return switch (kind) {
            case EMPLOYERS -> EMPLOYERS;
            case REGISTRATIONS -> REGISTRATIONS;
            case IDENTIFIERS -> IDENTIFIERS;
            case CONTRIBUTIONS -> unit == RowUnit.WORKERS ? WORKERS : CONTRIBUTIONS;
            case PAYMENTS -> PAYMENTS;
        };
    }

    /** Fields that every row must have, beside the number of its employer. */
    List<String> needed() {
        return needed;
    }
}
