package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.Optional;
import java.util.UUID;

/** What happens to payments. */
sealed interface PaymentEvent extends DomainEvent {

    /** A payment counts no more: it was found so, or the import that brought it was taken back. */
    String VOIDED = "payment.voided";

    /** A payment is for other than before, because what it was for is owed no longer or again. */
    String REBOOKED = "payment.rebooked";

    Employer employer();

    /** A payment was recorded. */
    record PaymentRecorded(Employer employer, UUID subjectId) implements PaymentEvent {

        static final String TYPE = "payment.recorded";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public long subjectVersion() {
            return 0;
        }
    }

    /** A payment was found not to count. */
    record PaymentVoided(Employer employer, UUID subjectId, long subjectVersion) implements PaymentEvent {

        @Override
        public String type() {
            return VOIDED;
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.PAYMENT;
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(employer().id());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(employer().regionCode());
    }
}
