package id.patuh.employer;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to employers. */
sealed interface EmployerEvent extends DomainEvent {

    Employer employer();

    record EmployerRegistered(Employer employer) implements EmployerEvent {
        @Override
        public String type() {
            return "employer.registered";
        }
    }

    record EmployerAmended(Employer employer, List<String> fields) implements EmployerEvent {
        @Override
        public String type() {
            return "employer.amended";
        }
    }

    record IdentifierAdded(Employer employer) implements EmployerEvent {
        @Override
        public String type() {
            return "employer.identifier-added";
        }

        @Override
        public List<String> fields() {
            return List.of("identifiers");
        }
    }

    record IdentifierEnded(Employer employer) implements EmployerEvent {
        @Override
        public String type() {
            return "employer.identifier-ended";
        }

        @Override
        public List<String> fields() {
            return List.of("identifiers");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.EMPLOYER;
    }

    @Override
    default UUID subjectId() {
        return employer().id();
    }

    @Override
    default long subjectVersion() {
        return employer().version();
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
