package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to registrations. Their changes are told under their employer, which is their owner. */
sealed interface RegistrationEvent extends DomainEvent {

    Employer employer();

    /** A registration was entered, replaced, or moved here when its employer was merged. */
    record RegistrationChanged(Employer employer, Registration registration, String type) implements RegistrationEvent {

        static final String ENTERED = "registration.entered";
        static final String REPLACED = "registration.replaced";
        static final String MOVED = "registration.moved";

        @Override
        public long subjectVersion() {
            return registration.version();
        }

        @Override
        public List<String> fields() {
            return List.of(registration.programme().name());
        }
    }

    /** A source told what it knows of the employer's workers and wages. */
    record WorkforceKnown(Employer employer) implements RegistrationEvent {

        static final String TYPE = "registration.workforce-known";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public long subjectVersion() {
            return employer.version();
        }

        @Override
        public List<String> fields() {
            return List.of("known");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.REGISTRATION;
    }

    @Override
    default UUID subjectId() {
        return employer().id();
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
