package id.patuh.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an employer stands in a programme. */
@Schema(description = "PARTIAL: some of the workers only; EXEMPT: the programme does not apply")
public enum RegistrationStatus {
    NOT_REGISTERED,
    /** Some of the workers only. */
    PARTIAL,
    REGISTERED,
    /** The programme does not apply. */
    EXEMPT
}
