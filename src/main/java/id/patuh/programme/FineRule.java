package id.patuh.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A fine by the month. Pure arithmetic over what a provision says.
 *
 * @param percent of what is unpaid, a month
 * @param startedMonthCounts whether a month that has begun counts in full
 * @param compounded whether it is also taken on fines
 */
public record FineRule(BigDecimal percent, boolean startedMonthCounts, boolean compounded, Basis basis) {

    /** The same by the act on a programme, where it rests on an act of its kind whose article is not known. */
    FineRule of(Programme programme) {
        boolean isOfProgrammes = Arrays.stream(Programme.values())
                .anyMatch(each -> each.legalBasis().equals(basis.act()));
        if (basis.article() != null || !isOfProgrammes) {
            return this;
        }
        Basis own = new Basis(basis.provisionId(), programme.legalBasis(), null, basis.certainty());
        return new FineRule(percent, startedMonthCounts, compounded, own);
    }

    /** The fine of an amount of rupiah for some months, rounded half up to whole rupiah. */
    public long of(long amount, int months) {
        BigDecimal monthly = percent.movePointLeft(2);
        BigDecimal share = compounded
                ? BigDecimal.ONE.add(monthly).pow(months).subtract(BigDecimal.ONE)
                : monthly.multiply(BigDecimal.valueOf(months));
        return share.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Months from a last day that was still free to another day, a started one in full where the provision says so. */
    public int months(LocalDate lastFreeDay, LocalDate day) {
        return months(lastFreeDay, day, startedMonthCounts);
    }

    /**
     * Months from a last day that was still free to another day: a month is over on the day of the same number, or the last
     * of a shorter month, and the next begins the day after.
     */
    public static int months(LocalDate lastFreeDay, LocalDate day, boolean startedMonthCounts) {
        if (!day.isAfter(lastFreeDay)) {
            return 0;
        }
        int months = (int) ChronoUnit.MONTHS.between(lastFreeDay.withDayOfMonth(1), day.withDayOfMonth(1));
        int full = lastFreeDay.plusMonths(months).isAfter(day) ? months - 1 : months;
        boolean started = day.isAfter(lastFreeDay.plusMonths(full));
        return started && startedMonthCounts ? full + 1 : full;
    }
}
