package id.patuh.agency;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What happens to mandates: one for each employer that the mandate is about, so that each of them has it in its own. */
sealed interface MandateEvent extends DomainEvent {

    Mandate mandate();

    /** The employer whose history it is in. */
    UUID about();

    /** The event of every employer of the mandate. */
    static List<MandateEvent> each(Mandate mandate, BiFunction<Mandate, UUID, MandateEvent> happened) {
        return mandate.employerIds().stream()
                .map(employer -> happened.apply(mandate, employer))
                .toList();
    }

    /** A mandate was given. */
    record MandateGiven(Mandate mandate, UUID about) implements MandateEvent {

        @Override
        public String type() {
            return "mandate.given";
        }
    }

    /** The receiver passed it on to a state attorney. */
    record MandateSubstituted(Mandate mandate, UUID about) implements MandateEvent {

        @Override
        public String type() {
            return "mandate.substituted";
        }

        @Override
        public List<String> fields() {
            return List.of("substitutions");
        }
    }

    /** It was ended. */
    record MandateEnded(Mandate mandate, UUID about) implements MandateEvent {

        @Override
        public String type() {
            return "mandate.ended";
        }

        @Override
        public List<String> fields() {
            return List.of("endedDate", "endReason");
        }
    }

    /** The survivor of a merged employer joined it. */
    record MandateFollowed(Mandate mandate, UUID about) implements MandateEvent {

        @Override
        public String type() {
            return "mandate.employer-merged";
        }

        @Override
        public List<String> fields() {
            return List.of("employerIds");
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.MANDATE;
    }

    @Override
    default UUID subjectId() {
        return mandate().id();
    }

    @Override
    default long subjectVersion() {
        return mandate().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(about());
    }
}
