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

    /** Numbers were added, ended, or taken over from an employer merged into this one. */
    record NumbersChanged(Employer employer, String type) implements EmployerEvent {
        @Override
        public List<String> fields() {
            return List.of("identifiers");
        }
    }

    record StepTaken(Employer employer, EmployerStep step) implements EmployerEvent {
        @Override
        public String type() {
            return step.event();
        }

        @Override
        public List<String> fields() {
            return step == EmployerStep.MERGE
                    ? List.of("status", "mergedInto", "statusChange", "identifiers")
                    : List.of("status", "statusChange");
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
