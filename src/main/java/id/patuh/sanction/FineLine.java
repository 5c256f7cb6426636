package id.patuh.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the arithmetic of a fine, for one finding.
 *
 * @param base rupiah that should have been paid
 * @param baseMonths of the ledger: months of contribution in the base
 * @param months months counted
 * @param rate percent a month
 * @param amount rupiah
 */
@Embeddable
record FineLine(
        int no,
        @Column(name = "finding_id") UUID findingId,
        long base,
        @Enumerated(EnumType.STRING) Source source,
        @Column(name = "base_months") @Nullable Integer baseMonths,
        int months,
        BigDecimal rate,
        long amount) {

    /** Where the contribution that should have been paid is taken from. */
    @Schema(
            name = "FineBaseSource",
            description =
                    "BILL bills of BPJS alone; LEDGER the ledger, with what it computes; ASSESSMENT an examiner's, "
                            + "where the ledger has nothing")
    enum Source {
        BILL,
        LEDGER,
        ASSESSMENT
    }
}
