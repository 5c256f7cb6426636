package id.patuh.contribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment to record.
 *
 * @param code month that its payment code names
 * @param shares what it is for, where that is told; else {@link PaymentRules} say
 */
record NewPayment(
        UUID id,
        UUID employerId,
        LocalDate paidDate,
        long amount,
        @Nullable YearMonth code,
        @Nullable String reference,
        String source,
        @Nullable UUID importId,
        List<Share> shares) {}
