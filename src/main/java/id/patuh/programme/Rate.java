package id.patuh.programme;

import id.patuh.platform.money.Money;
import java.math.BigDecimal;
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
        Basis basis) {}
