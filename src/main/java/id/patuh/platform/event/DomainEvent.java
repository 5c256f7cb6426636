package id.patuh.platform.event;

import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that happened to one subject. Names what changed, never to what. */
public interface DomainEvent {

    /** What happened, such as {@code employer.registered}. */
    String type();

    SubjectKind subjectKind();

    UUID subjectId();

    /** Version of the subject after it happened. */
    long subjectVersion();

    /** Employer the subject belongs to. */
    default Optional<UUID> employerId() {
        return Optional.empty();
    }

    /** Region of the subject after it happened. */
    default Optional<String> regionCode() {
        return Optional.empty();
    }

    /** Names of the fields that changed. */
    default List<String> fields() {
        return List.of();
    }
}
