package id.patuh.employer;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Branches under head offices, one level deep: the head office is the legal person. */
@ApplicationScoped
class HeadOffices {

    private final Visibility visibility;
    private final Identifiers identifiers;
    private final Successions successions;

    HeadOffices(Visibility visibility, Identifiers identifiers, Successions successions) {
        this.visibility = visibility;
        this.identifiers = identifiers;
        this.successions = successions;
    }

    /** The head office that a request names, held until the commit; a fault if the caller sees none, or names the branch. */
    Optional<Employer> named(@Nullable UUID parentId, @Nullable UUID branch, List<Fault> faults) {
        if (parentId == null) {
            return Optional.empty();
        }
        if (parentId.equals(branch)) {
            faults.add(Fault.at("/parentId", "same-employer"));
            return Optional.empty();
        }
        Optional<Employer> parent = Employer.held(parentId, visibility.of(SubjectKind.EMPLOYER));
        if (parent.isEmpty()) {
            faults.add(Fault.at("/parentId", "unknown-employer"));
        }
        return parent;
    }

    /** Refuses a head office that cannot be one. */
    static void check(Employer parent) {
        if (parent.parentId().isPresent()) {
            throw Refusal.at(EmployerProblem.BRANCH_OF_BRANCH, Fault.at("/parentId", "is-a-branch"));
        }
        if (parent.status() != EmployerStatus.ACTIVE) {
            throw Refusal.of(EmployerProblem.PARENT_NOT_ACTIVE, parent.status());
        }
    }

    /** Refuses to make a branch of an employer that has branches itself. */
    static void checkHasNone(Employer employer) {
        if (Employer.hasBranches(employer.id(), EmployerStatus.ACTIVE, EmployerStatus.CEASED)) {
            throw Refusal.of(EmployerProblem.HAS_BRANCHES);
        }
    }

    /** What follows when an employer came under another legal person: its numbers, and rows of other features. */
    List<DomainEvent> follow(Employer employer, LocalDate day, Instant now) {
        identifiers.follow(employer);
        return successions.carry(new Succession(
                Succession.Kind.HEAD_OFFICE, employer, employer, employer.legalPersonId(), day, null, now));
    }
}
