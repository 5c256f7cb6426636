package id.patuh.employer;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Checks, normalises and adds official numbers; none is given to two employers. */
@ApplicationScoped
class Identifiers {

    private final Visibility visibility;

    Identifiers(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The numbers as they are stored; every one without its form is a fault. */
    List<AddIdentifier> normalise(List<AddIdentifier> typed, String at, List<Fault> faults) {
        List<AddIdentifier> normal = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            AddIdentifier each = typed.get(i);
            String where = at.isEmpty() ? "" : at + "/" + i;
            Optional<String> value = each.scheme().normalise(each.value());
            if (value.isEmpty()) {
                faults.add(
                        Fault.at(where + "/value", "wrong-format", each.scheme().form()));
                continue;
            }
            boolean again = normal.stream()
                    .anyMatch(other ->
                            other.scheme() == each.scheme() && other.value().equals(value.get()));
            if (again) {
                faults.add(Fault.at(where, "repeated-item"));
            }
            normal.add(new AddIdentifier(each.scheme(), value.get(), each.source(), each.validFrom()));
        }
        return normal;
    }

    /** Adds normalised numbers and tells their ids. */
    List<UUID> add(Employer employer, List<AddIdentifier> numbers, LocalDate validFrom, Instant now) {
        boolean branch = employer.parentId().isPresent();
        List<UUID> added = new ArrayList<>();
        for (AddIdentifier number : numbers) {
            Optional<UUID> holder = EmployerIdentifier.holder(number.scheme(), number.value(), branch);
            if (holder.isPresent()) {
                throw taken(number.scheme(), holder);
            }
            LocalDate from = number.validFrom() == null ? validFrom : number.validFrom();
            EmployerIdentifier identifier =
                    new EmployerIdentifier(employer, number.scheme(), number.value(), from, number.source(), now);
            try {
                identifier.persistAndFlush();
            } catch (ConstraintViolationException e) {
                throw taken(number.scheme(), Optional.empty());
            }
            added.add(identifier.id());
        }
        return added;
    }

    /** Says which number is taken by its scheme, and by whom only to those who may see that employer. */
    private Refusal taken(IdentifierScheme scheme, Optional<UUID> holder) {
        Refusal refusal = Refusal.of(EmployerProblem.IDENTIFIER_TAKEN, scheme).with("scheme", scheme);
        holder.flatMap(id -> Employer.visible(id, visibility.of(SubjectKind.EMPLOYER)))
                .ifPresent(employer -> refusal.with("employerId", employer.id()));
        return refusal;
    }
}
