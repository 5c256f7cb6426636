package id.patuh.sanction;

import id.patuh.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When services may be withheld, and when that ends (PP 86/2013 art. 10(5)-(8)). The law's trigger is a fine not paid in full
 * after its days; by the wider reading, a setting, a duty still unmet though the fine is paid. Pure.
 */
final class WithholdingRules {

    /** What services are withheld for (art. 10(6)). */
    static final String TRIGGER = "PP 86/2013 art. 10(5)-(6)";

    private WithholdingRules() {}

    /**
     * A fine that was imposed and stands.
     *
     * @param lastDay last day to pay it and of the days it is given for, whichever is later
     * @param isPaid whether it is paid in full
     */
    record Fine(UUID id, Set<UUID> findings, LocalDate lastDay, boolean isPaid) {}

    /** Why services may not be withheld for a finding. */
    enum Reason {
        NOT_FINED,
        TOO_EARLY,
        FINE_PAID
    }

    /**
     * What blocks it.
     *
     * @param opensOn first day on which it no longer does, null where no day alone opens it
     */
    record Block(Reason reason, UUID finding, @Nullable LocalDate opensOn) {}

    /** What blocks withholding for findings on a day, of the first that is blocked. */
    static Optional<Block> blocked(Collection<UUID> findings, List<Fine> fines, LocalDate today, boolean isWide) {
        return findings.stream()
                .flatMap(finding -> blocked(finding, fines, today, isWide).stream())
                .findFirst();
    }

    private static Optional<Block> blocked(UUID finding, List<Fine> fines, LocalDate today, boolean isWide) {
        List<Fine> own =
                fines.stream().filter(fine -> fine.findings().contains(finding)).toList();
        if (own.isEmpty()) {
            return Optional.of(new Block(Reason.NOT_FINED, finding, null));
        }
        List<Fine> grounds =
                own.stream().filter(fine -> isWide || !fine.isPaid()).toList();
        if (grounds.isEmpty()) {
            return Optional.of(new Block(Reason.FINE_PAID, finding, null));
        }
        LocalDate first =
                grounds.stream().map(Fine::lastDay).min(LocalDate::compareTo).orElseThrow();
        return today.isAfter(first)
                ? Optional.empty()
                : Optional.of(new Block(Reason.TOO_EARLY, finding, first.plusDays(1)));
    }

    /**
     * Why services withheld may not be lifted yet.
     *
     * @param duty duty that is still broken, or whose fine is still owed
     * @param openFindings findings that are not resolved
     * @param unpaidFines fines not paid in full
     */
    record Remains(BrokenDuty duty, List<UUID> openFindings, List<UUID> unpaidFines) {

        /** That services may not be given again yet. */
        Refusal refusal() {
            return Refusal.of(SanctionProblem.LIFTING_NOT_YET, duty)
                    .with("legalBasis", duty.liftingBasis())
                    .with("openFindingIds", openFindings)
                    .with("unpaidFineIds", unpaidFines);
        }
    }

    /**
     * What keeps services withheld, by duty: for registration the fine and the breach itself, for data the breach alone.
     *
     * @param breaches findings with the duty that each breaks
     * @param open findings that are still open
     */
    static Optional<Remains> remains(List<Breach> breaches, Set<UUID> open, List<Fine> fines) {
        for (BrokenDuty duty : BrokenDuty.values()) {
            List<UUID> own = breaches.stream()
                    .filter(breach -> breach.duty() == duty)
                    .map(Breach::finding)
                    .toList();
            List<UUID> unresolved = own.stream().filter(open::contains).toList();
            List<UUID> unpaid = duty == BrokenDuty.DATA
                    ? List.of()
                    : fines.stream()
                            .filter(fine ->
                                    !fine.isPaid() && fine.findings().stream().anyMatch(own::contains))
                            .map(Fine::id)
                            .toList();
            if (!unresolved.isEmpty() || !unpaid.isEmpty()) {
                return Optional.of(new Remains(duty, unresolved, unpaid));
            }
        }
        return Optional.empty();
    }

    /** A finding with the duty that it breaks. */
    record Breach(UUID finding, BrokenDuty duty) {}
}
