package id.patuh.programme;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A fine by the month.
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
}
