package id.patuh.contribution;

import java.time.LocalDate;

/** Rupiah paid on a day. */
record Paid(LocalDate day, long amount) {}
