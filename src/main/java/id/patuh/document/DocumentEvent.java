package id.patuh.document;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.Optional;
import java.util.UUID;

/** What happens to documents, told under what they belong to. */
sealed interface DocumentEvent extends DomainEvent {

    DocumentOwner owner();

    Document document();

    /** A file came. */
    record DocumentAdded(DocumentOwner owner, Document document) implements DocumentEvent {

        @Override
        public String type() {
            return "document.added";
        }
    }

    /** A version took the place of another. */
    record DocumentReplaced(DocumentOwner owner, Document document) implements DocumentEvent {

        @Override
        public String type() {
            return "document.replaced";
        }
    }

    /** A version must be kept. */
    record DocumentHeld(DocumentOwner owner, Document document) implements DocumentEvent {

        @Override
        public String type() {
            return "document.held";
        }
    }

    /** A version need be kept no longer. */
    record DocumentReleased(DocumentOwner owner, Document document) implements DocumentEvent {

        @Override
        public String type() {
            return "document.released";
        }
    }

    /** The bytes of a version are gone. */
    record DocumentRemoved(DocumentOwner owner, Document document) implements DocumentEvent {

        @Override
        public String type() {
            return "document.removed";
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.DOCUMENT;
    }

    @Override
    default UUID subjectId() {
        return document().id();
    }

    @Override
    default long subjectVersion() {
        return document().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.ofNullable(owner().employerId());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(owner().regionCode());
    }
}
