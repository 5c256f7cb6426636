package id.patuh.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The verdict on a legal person on a day, with everything that was found: what decides it first, what is in order last. */
record Verdict(UUID legalPersonId, LocalDate asOf, Outcome outcome, List<Reason> reasons) {

    static Verdict of(LegalPerson person, List<Reason> reasons) {
        Set<Effect> found = reasons.stream().map(Reason::effect).collect(Collectors.toSet());
        return new Verdict(person.id(), person.asOf(), outcome(found), List.copyOf(reasons));
    }

    private static Outcome outcome(Set<Effect> found) {
        boolean broken = found.contains(Effect.BREACH) || found.contains(Effect.COVERED);
        if (found.contains(Effect.SCOPE) && !broken) {
            return Outcome.NOT_SUBJECT;
        }
        if (found.contains(Effect.BREACH)) {
            return Outcome.NON_COMPLIANT;
        }
        if (found.contains(Effect.COVERED)) {
            return Outcome.CONDITIONAL;
        }
        return found.contains(Effect.OPEN) ? Outcome.UNKNOWN : Outcome.COMPLIANT;
    }
}
