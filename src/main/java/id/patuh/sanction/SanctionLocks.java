package id.patuh.sanction;

import id.patuh.employer.Employer;
import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Locks what a change of a sanction is about, always in one order: employer, case, sanction, restriction. A merger locks its
 * employers first too, so that nobody waits for one who waits.
 */
@ApplicationScoped
class SanctionLocks {

    private final CaseSanctions cases;

    SanctionLocks(CaseSanctions cases) {
        this.cases = cases;
    }

    /** The case of a sanction, for one who may see it. */
    SanctionedCase lock(Sanction sanction) {
        lockEmployers(sanction.bearer());
        SanctionedCase theCase = cases.locked(sanction.caseId());
        sanction.lock();
        return theCase;
    }

    /** The case of a sanction, for the desk that is asked to withhold services. */
    SanctionedCase lockForDesk(Sanction sanction, ServiceRestriction restriction) {
        lockEmployers(sanction.bearer());
        SanctionedCase theCase = cases.lockedForDesk(sanction.caseId());
        sanction.lock();
        restriction.lock();
        return theCase;
    }

    private static void lockEmployers(Bearer bearer) {
        List<UUID> ids = Stream.of(bearer.employerId(), bearer.legalPersonId())
                .distinct()
                .sorted()
                .toList();
        for (UUID id : ids) {
            if (Employer.lockedOf(id).isEmpty()) {
                throw Refusal.of(PlatformProblem.STALE);
            }
        }
    }
}
