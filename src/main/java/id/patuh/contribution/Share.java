package id.patuh.contribution;

import java.util.Comparator;

/** Part of a payment that is booked on a line. */
record Share(LineKey line, Part part, long amount) {

    /** By line, the principal before its fine. */
    static final Comparator<Share> ORDER = Comparator.comparing(Share::line).thenComparing(Share::part);
}
