package id.patuh.compliance;

import id.patuh.programme.Law;
import java.util.ArrayList;
import java.util.List;

/** The rules, in their order: pure functions over the facts about a legal person and the law on the day. */
final class Judge {

    private Judge() {}

    static Verdict of(LegalPerson person, Law law) {
        List<Reason> reasons = new ArrayList<>(RegistrationRules.judge(person, law));
        boolean isSubject = reasons.stream().noneMatch(reason -> reason.effect() == Effect.SCOPE);
        if (isSubject) {
            reasons.addAll(WorkforceRules.judge(person, law));
        }
        ContributionRules.judge(person).stream()
                .filter(reason -> isSubject || reason.effect() == Effect.BREACH)
                .forEach(reasons::add);
        reasons.addAll(FineRules.judge(person));
        return Verdict.of(
                person, reasons.stream().map(reason -> covered(person, reason)).toList());
    }

    private static Reason covered(LegalPerson person, Reason reason) {
        if (reason.effect() != Effect.BREACH) {
            return reason;
        }
        return person.covers().stream()
                .filter(cover -> cover.covers(reason))
                .findFirst()
                .map(reason::coveredBy)
                .orElse(reason);
    }
}
