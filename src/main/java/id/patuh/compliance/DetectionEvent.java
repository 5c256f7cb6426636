package id.patuh.compliance;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.UUID;

/** A run was ordered, came to its end or failed, or findings of it were promoted. */
record DetectionEvent(Detection run, String type) implements DomainEvent {

    static final String ORDERED = "detection.ordered";
    static final String PROMOTED = "detection.promoted";
    static final String COMPLETED = "detection.completed";
    static final String FAILED = "detection.failed";

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.DETECTION;
    }

    @Override
    public UUID subjectId() {
        return run.id();
    }

    @Override
    public long subjectVersion() {
        return run.progress().version();
    }
}
