package id.patuh.compliance;

import id.patuh.employer.Scale;
import id.patuh.programme.Duty;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.registration.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether all workers and their true wages are registered where a programme is required (UU 24/2011 art. 15(1)-(2)). What an
 * examination or a document shows breaks the duty; what another source counts is a hint, and so is an average wage below
 * the region's minimum wage, which is about wage earners and binds neither micro nor small businesses (PP 36/2021 art. 36(1)).
 */
final class WorkforceRules {

    private WorkforceRules() {}

    static void judge(LegalPerson person, Law law, Trail trail) {
        for (Programme programme : Programmes.JUDGED) {
            if (person.isRegistered(programme)
                    && RegistrationRules.duty(person, programme, law).duty() == Duty.REQUIRED) {
                for (Establishment each : person.establishments()) {
                    each.membership(programme)
                            .filter(Membership::isRegistered)
                            .filter(membership -> each.isActive())
                            .ifPresent(membership -> {
                                workers(each, programme, membership, trail);
                                wages(person.head().scale(), each, programme, membership, trail);
                            });
                }
            }
        }
    }

    private static void workers(Establishment each, Programme programme, Membership membership, Trail trail) {
        if (membership.status() == RegistrationStatus.PARTIAL) {
            trail.add(Reason.of(ReasonCode.PARTLY_REGISTERED, each.id())
                    .about(programme)
                    .using(Fact.REGISTRATION, membership.status()));
        }
        if (!workers(ReasonCode.WORKERS_MISSING, each, programme, membership, membership.established(), trail)) {
            workers(ReasonCode.WORKERS_SUSPECTED, each, programme, membership, membership.suspected(), trail);
        }
    }

    /** Tells whether workers are missing by what a source knows. */
    private static boolean workers(
            ReasonCode code,
            Establishment each,
            Programme programme,
            Membership membership,
            Membership.@Nullable Known known,
            Trail trail) {
        if (known == null || !membership.isCounted(known)) {
            return false;
        }
        if (membership.lacksWorkers(known)) {
            trail.add(counted(code, each, programme, membership, known));
            return true;
        }
        trail.tell(() -> counted(ReasonCode.WORKERS_MATCH, each, programme, membership, known));
        return false;
    }

    private static Reason counted(
            ReasonCode code, Establishment each, Programme programme, Membership membership, Membership.Known known) {
        return Reason.of(code, each.id())
                .about(programme)
                .using(Fact.WORKERS_KNOWN, known.workers())
                .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                .using(Fact.SOURCE, source(code, known));
    }

    private static void wages(
            Scale.@Nullable Code scale, Establishment each, Programme programme, Membership membership, Trail trail) {
        boolean isLower = wages(
                        ReasonCode.WAGES_UNDERSTATED, each, programme, membership, membership.established(), trail)
                || wages(ReasonCode.WAGES_SUSPECTED, each, programme, membership, membership.suspected(), trail);
        if (!isLower
                && programme == Programme.JKK
                && membership.segment() == Segment.PU
                && membership.hasAverageWage()
                && each.minimumWage() != null) {
            minimumWage(scale, each, programme, membership, trail);
        }
    }

    /** Tells whether wages are understated by what a source knows. */
    private static boolean wages(
            ReasonCode code,
            Establishment each,
            Programme programme,
            Membership membership,
            Membership.@Nullable Known known,
            Trail trail) {
        if (known == null || known.wages() == null || membership.wagesReported() == null) {
            return false;
        }
        if (membership.lacksWages(known)) {
            trail.add(compared(code, each, programme, membership, known));
            return true;
        }
        trail.tell(() -> compared(ReasonCode.WAGES_MATCH, each, programme, membership, known));
        return false;
    }

    private static void minimumWage(
            Scale.@Nullable Code scale, Establishment each, Programme programme, Membership membership, Trail trail) {
        if (!bindsMinimumWage(scale)) {
            trail.tell(() -> Reason.of(ReasonCode.MINIMUM_WAGE_NOT_BINDING, each.id())
                    .about(programme)
                    .using(Fact.SCALE, scale));
        } else if (membership.isBelow(each.minimumWage())) {
            trail.add(averaged(ReasonCode.WAGES_BELOW_MINIMUM, scale, each, programme, membership));
        } else {
            trail.tell(() -> averaged(ReasonCode.MINIMUM_WAGE_MET, scale, each, programme, membership));
        }
    }

    private static Reason averaged(
            ReasonCode code,
            Scale.@Nullable Code scale,
            Establishment each,
            Programme programme,
            Membership membership) {
        return Reason.of(code, each.id())
                .about(programme)
                .using(Fact.WAGES_REPORTED, membership.wagesReported())
                .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                .using(Fact.MINIMUM_WAGE, each.minimumWage())
                .using(Fact.SCALE, scale);
    }

    private static Reason compared(
            ReasonCode code, Establishment each, Programme programme, Membership membership, Membership.Known known) {
        Reason reason = Reason.of(code, each.id())
                .about(programme)
                .using(Fact.WAGES_KNOWN, known.wages())
                .using(Fact.WAGES_REPORTED, membership.wagesReported())
                .using(Fact.SOURCE, source(code, known));
        return Membership.areAverages(known.workers(), membership.workersRegistered())
                ? reason.using(Fact.WORKERS_KNOWN, known.workers())
                        .using(Fact.WORKERS_REGISTERED, membership.workersRegistered())
                : reason;
    }

    /** Who counted decides what a difference is; where there is none it does not matter. */
    private static @Nullable String source(ReasonCode code, Membership.Known known) {
        return code.effect() == Effect.MET ? null : known.source();
    }

    /** A business of unknown scale may be bound: the hint is only a hint. */
    private static boolean bindsMinimumWage(Scale.@Nullable Code scale) {
        return scale != Scale.Code.MICRO && scale != Scale.Code.SMALL;
    }
}
