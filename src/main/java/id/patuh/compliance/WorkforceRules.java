package id.patuh.compliance;

import id.patuh.employer.Scale;
import id.patuh.programme.Duty;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.registration.RegistrationStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether all workers and their true wages are registered where a programme is required (UU 24/2011 art. 15(1)-(2)). What an
 * examination or a document shows breaks the duty; what another source counts is a hint, and so is an average wage below
 * the region's minimum wage, which binds neither micro nor small businesses (PP 36/2021 art. 36(1)).
 */
final class WorkforceRules {

    private WorkforceRules() {}

    static List<Reason> judge(LegalPerson person, Law law) {
        List<Reason> reasons = new ArrayList<>();
        for (Programme programme : Programmes.JUDGED) {
            if (person.isRegistered(programme)
                    && RegistrationRules.duty(person, programme, law).duty() == Duty.REQUIRED) {
                for (Establishment each : person.establishments()) {
                    each.membership(programme)
                            .filter(Membership::isRegistered)
                            .filter(membership -> each.isActive())
                            .ifPresent(membership -> {
                                workers(each, programme, membership, reasons);
                                wages(person.head().scale(), each, programme, membership, reasons);
                            });
                }
            }
        }
        return reasons;
    }

    private static void workers(Establishment each, Programme programme, Membership membership, List<Reason> reasons) {
        Membership.Known established = membership.established();
        Membership.Known suspected = membership.suspected();
        if (established != null && membership.lacksWorkers(established)) {
            reasons.add(lacking(ReasonCode.WORKERS_MISSING, each, programme, membership, established));
        } else if (membership.status() == RegistrationStatus.PARTIAL) {
            reasons.add(Reason.of(ReasonCode.WORKERS_MISSING, each.id())
                    .about(programme)
                    .using(Fact.REGISTRATION, membership.status()));
        } else if (suspected != null && membership.lacksWorkers(suspected)) {
            reasons.add(lacking(ReasonCode.WORKERS_SUSPECTED, each, programme, membership, suspected));
        }
    }

    private static Reason lacking(
            ReasonCode code, Establishment each, Programme programme, Membership membership, Membership.Known known) {
        return Reason.of(code, each.id())
                .about(programme)
                .using(Fact.WORKERS_KNOWN, known.workers())
                .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                .using(Fact.SOURCE, known.source());
    }

    private static void wages(
            Scale.@Nullable Code scale,
            Establishment each,
            Programme programme,
            Membership membership,
            List<Reason> reasons) {
        Membership.Known established = membership.established();
        Membership.Known suspected = membership.suspected();
        if (established != null && membership.lacksWages(established)) {
            reasons.add(understated(ReasonCode.WAGES_UNDERSTATED, each, programme, membership, established));
        } else if (suspected != null && membership.lacksWages(suspected)) {
            reasons.add(understated(ReasonCode.WAGES_SUSPECTED, each, programme, membership, suspected));
        } else if (programme == Programme.JKK && bindsMinimumWage(scale) && membership.isBelow(each.minimumWage())) {
            reasons.add(Reason.of(ReasonCode.WAGES_BELOW_MINIMUM, each.id())
                    .about(programme)
                    .using(Fact.WAGES_REPORTED, membership.wagesReported())
                    .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                    .using(Fact.MINIMUM_WAGE, each.minimumWage())
                    .using(Fact.SCALE, scale));
        }
    }

    private static Reason understated(
            ReasonCode code, Establishment each, Programme programme, Membership membership, Membership.Known known) {
        Reason reason = Reason.of(code, each.id())
                .about(programme)
                .using(Fact.WAGES_KNOWN, known.wages())
                .using(Fact.WAGES_REPORTED, membership.wagesReported())
                .using(Fact.SOURCE, known.source());
        return Membership.areAverages(known.workers(), membership.workersRegistered())
                ? reason.using(Fact.WORKERS_KNOWN, known.workers())
                        .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                : reason;
    }

    /** A business of unknown scale may be bound: the hint is only a hint. */
    private static boolean bindsMinimumWage(Scale.@Nullable Code scale) {
        return scale != Scale.Code.MICRO && scale != Scale.Code.SMALL;
    }
}
