package id.patuh.programme;

import java.math.BigDecimal;

/**
 * A fine by the month.
 *
 * @param percent of what is unpaid, a month
 * @param startedMonthCounts whether a month that has begun counts in full
 * @param compounded whether it is also taken on fines
 */
public record FineRule(BigDecimal percent, boolean startedMonthCounts, boolean compounded, Basis basis) {}
