package id.patuh.contribution;

import id.patuh.programme.AgeingClass;
import org.jspecify.annotations.Nullable;

/**
 * What a legal person owes that is overdue.
 *
 * @param total contributions and late fines, in rupiah
 * @param ageing class by the oldest due date; null where nothing is owed or the law knows no scheme
 */
public record Receivable(long total, @Nullable AgeingClass ageing) {}
