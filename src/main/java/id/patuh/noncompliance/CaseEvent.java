package id.patuh.noncompliance;

import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What happens to cases. */
sealed interface CaseEvent extends DomainEvent {

    NoncomplianceCase theCase();

    record CaseOpened(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.opened";
        }
    }

    record CaseAmended(NoncomplianceCase theCase, List<String> fields) implements CaseEvent {
        @Override
        public String type() {
            return "case.amended";
        }
    }

    record FindingAdded(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.finding-added";
        }

        @Override
        public List<String> fields() {
            return List.of("findings");
        }
    }

    record FindingAmended(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.finding-amended";
        }

        @Override
        public List<String> fields() {
            return List.of("findings");
        }
    }

    /** A term of the case stands still, goes on, or ends on another day. */
    record DeadlineMoved(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.deadline-moved";
        }

        @Override
        public List<String> fields() {
            return List.of("currentDeadline");
        }
    }

    /** What is demanded in the case was suspended, or no longer is. */
    record SuspensionChanged(NoncomplianceCase theCase, String what) implements CaseEvent {
        @Override
        public String type() {
            return "case." + what.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> fields() {
            return List.of("suspensions");
        }
    }

    /** The employer said something in answer, or was answered. */
    record ObjectionChanged(NoncomplianceCase theCase, String what) implements CaseEvent {
        @Override
        public String type() {
            return "case." + what.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> fields() {
            return List.of("objections");
        }
    }

    /** The employer promised something. */
    record CommitmentRecorded(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.commitment-recorded";
        }

        @Override
        public List<String> fields() {
            return List.of("commitments");
        }
    }

    /** A sanction told the case what became of it. */
    record SanctionTold(NoncomplianceCase theCase, String what) implements CaseEvent {
        @Override
        public String type() {
            return "case." + what.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> fields() {
            return List.of("sanctions");
        }
    }

    record StepTaken(NoncomplianceCase theCase, CaseStep step) implements CaseEvent {
        @Override
        public String type() {
            return "case.step." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> fields() {
            return List.of("state");
        }
    }

    /** The case goes on about another employer, or under another legal person. */
    record CaseFollowed(NoncomplianceCase theCase, Succession.Kind kind) implements CaseEvent {
        @Override
        public String type() {
            return switch (kind) {
                case MERGER -> "case.employer-merged";
                case HEAD_OFFICE -> "case.legal-person-changed";
            };
        }

        /** How the history of the case calls it. */
        static String line(Succession.Kind kind) {
            return switch (kind) {
                case MERGER -> "EMPLOYER_MERGED";
                case HEAD_OFFICE -> "LEGAL_PERSON_CHANGED";
            };
        }

        @Override
        public List<String> fields() {
            return List.of("employerId");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.CASE;
    }

    @Override
    default UUID subjectId() {
        return theCase().id();
    }

    @Override
    default long subjectVersion() {
        return theCase().version();
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
