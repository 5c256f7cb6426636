package id.patuh.noncompliance;

import id.patuh.contribution.Receivable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of the table look at: what happened in a case until a day, and what stands around it.
 *
 * @param today legal day in the region that leads the case
 * @param taken steps since the case was opened or last reopened, in their order
 * @param sanctions sanctions that were approved for the case, in their order
 * @param actor who takes the step
 */
record CaseStanding(
        LocalDate today, List<Taken> taken, List<Sanction> sanctions, Around around, Rules rules, Actor actor) {

    /** Who takes a step. */
    enum Actor {
        /** An officer, by a request about the case. */
        OFFICER,
        /** A licensing desk, by deciding a restriction that is addressed to it. */
        LICENSING_DESK,
        /** Nobody: the plan that was promised was broken. */
        BROKEN_PLAN
    }

    /**
     * A step that was taken.
     *
     * @param findings findings it cited
     * @param dueDate last day of the term that it set, as the calendar has it now; null while the term is paused
     */
    record Taken(CaseStep step, Set<UUID> findings, @Nullable LocalDate dueDate) {}

    /**
     * A sanction that was approved.
     *
     * @param findings findings it reaches
     * @param payableUntil last day on which a fine is paid in time
     * @param isRequested whether a fine was served, or services were asked to be withheld
     * @param isOpen whether a fine is not paid in full, or services are or may be withheld
     * @param isWithdrawn whether it no longer counts at all
     */
    record Sanction(
            CaseSanction.Kind kind,
            Set<UUID> findings,
            @Nullable LocalDate payableUntil,
            boolean isRequested,
            boolean isOpen,
            boolean isWithdrawn) {

        Optional<LocalDate> payable() {
            return Optional.ofNullable(payableUntil);
        }
    }

    /** What stands around the case, at its legal person; read only when a guard asks. */
    interface Around {

        /** Whether any case, past or present, was with prosecutors or police. */
        boolean wasBeforeLawEnforcement();

        /** Whether a handover to KPKNL is open. */
        boolean isHandedOver();

        /** What is owed. */
        Receivable receivable();
    }

    /**
     * What the office set.
     *
     * @param areNoticesWanted whether notices and a visit come before an examination
     * @param isWithholdingWide whether services may be withheld though the fine is paid, while the duty is not met
     * @param handoverAtLeast smallest receivable that KPKNL takes, in rupiah
     */
    record Rules(boolean areNoticesWanted, boolean isWithholdingWide, long handoverAtLeast) {}

    int times(CaseStep step) {
        return (int) taken.stream().filter(each -> each.step() == step).count();
    }

    Optional<Taken> last(CaseStep step) {
        return taken.stream().filter(each -> each.step() == step).reduce((first, second) -> second);
    }

    Optional<LocalDate> lastDueDate(CaseStep step) {
        return last(step).map(Taken::dueDate);
    }

    /** The fines that count; there may be several, each for findings of its own. */
    List<Sanction> fines() {
        return sanctions.stream()
                .filter(each -> each.kind() == CaseSanction.Kind.FINE && !each.isWithdrawn())
                .toList();
    }

    /** The withholdings that were approved and are still to be requested. */
    List<Sanction> withholdingsToRequest() {
        return sanctions.stream()
                .filter(each -> each.kind() == CaseSanction.Kind.WITHHOLDING && each.isOpen() && !each.isRequested())
                .toList();
    }

    /** Findings that stood where a need looks; empty where it looks nowhere, none where nothing stood there. */
    Optional<Set<UUID>> stood(StepNeed need) {
        return switch (need) {
            case STOOD_IN_EXAM_REPORT -> Optional.of(cited(CaseStep.EXAM_REPORT));
            case STOOD_IN_SP1 -> Optional.of(cited(CaseStep.SP1));
            case STOOD_IN_SP2 -> Optional.of(cited(CaseStep.SP2));
            case STOOD_IN_ADMIN_FINE -> Optional.of(fined());
            case REACHED_BY_FINE -> Optional.of(reached(finesToServe()));
            case REACHED_BY_WITHHOLDING -> Optional.of(reached(withholdingsToRequest()));
            case NOTE,
                    LINKED_CASE,
                    FINDINGS_SETTLED,
                    SERVICE,
                    OPEN_FINDINGS,
                    CONFIRMED_FINDINGS,
                    MANDATE,
                    COMMITMENT,
                    PARTNERS,
                    CORRECTION,
                    SECOND_PERSON -> Optional.empty();
        };
    }

    /** Fines that count and that no letter told yet. */
    List<Sanction> finesToServe() {
        return fines().stream().filter(each -> !each.isRequested()).toList();
    }

    /** Findings of every fine that was served and still counts. */
    Set<UUID> fined() {
        Set<UUID> served =
                reached(fines().stream().filter(Sanction::isRequested).toList());
        return taken.stream()
                .filter(each -> each.step() == CaseStep.ADMIN_FINE)
                .flatMap(each -> each.findings().stream())
                .filter(served::contains)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> reached(List<Sanction> sanctions) {
        return sanctions.stream().flatMap(each -> each.findings().stream()).collect(Collectors.toSet());
    }

    private Set<UUID> cited(CaseStep step) {
        return last(step).map(Taken::findings).orElse(Set.of());
    }

    boolean hasOpen(CaseSanction.Kind kind) {
        return sanctions.stream().anyMatch(each -> each.kind() == kind && each.isOpen());
    }
}
