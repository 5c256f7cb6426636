package id.patuh.programme;

import id.patuh.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one payer contributes to one programme.
 *
 * @param percent of the wage, of the chosen income (own account), or of the part of a contract's value in the slice
 * @param amount fixed rupiah a month and person, where there is no percentage
 * @param least smallest contribution a month and person
 * @param sliceFrom contract value above which the slice begins
 * @param sliceTo contract value with which it ends, null for the last one
 */
public record Rate(
        Payer payer,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Money least,
        @Nullable Money sliceFrom,
        @Nullable Money sliceTo,
        Basis basis) {

    /** The smallest base from which a percentage gives the smallest contribution, a person; 0 where there is none. */
    public long leastBase() {
        Long smallest = Money.amountOf(least);
        return smallest == null || percent == null || percent.signum() == 0
                ? 0
                : BigDecimal.valueOf(smallest)
                        .movePointRight(2)
                        .divide(percent, 0, RoundingMode.CEILING)
                        .longValueExact();
    }
}
