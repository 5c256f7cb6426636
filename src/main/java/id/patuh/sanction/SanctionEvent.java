package id.patuh.sanction;

import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to sanctions. */
sealed interface SanctionEvent extends DomainEvent {

    Sanction sanction();

    /** One was proposed. */
    record SanctionProposed(Sanction sanction) implements SanctionEvent {

        @Override
        public String type() {
            return "sanction.proposed";
        }
    }

    /** One took a step of the table. */
    record StepTaken(Sanction sanction, SanctionStep step) implements SanctionEvent {

        @Override
        public String type() {
            return step.event();
        }

        @Override
        public List<String> fields() {
            return List.of("state");
        }
    }

    /** A fine was imposed on paper, or services were asked to be withheld, and it is here now. */
    record SanctionTakenOver(Sanction sanction) implements SanctionEvent {

        @Override
        public String type() {
            return "sanction.taken-over";
        }
    }

    /** One goes on about another employer, or under another legal person. */
    record SanctionFollowed(Sanction sanction, Succession.Kind kind) implements SanctionEvent {

        @Override
        public String type() {
            return switch (kind) {
                case MERGER -> "sanction.employer-merged";
                case HEAD_OFFICE -> "sanction.legal-person-changed";
            };
        }

        @Override
        public List<String> fields() {
            return List.of("employerId");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.SANCTION;
    }

    @Override
    default UUID subjectId() {
        return sanction().id();
    }

    @Override
    default long subjectVersion() {
        return sanction().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(sanction().bearer().employerId());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(sanction().bearer().regionCode());
    }
}
