package id.patuh.complaint;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to complaints. */
sealed interface ComplaintEvent extends DomainEvent {

    Complaint complaint();

    /** A complaint came in. */
    record ComplaintReceived(Complaint complaint) implements ComplaintEvent {

        @Override
        public String type() {
            return "complaint.received";
        }
    }

    /** It took a step of the table. */
    record StepTaken(Complaint complaint, ComplaintStep step) implements ComplaintEvent {

        @Override
        public String type() {
            return step.event();
        }

        @Override
        public List<String> fields() {
            return List.of("state");
        }
    }

    /** Its employer was merged. */
    record ComplaintFollowed(Complaint complaint) implements ComplaintEvent {

        @Override
        public String type() {
            return "complaint.employer-merged";
        }

        @Override
        public List<String> fields() {
            return List.of("employerId");
        }
    }

    /** Somebody looked at who complained. */
    record SealOpened(Complaint complaint) implements ComplaintEvent {

        @Override
        public String type() {
            return "complaint.seal-opened";
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.COMPLAINT;
    }

    @Override
    default UUID subjectId() {
        return complaint().id();
    }

    @Override
    default long subjectVersion() {
        return complaint().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return complaint().employerId();
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(complaint().regionCode());
    }
}
