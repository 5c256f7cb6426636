package id.patuh.contribution;

/** Part of a payment that is booked on a line. */
record Share(LineKey line, Part part, long amount) {}
