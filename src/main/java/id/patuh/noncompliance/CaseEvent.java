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

    /** It was under way on paper, and is here now with all its steps. */
    record CaseTakenOver(NoncomplianceCase theCase) implements CaseEvent {
        @Override
        public String type() {
            return "case.taken-over";
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

    /** Something beside the steps of the table: a sanction, a promise, a suspension, an objection, a pause. */
    record Noted(NoncomplianceCase theCase, String what, String member) implements CaseEvent {
        @Override
        public String type() {
            return "case." + what.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> fields() {
            return List.of(member);
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
