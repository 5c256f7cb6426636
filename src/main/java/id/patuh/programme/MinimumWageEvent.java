package id.patuh.programme;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.Optional;
import java.util.UUID;

/** What happens to minimum wages. */
sealed interface MinimumWageEvent extends DomainEvent {

    /** Region of the minimum wage. */
    String region();

    record MinimumWageAdded(UUID subjectId, long subjectVersion, String region) implements MinimumWageEvent {
        @Override
        public String type() {
            return "minimum-wage.added";
        }
    }

    record MinimumWageSuperseded(UUID subjectId, long subjectVersion, String region) implements MinimumWageEvent {
        @Override
        public String type() {
            return "minimum-wage.superseded";
        }
    }

    static MinimumWageEvent added(MinimumWage wage) {
        return new MinimumWageAdded(wage.id(), 0, wage.regionCode());
    }

    static MinimumWageEvent superseded(MinimumWage wage) {
        return new MinimumWageSuperseded(wage.id(), 1, wage.regionCode());
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.MINIMUM_WAGE;
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(region());
    }
}
