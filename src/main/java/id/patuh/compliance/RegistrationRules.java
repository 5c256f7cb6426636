package id.patuh.compliance;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.Scale;
import id.patuh.programme.Duty;
import id.patuh.programme.DutyRule;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.programme.WorkerKind;

/**
 * Whether a legal person is registered in what it must follow (UU 24/2011 art. 15(1); staged by Perpres 109/2013 art. 5 and 6).
 * A programme in which any of its establishments is registered counts.
 */
final class RegistrationRules {

    private RegistrationRules() {}

    /** Tells whether any duty applies. */
    static boolean judge(LegalPerson person, Law law, Trail trail) {
        Establishment head = person.head();
        if (!head.isActive()) {
            trail.add(Reason.of(ReasonCode.CEASED, head.id()).using(Fact.STATUS, head.status()));
            return false;
        }
        trail.tell(() -> Reason.of(ReasonCode.ACTIVE, head.id()).using(Fact.STATUS, head.status()));
        boolean isAnywhere = Programmes.JUDGED.stream()
                .anyMatch(programme -> person.isRegistered(programme) || person.isExempt(programme));
        if (isAnywhere) {
            Programmes.JUDGED.forEach(programme -> programme(person, programme, duty(person, programme, law), trail));
            return true;
        }
        Reason nowhere = nowhere(person);
        trail.add(nowhere);
        return nowhere.effect() != Effect.SCOPE;
    }

    private static Reason nowhere(LegalPerson person) {
        Establishment head = person.head();
        Integer workers = person.workersKnown();
        if (workers == null) {
            return Reason.of(ReasonCode.WORKERS_NOT_KNOWN, head.id()).using(Fact.REGISTRATION, "NOT_REGISTERED");
        }
        ReasonCode code = workers == 0 ? ReasonCode.NO_WORKERS : ReasonCode.NOT_REGISTERED;
        Reason reason = Reason.of(code, head.id())
                .using(Fact.REGISTRATION, "NOT_REGISTERED")
                .using(Fact.WORKERS_KNOWN, workers);
        return code == ReasonCode.NOT_REGISTERED && isUnderTheLadder(head.employerClass())
                ? reason.basis(new LegalBasis("PP 86/2013", "art. 3(1) a"))
                : reason;
    }

    /** PP 86/2013 is about employers other than state organisers; villages are treated as these. */
    private static boolean isUnderTheLadder(EmployerClass employerClass) {
        return switch (employerClass) {
            case PRIVATE, STATE_OWNED -> true;
            case STATE_ORGANISER, VILLAGE -> false;
        };
    }

    /** The duty of a legal person in a programme on the day. */
    static DutyRule duty(LegalPerson person, Programme programme, Law law) {
        Establishment head = person.head();
        Scale.Code scale = head.scale();
        return law.duty(
                programme,
                head.employerClass().name(),
                scale == null ? null : scale.name(),
                kind(person),
                person.asOf());
    }

    /** Who is registered with construction projects alone has daily workers of construction. */
    private static WorkerKind kind(LegalPerson person) {
        boolean isConstruction = false;
        for (Establishment each : person.establishments()) {
            Membership membership = each.memberships().get(Programme.JKK);
            if (membership != null && membership.isRegistered()) {
                if (membership.segment() != Segment.JAKON) {
                    return WorkerKind.ORDINARY;
                }
                isConstruction = true;
            }
        }
        return isConstruction ? WorkerKind.CONSTRUCTION_DAILY : WorkerKind.ORDINARY;
    }

    private static void programme(LegalPerson person, Programme programme, DutyRule rule, Trail trail) {
        ReasonCode code = code(person, programme, rule);
        if (code.effect() == Effect.MET) {
            trail.tell(() -> programme(person, programme, rule, code));
        } else {
            trail.add(programme(person, programme, rule, code));
        }
    }

    private static ReasonCode code(LegalPerson person, Programme programme, DutyRule rule) {
        return switch (rule.duty()) {
            case REQUIRED, UNDECIDABLE -> person.isRegistered(programme)
                    ? ReasonCode.REGISTERED
                    : person.isExempt(programme)
                            ? ReasonCode.EXEMPT
                            : rule.duty() == Duty.REQUIRED ? ReasonCode.PROGRAMME_MISSING : ReasonCode.SCALE_NOT_KNOWN;
            case OPTIONAL, NONE, INFORMATION -> person.isRegistered(programme)
                    ? ReasonCode.VOLUNTARY
                    : ReasonCode.NOT_REQUIRED;
        };
    }

    private static Reason programme(LegalPerson person, Programme programme, DutyRule rule, ReasonCode code) {
        Establishment head = person.head();
        Reason reason = Reason.of(code, head.id())
                .about(programme)
                .basis(LegalBasis.of(rule, code))
                .using(Fact.REGISTRATION, status(person, programme));
        if (rule.restsOn(DutyRule.Ground.EMPLOYER_CLASS)) {
            reason = reason.using(Fact.EMPLOYER_CLASS, head.employerClass());
        }
        if (rule.restsOn(DutyRule.Ground.SCALE)) {
            reason = reason.using(Fact.SCALE, head.scale());
        }
        return rule.restsOn(DutyRule.Ground.WORKER_KIND) && person.isRegistered(Programme.JKK)
                ? reason.using(Fact.WORKER_KIND, kind(person))
                : reason;
    }

    private static String status(LegalPerson person, Programme programme) {
        return person.memberships(programme)
                .filter(membership -> membership.isRegistered() || membership.isExempt())
                .map(membership -> membership.status().name())
                .findFirst()
                .orElse("NOT_REGISTERED");
    }
}
