package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. */
@Schema(
        description =
                """
        Where a case stands: NOTIFIED, NOTIFIED_AGAIN, VISITED by the letters and visits of practice; EXAMINING, EXAMINED by
        the examination on which sanctions rest; REPRIMANDED, REPRIMANDED_AGAIN by SP1 and SP2; FINED by the administrative
        fine; WITHHOLDING_REQUESTED, SERVICES_WITHHELD, WITHHOLDING_LIFTED by TMP2T; COLLECTING by collection letters;
        MANDATED, SUMMONED by the state attorney under an SKK; COMMITTED, COMMITMENT_BROKEN by a promise; SUED; HANDED_OVER,
        TEMPORARILY_UNCOLLECTABLE at the state receivables office (KPKNL, PSBDT); REPORTED_TO_POLICE; GUIDED, ASSISTED,
        AUDITED on the track of state employers""")
public enum CaseState {
    DETECTED,
    VERIFYING,
    NOTIFIED,
    NOTIFIED_AGAIN,
    VISITED,
    EXAMINING,
    EXAMINED,
    REPRIMANDED,
    REPRIMANDED_AGAIN,
    FINED,
    WITHHOLDING_REQUESTED,
    SERVICES_WITHHELD,
    WITHHOLDING_LIFTED,
    COLLECTING,
    MANDATED,
    SUMMONED,
    COMMITTED,
    COMMITMENT_BROKEN,
    SUED,
    HANDED_OVER,
    TEMPORARILY_UNCOLLECTABLE,
    REPORTED_TO_POLICE,
    GUIDED,
    ASSISTED,
    AUDITED,
    CLOSED_COMPLIANT,
    CLOSED_NOT_OBLIGED,
    CLOSED_DUPLICATE,
    CLOSED_UNCOLLECTABLE,
    CLOSED_VERDICT;

    public boolean isClosed() {
        return switch (this) {
            case CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED, CLOSED_DUPLICATE, CLOSED_UNCOLLECTABLE, CLOSED_VERDICT -> true;
            default -> false;
        };
    }
}
