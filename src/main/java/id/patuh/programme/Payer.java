package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who bears a contribution. What is recomposed is taken out of another programme and costs nobody more. */
@Schema(
        description = "EMPLOYER, WORKER (wage earners), PARTICIPANT (own account), GOVERNMENT; RECOMPOSED_JKK and "
                + "RECOMPOSED_JKM: taken out of the contribution to that programme, nobody pays more")
public enum Payer {
    EMPLOYER,
    WORKER,
    /** Own-account members. */
    PARTICIPANT,
    GOVERNMENT,
    /** Taken out of the JKK contribution (rekomposisi), PP 37/2021 art. 11. */
    RECOMPOSED_JKK,
    /** Taken out of the JKM contribution (rekomposisi), PP 37/2021 art. 11, until PP 6/2025. */
    RECOMPOSED_JKM
}
