package id.patuh.registration;

/** Where an employer stands in a programme. */
public enum RegistrationStatus {
    NOT_REGISTERED,
    /** Some of the workers only. */
    PARTIAL,
    REGISTERED,
    /** The programme does not apply. */
    EXEMPT
}
