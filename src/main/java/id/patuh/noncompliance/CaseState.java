package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. */
@Schema(
        description =
                """
        Where a case stands: NOTIFIED, NOTIFIED_AGAIN, VISITED by the letters and visits of practice; EXAMINING, EXAMINED by
        the examination on which sanctions rest; REPRIMANDED, REPRIMANDED_AGAIN by SP1 and SP2; COLLECTING by collection
        letters; GUIDED, ASSISTED, AUDITED on the track of state employers""")
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
    COLLECTING,
    GUIDED,
    ASSISTED,
    AUDITED,
    CLOSED_COMPLIANT,
    CLOSED_NOT_OBLIGED,
    CLOSED_DUPLICATE;

    public boolean isClosed() {
        return switch (this) {
            case CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED, CLOSED_DUPLICATE -> true;
            default -> false;
        };
    }
}
