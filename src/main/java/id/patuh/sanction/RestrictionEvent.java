package id.patuh.sanction;

import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to service restrictions. */
sealed interface RestrictionEvent extends DomainEvent {

    ServiceRestriction restriction();

    /** An agency was asked. */
    record RestrictionRequested(ServiceRestriction restriction) implements RestrictionEvent {

        @Override
        public String type() {
            return "service-restriction.requested";
        }
    }

    /** An agency was asked on paper, whatever it decided there. */
    record RestrictionTakenOver(ServiceRestriction restriction) implements RestrictionEvent {

        @Override
        public String type() {
            return "service-restriction.taken-over";
        }
    }

    /** One took a step of the table. */
    record StepTaken(ServiceRestriction restriction, RestrictionStep step) implements RestrictionEvent {

        @Override
        public String type() {
            return step.event();
        }

        @Override
        public List<String> fields() {
            return List.of("state");
        }
    }

    /** One goes on about another employer, or under another legal person. */
    record RestrictionFollowed(ServiceRestriction restriction, Succession.Kind kind) implements RestrictionEvent {

        @Override
        public String type() {
            return switch (kind) {
                case MERGER -> "service-restriction.employer-merged";
                case HEAD_OFFICE -> "service-restriction.legal-person-changed";
            };
        }

        @Override
        public List<String> fields() {
            return List.of("employer");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.SERVICE_RESTRICTION;
    }

    @Override
    default UUID subjectId() {
        return restriction().id();
    }

    @Override
    default long subjectVersion() {
        return restriction().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(restriction().bearer().employerId());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(restriction().bearer().regionCode());
    }
}
