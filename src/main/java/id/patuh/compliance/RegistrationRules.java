package id.patuh.compliance;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.Scale;
import id.patuh.programme.Duty;
import id.patuh.programme.DutyRule;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.programme.WorkerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a legal person is registered in what it must follow (UU 24/2011 art. 15(1); staged by Perpres 109/2013 art. 5 and 6).
 * A programme in which any of its establishments is registered counts.
 */
final class RegistrationRules {

    private RegistrationRules() {}

    static List<Reason> judge(LegalPerson person, Law law) {
        Establishment head = person.head();
        if (!head.isActive()) {
            return List.of(Reason.of(ReasonCode.CEASED, head.id()).using(Fact.STATUS, head.status()));
        }
        boolean isAnywhere = Programmes.JUDGED.stream()
                .anyMatch(programme -> person.isRegistered(programme) || person.isExempt(programme));
        return isAnywhere ? programmes(person, law) : List.of(nowhere(person));
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

    private static List<Reason> programmes(LegalPerson person, Law law) {
        List<Reason> reasons = new ArrayList<>();
        for (Programme programme : Programmes.JUDGED) {
            @Nullable Reason reason = programme(person, programme, duty(person, programme, law));
            if (reason != null) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** The duty of a legal person in a programme on the day. */
    static DutyRule duty(LegalPerson person, Programme programme, Law law) {
        Establishment head = person.head();
        Scale.Code scale = head.scale();
        boolean isConstruction = person.memberships(Programme.JKK).anyMatch(Membership::isRegistered)
                && person.memberships(Programme.JKK)
                        .filter(Membership::isRegistered)
                        .allMatch(membership -> membership.segment() == Segment.JAKON);
        return law.duty(
                programme,
                head.employerClass().name(),
                scale == null ? null : scale.name(),
                isConstruction ? WorkerKind.CONSTRUCTION_DAILY : WorkerKind.ORDINARY,
                person.asOf());
    }

    private static @Nullable Reason programme(LegalPerson person, Programme programme, DutyRule rule) {
        if (rule.duty() != Duty.REQUIRED && rule.duty() != Duty.UNDECIDABLE) {
            return null;
        }
        ReasonCode code = person.isRegistered(programme)
                ? ReasonCode.REGISTERED
                : person.isExempt(programme)
                        ? ReasonCode.EXEMPT
                        : rule.duty() == Duty.REQUIRED ? ReasonCode.PROGRAMME_MISSING : ReasonCode.SCALE_NOT_KNOWN;
        Establishment head = person.head();
        Reason reason = Reason.of(code, head.id())
                .about(programme)
                .basis(LegalBasis.of(rule, code))
                .using(Fact.REGISTRATION, status(person, programme));
        return code == ReasonCode.PROGRAMME_MISSING
                ? reason.using(Fact.EMPLOYER_CLASS, head.employerClass()).using(Fact.SCALE, head.scale())
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
