package id.patuh.sanction;

import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.ReprimandedFinding;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.noncompliance.PublicService;
import id.patuh.noncompliance.Track;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a sanction must rest on, asked when it is proposed and again when it is approved. */
@ApplicationScoped
class SanctionGround {

    private static final String REPRIMANDS = "PP 86/2013 art. 6(1), 7(1)";

    private final CaseSanctions cases;

    SanctionGround(CaseSanctions cases) {
        this.cases = cases;
    }

    /** The last day of the second reprimand of an open case; refused where there is none. */
    static LocalDate secondReprimandEnds(SanctionedCase theCase) {
        return theCase.secondReprimandEnds()
                .filter(day -> theCase.track() == Track.ADMINISTRATIVE)
                .filter(day -> !theCase.state().isClosed())
                .orElseThrow(() -> Refusal.of(SanctionProblem.CASE_NOT_REPRIMANDED, theCase.state())
                        .with("legalBasis", REPRIMANDS));
    }

    /** The findings asked for, if each stood in both reprimands and is confirmed and open. */
    static List<ReprimandedFinding> findings(SanctionedCase theCase, List<UUID> asked) {
        Map<UUID, ReprimandedFinding> known =
                theCase.findings().stream().collect(Collectors.toMap(ReprimandedFinding::id, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!known.containsKey(asked.get(i))) {
                faults.add(Fault.at("/findingIds/" + i, "not-in-both-reprimands"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.at(SanctionProblem.FINDING_NOT_REPRIMANDED, faults, faults.size())
                    .with("legalBasis", REPRIMANDS);
        }
        return asked.stream().map(known::get).toList();
    }

    /** Refuses a fine before the second reprimand ran out, or for a finding that another fine reaches. */
    static void checkFine(SanctionedCase theCase, List<UUID> findings, Collection<Sanction> others) {
        LocalDate ends = secondReprimandEnds(theCase);
        if (!theCase.today().isAfter(ends)) {
            LocalDate opensOn = ends.plusDays(1);
            throw Refusal.of(SanctionProblem.FINE_TOO_EARLY, opensOn)
                    .with("opensOn", opensOn)
                    .with("legalBasis", "PP 86/2013 art. 7(1)");
        }
        others.stream()
                .filter(other -> other.kind() == SanctionKind.ADMINISTRATIVE_FINE)
                .filter(other -> other.state().isOpen() || other.state() == SanctionState.PAID)
                .filter(other -> other.reaches(findings))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(SanctionProblem.FINDING_ALREADY_FINED, other.state())
                            .with("sanctionId", other.id());
                });
    }

    /** Refuses a fine that was reckoned from another day than the one on which the second reprimand ends now. */
    static void checkReckoned(SanctionedCase theCase, Fine fine) {
        LocalDate ends = secondReprimandEnds(theCase);
        if (!fine.fromDate().equals(ends)) {
            throw Refusal.of(SanctionProblem.FINE_FROM_ANOTHER_DAY, fine.fromDate(), ends)
                    .with("legalBasis", "PP 86/2013 art. 7(1)");
        }
    }

    /** Refuses withholding before the fine ran out unpaid, or what the same office is asked already. */
    void checkWithholding(
            SanctionedCase theCase, List<UUID> findings, Withholding withholding, Collection<Sanction> others) {
        secondReprimandEnds(theCase);
        checkTrigger(findings, others, theCase.today());
        List<UUID> notServed = findings.stream()
                .filter(finding -> !theCase.fined().contains(finding))
                .toList();
        if (!notServed.isEmpty()) {
            throw Refusal.of(SanctionProblem.FINE_NOT_SERVED)
                    .with("findingIds", notServed)
                    .with("legalBasis", WithholdingRules.TRIGGER);
        }
        Set<PublicService> asked = new HashSet<>(withholding.services());
        others.stream()
                .filter(other -> other.kind() == SanctionKind.SERVICES_WITHHELD)
                .filter(other -> other.state().isOpen())
                .filter(other -> Objects.equals(other.withholding().addresseeId(), withholding.addresseeId()))
                .filter(other -> other.withholding().services().stream().anyMatch(asked::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(SanctionProblem.SERVICE_ALREADY_ASKED, other.state())
                            .with("sanctionId", other.id());
                });
    }

    /** What keeps services withheld, of all findings of the case; empty where they would have to be lifted at once (art. 10(7)). */
    static Optional<WithholdingRules.Remains> remains(
            Sanction sanction, SanctionedCase theCase, Collection<Sanction> ofCase) {
        return WithholdingRules.remains(sanction.breaches(), theCase.unsettled(), fines(ofCase));
    }

    /** Refuses unless the trigger of the law is there: a fine that ran out and is not paid in full (art. 10(6)). */
    void checkTrigger(List<UUID> findings, Collection<Sanction> ofCase, LocalDate today) {
        checkTriggerOf(findings, fines(ofCase), today);
    }

    /** The same by fines as they stood on a day. */
    void checkTriggerOf(List<UUID> findings, List<WithholdingRules.Fine> fines, LocalDate day) {
        WithholdingRules.blocked(findings, fines, day, cases.isWithholdingWide())
                .ifPresent(block -> {
                    throw refusal(block).with("legalBasis", WithholdingRules.TRIGGER);
                });
    }

    private static Refusal refusal(WithholdingRules.Block block) {
        LocalDate opensOn = block.opensOn();
        return switch (block.reason()) {
            case NOT_FINED -> Refusal.of(SanctionProblem.WITHHOLDING_WITHOUT_FINE)
                    .with("findingIds", List.of(block.finding()));
            case FINE_PAID -> Refusal.of(SanctionProblem.FINE_PAID_IN_FULL);
            case TOO_EARLY -> opensOn == null
                    ? Refusal.of(SanctionProblem.WITHHOLDING_TOO_EARLY, "-")
                    : Refusal.of(SanctionProblem.WITHHOLDING_TOO_EARLY, opensOn).with("opensOn", opensOn);
        };
    }

    /** Fines that were imposed and stand. */
    static List<WithholdingRules.Fine> fines(Collection<Sanction> ofCase) {
        return ofCase.stream().flatMap(each -> standing(each).stream()).toList();
    }

    /** A fine as the rules on withholding see it; empty unless it was imposed and stands. */
    static Optional<WithholdingRules.Fine> standing(Sanction sanction) {
        boolean isPaid = sanction.state() == SanctionState.PAID;
        return sanction.fine()
                .filter(each -> isPaid || sanction.state() == SanctionState.APPROVED)
                .map(each -> new WithholdingRules.Fine(
                        sanction.id(), Set.copyOf(sanction.findingIds()), each.lastDay(), isPaid));
    }
}
