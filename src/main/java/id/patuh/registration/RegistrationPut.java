package id.patuh.registration;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A registration was entered or replaced. Its changes are told under its employer, which is its owner. */
record RegistrationPut(Employer employer, Registration registration, boolean isNew) implements DomainEvent {

    @Override
    public String type() {
        return isNew ? "registration.entered" : "registration.replaced";
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.REGISTRATION;
    }

    @Override
    public UUID subjectId() {
        return employer.id();
    }

    @Override
    public long subjectVersion() {
        return registration.version();
    }

    @Override
    public Optional<UUID> employerId() {
        return Optional.of(employer.id());
    }

    @Override
    public Optional<String> regionCode() {
        return Optional.of(employer.regionCode());
    }

    @Override
    public List<String> fields() {
        return List.of(registration.programme().name());
    }
}
