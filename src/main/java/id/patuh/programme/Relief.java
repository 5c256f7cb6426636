package id.patuh.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relief of contributions.
 *
 * @param factor share of the contribution that is still due on its day: 0.5 is half of it
 * @param settleFrom first day on which the rest may be paid, of a deferral
 * @param settleTo last day for the rest, of a deferral
 */
public record Relief(
        ReliefKind kind,
        BigDecimal factor,
        @Nullable LocalDate settleFrom,
        @Nullable LocalDate settleTo,
        Basis basis) {}
