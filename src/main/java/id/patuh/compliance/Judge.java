package id.patuh.compliance;

import id.patuh.programme.Law;
import java.util.Comparator;
import java.util.List;

/** The rules, in their order: pure functions over the facts about a legal person and the law on the day. */
final class Judge {

    private Judge() {}

    static Verdict of(LegalPerson person, Law law) {
        Trail trail = new Trail(true);
        judge(person, law, trail);
        FineRules.judge(person, trail);
        return Verdict.of(person, covered(person, trail));
    }

    /** What detection keeps of the same rules. */
    static List<Suspicion> suspicions(LegalPerson person, Law law) {
        Trail trail = new Trail(false);
        judge(person, law, trail);
        return Suspicion.of(person, covered(person, trail));
    }

    private static void judge(LegalPerson person, Law law, Trail trail) {
        boolean isSubject = RegistrationRules.judge(person, law, trail);
        if (isSubject) {
            WorkforceRules.judge(person, law, trail);
        }
        ContributionRules.judge(person, isSubject, trail);
    }

    /** With what covers them, what decides the verdict first. */
    private static List<Reason> covered(LegalPerson person, Trail trail) {
        return trail.reasons().stream()
                .map(reason -> covered(person, reason))
                .sorted(Comparator.comparing(Reason::effect))
                .toList();
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
