package id.patuh.programme;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.UUID;

/** What happens to provisions. */
sealed interface ProvisionEvent extends DomainEvent {

    record ProvisionAdded(UUID subjectId, long subjectVersion) implements ProvisionEvent {
        @Override
        public String type() {
            return "provision.added";
        }
    }

    record ProvisionSuperseded(UUID subjectId, long subjectVersion) implements ProvisionEvent {
        @Override
        public String type() {
            return "provision.superseded";
        }
    }

    static ProvisionEvent added(UUID id) {
        return new ProvisionAdded(id, 0);
    }

    static ProvisionEvent superseded(UUID id) {
        return new ProvisionSuperseded(id, 1);
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.PROVISION;
    }
}
