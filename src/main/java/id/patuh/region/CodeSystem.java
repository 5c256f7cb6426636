package id.patuh.region;

/** Who numbers a region. The two systems look alike and differ: 8203 and 8205 are swapped between them. */
public enum CodeSystem {
    /** Home ministry: identity numbers, licences, government. The system of this service. */
    KEMENDAGRI,
    /** Statistics office. */
    BPS
}
