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

/** Reads and adds official numbers; none is given to two employers. */
@ApplicationScoped
class Identifiers {

    private final Visibility visibility;

    Identifiers(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The numbers as values; every one without its form, or given twice, is a fault. */
    List<NewIdentifier> read(List<AddIdentifier> typed, String at, List<Fault> faults) {
        List<NewIdentifier> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            AddIdentifier each = typed.get(i);
            String where = at.isEmpty() ? "" : at + "/" + i;
            Optional<Identifier> number = Identifier.read(each.scheme(), each.value());
            if (number.isEmpty()) {
                faults.add(
                        Fault.at(where + "/value", "wrong-format", each.scheme().form()));
                continue;
            }
            if (read.stream().anyMatch(other -> other.number().equals(number.get()))) {
                faults.add(Fault.at(where, "repeated-item"));
            }
            read.add(NewIdentifier.of(number.get(), each));
        }
        return read;
    }

    /** Adds numbers and tells their ids. */
    List<UUID> add(Employer employer, List<NewIdentifier> numbers, LocalDate validFrom, Instant now) {
        List<UUID> added = new ArrayList<>();
        for (NewIdentifier number : numbers) {
            IdentifierScheme scheme = number.number().scheme();
            refuseTaken(number.number(), employer);
            LocalDate from = number.validFrom() == null ? validFrom : number.validFrom();
            EmployerIdentifier identifier = new EmployerIdentifier(employer, number, from, now);
            try {
                identifier.persistAndFlush();
            } catch (ConstraintViolationException e) {
                throw taken(scheme, Optional.empty()); // a twin was faster
            }
            added.add(identifier.id());
        }
        return added;
    }

    /** The numbers of an employer that became a branch, or is one no longer: those of a legal person are judged anew. */
    void follow(Employer employer) {
        for (EmployerIdentifier each : EmployerIdentifier.changeable(employer.id())) {
            refuseTaken(each.number(), employer);
            each.follow(employer);
            try {
                each.persistAndFlush();
            } catch (ConstraintViolationException e) {
                throw taken(each.scheme(), Optional.empty());
            }
        }
    }

    /**
     * Moves the numbers of an employer to its survivor, who has them from a day on. NIB and NPWP of a branch are its head
     * office's and stay with that; what the survivor has already is not doubled.
     */
    void move(Employer from, Employer to, LocalDate day, Instant now) {
        List<EmployerIdentifier> moving = EmployerIdentifier.changeable(from.id());
        List<Identifier> there = EmployerIdentifier.current(List.of(to.id())).stream()
                .map(EmployerIdentifier::number)
                .toList();
        for (EmployerIdentifier each : moving) {
            each.end(day.minusDays(1), now);
            each.persistAndFlush();
        }
        boolean otherPerson = !from.legalPersonId().equals(to.legalPersonId());
        List<NewIdentifier> again = moving.stream()
                .filter(each -> !there.contains(each.number()))
                .filter(each -> !(otherPerson
                        && from.parentId().isPresent()
                        && each.scheme().isInherited()))
                .map(EmployerIdentifier::again)
                .toList();
        add(to, again, day, now);
    }

    private void refuseTaken(Identifier number, Employer employer) {
        Optional<UUID> holder = EmployerIdentifier.holder(number, employer);
        if (holder.isPresent()) {
            throw taken(number.scheme(), holder);
        }
    }

    /** Says which number is taken by its scheme, and by whom only to those who may see that employer. */
    private Refusal taken(IdentifierScheme scheme, Optional<UUID> holder) {
        Refusal refusal = Refusal.of(EmployerProblem.IDENTIFIER_TAKEN, scheme).with("scheme", scheme);
        holder.flatMap(id -> Employer.visible(id, visibility.of(SubjectKind.EMPLOYER)))
                .ifPresent(employer -> refusal.with("employerId", employer.id()));
        return refusal;
    }
}
