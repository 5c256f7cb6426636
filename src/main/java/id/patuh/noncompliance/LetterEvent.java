package id.patuh.noncompliance;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.Optional;
import java.util.UUID;

/** What happens to letters. */
sealed interface LetterEvent extends DomainEvent {

    NoncomplianceCase theCase();

    CaseLetter letter();

    /** A letter was drafted. */
    record LetterDrafted(NoncomplianceCase theCase, CaseLetter letter) implements LetterEvent {

        @Override
        public String type() {
            return "letter.drafted";
        }
    }

    /** A letter took a step of its table. */
    record StepTaken(NoncomplianceCase theCase, CaseLetter letter, LetterStep step) implements LetterEvent {

        @Override
        public String type() {
            return step.event();
        }
    }

    /** Of a letter that nobody approved nobody else learns, by what tells of changes neither. */
    @Override
    default SubjectKind subjectKind() {
        return letter().approvedAt().isPresent() ? SubjectKind.LETTER : SubjectKind.LETTER_DRAFT;
    }

    @Override
    default UUID subjectId() {
        return letter().id();
    }

    @Override
    default long subjectVersion() {
        return letter().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(theCase().employerId());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(theCase().regionCode());
    }
}
