package id.patuh.programme;

import id.patuh.platform.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The highest wage a month and person from which contributions are taken.
 *
 * @param growth growth of the economy in percent by which it follows from the one before (PP 45/2015 art. 29(3))
 */
public record Ceiling(Money amount, @Nullable BigDecimal growth, Basis basis) {}
