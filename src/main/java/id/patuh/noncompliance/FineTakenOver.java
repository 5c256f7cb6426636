package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fine was imposed on paper before its case was here; told within the transaction to whoever keeps fines.
 *
 * @param id under which the case knows it
 * @param secondReprimandEnds last day of the term of the second reprimand
 * @param imposedDate legal day on which it was imposed
 * @param amount rupiah
 * @param payableUntil last legal day on which it is paid in time
 */
public record FineTakenOver(
        UUID id,
        UUID caseId,
        UUID employerId,
        UUID legalPersonId,
        String regionCode,
        List<Fined> findings,
        LocalDate secondReprimandEnds,
        LocalDate imposedDate,
        long amount,
        LocalDate payableUntil,
        Optional<Paid> paid,
        @Nullable String note) {

    /** A finding that it reaches. */
    public record Fined(UUID id, Category category) {}

    /** That it was paid in full. */
    public record Paid(LocalDate day, String reference) {}
}
