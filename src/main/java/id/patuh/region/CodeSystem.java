package id.patuh.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who numbers a region. The two systems look alike and differ: 8203 and 8205 are swapped between them. */
@Schema(
        description = "KEMENDAGRI: home ministry, the system of this service; BPS: statistics office. They look "
                + "alike and differ")
public enum CodeSystem {
    /** Home ministry: identity numbers, licences, government. The system of this service. */
    KEMENDAGRI,
    /** Statistics office. */
    BPS
}
