package id.patuh.sanction;

import id.patuh.employer.Succession;
import id.patuh.platform.security.Sight;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a sanction is imposed on.
 *
 * @param employerId employer of the case
 * @param legalPersonId its legal person
 * @param regionCode region that leads the case; it does not move along
 */
@Embeddable
record Bearer(
        @Column(name = "employer_id") UUID employerId,
        @Column(name = "legal_person_id") UUID legalPersonId,
        @Column(name = "region_code") String regionCode) {

    boolean isIn(Sight sight) {
        return sight.covers(regionCode, employerId);
    }

    /** The employer and the legal person that took its place; empty where neither is new. */
    Optional<Bearer> follow(Succession succession) {
        UUID employer =
                employerId.equals(succession.from().id()) ? succession.to().id() : employerId;
        Bearer next = new Bearer(employer, succession.person(), regionCode);
        return next.equals(this) ? Optional.empty() : Optional.of(next);
    }
}
