package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the verdict on an employer is, in order of precedence. */
@Schema(
        description =
                "In order of precedence: NOT_SUBJECT no duty applies; NON_COMPLIANT a duty is broken; CONDITIONAL "
                        + "every broken duty is covered by a kept plan or a recorded suspension; UNKNOWN something is not known; "
                        + "COMPLIANT every duty is met")
public enum Outcome {
    /** No duty applies. */
    NOT_SUBJECT,
    /** A duty is broken. */
    NON_COMPLIANT,
    /** Every broken duty is covered by a kept payment plan or by a recorded suspension. */
    CONDITIONAL,
    /** Nothing is broken as far as is known, and something is not known. */
    UNKNOWN,
    /** Every duty is met. */
    COMPLIANT
}
