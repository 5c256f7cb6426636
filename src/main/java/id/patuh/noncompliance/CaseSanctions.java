package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How sanctions tell a case what became of them, and what they may know of it. Each joins the caller's transaction; what is
 * told keeps the case locked.
 */
@ApplicationScoped
public class CaseSanctions {

    /** How the history calls that a fine was approved. */
    static final String FINE_APPROVED = "FINE_APPROVED";

    private final Visibility visibility;
    private final CaseClock clock;
    private final CaseRecording recording;
    private final StepTaking steps;
    private final LegalTime time;

    CaseSanctions(Visibility visibility, CaseClock clock, CaseRecording recording, StepTaking steps, LegalTime time) {
        this.visibility = visibility;
        this.clock = clock;
        this.recording = recording;
        this.steps = steps;
        this.time = time;
    }

    /**
     * What a sanction may know of its case.
     *
     * @param today legal day in the region that leads it
     * @param secondReprimandEnds last day of the term of the second reprimand
     * @param fined findings of every fine that was served
     * @param unsettled findings that are neither resolved nor refuted, wherever they stood
     * @param findings open confirmed findings that stood in both reprimands
     */
    public record SanctionedCase(
            UUID id,
            String caseNumber,
            UUID employerId,
            UUID legalPersonId,
            String regionCode,
            Track track,
            CaseState state,
            LocalDate today,
            Optional<LocalDate> secondReprimandEnds,
            Set<UUID> fined,
            Set<UUID> unsettled,
            List<ReprimandedFinding> findings) {}

    /**
     * A finding that a sanction may reach.
     *
     * @param assessment contribution that should have been paid, in rupiah, as assessed where there is no ledger
     */
    public record ReprimandedFinding(
            UUID id,
            Category category,
            UUID employerId,
            List<Programme> programmes,
            YearMonth fromMonth,
            @Nullable YearMonth toMonth,
            Optional<Long> assessment) {}

    /** The case that an officer may see, locked. */
    public SanctionedCase locked(UUID caseId) {
        return sanctioned(NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND)));
    }

    /** The case behind a restriction, locked for a desk that may not see it. */
    public SanctionedCase lockedForDesk(UUID caseId) {
        return sanctioned(NoncomplianceCase.lockedForSystem(caseId));
    }

    /** Whether services may be withheld though the fine is paid, while the duty is not met: the wider reading of art. 10(6). */
    public boolean isWithholdingWide() {
        return clock.isWithholdingWide();
    }

    /** Whether findings are resolved or refuted, all of them. */
    public boolean areSettled(UUID caseId, Set<UUID> findingIds) {
        return NoncomplianceCase.lockedForSystem(caseId).findings().stream()
                .noneMatch(finding ->
                        findingIds.contains(finding.id()) && finding.status().isOpen());
    }

    /** A fine was approved: so many rupiah, payable until a day. */
    public void fineApproved(UUID caseId, UUID sanctionId, Set<UUID> findingIds, long amount, LocalDate payableUntil) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction fine = sanction(theCase, sanctionId, CaseSanction.Kind.FINE, findingIds);
        fine.fine(amount, payableUntil);
        fine.persist();
        line(theCase, FINE_APPROVED, findingIds, null);
    }

    /** A fine was paid in full. */
    public void finePaid(UUID caseId, UUID sanctionId, LocalDate day) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction.of(caseId, sanctionId).ifPresent(fine -> fine.settle(day));
        line(theCase, "FINE_PAID", Set.of(), null);
    }

    /** What had paid a fine in full does not count: it is owed again, payable until a day. */
    public void finePaymentVoided(UUID caseId, UUID sanctionId, LocalDate payableUntil, String reason) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction.of(caseId, sanctionId).ifPresent(fine -> fine.owe(payableUntil));
        line(theCase, "FINE_PAYMENT_VOIDED", Set.of(), reason);
    }

    /** The calendar moved the last days to pay fines that are owed, by their ids; the caller has locked the cases. */
    public void finesPayableUntil(Map<UUID, LocalDate> days) {
        CaseSanction.withIds(days.keySet())
                .forEach(fine ->
                        fine.owe(Optional.ofNullable(days.get(fine.id())).orElseThrow()));
    }

    /** A fine or a request to withhold services no longer counts. */
    public void withdrawn(UUID caseId, UUID sanctionId, LocalDate day) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction.of(caseId, sanctionId).ifPresent(each -> each.withdraw(day));
        line(theCase, "SANCTION_WITHDRAWN", Set.of(), null);
        // what was withheld beside it was lifted before: nothing is left that would take the step
        if (CaseStep.TMP2T_REVOKED.leaves(theCase.track(), theCase.state()) && !isWithheldOrAsked(caseId)) {
            take(theCase, CaseStep.TMP2T_REVOKED, null);
        }
    }

    /** A request to withhold services was approved; the step TMP2T_REQUEST makes it. */
    public void withholdingApproved(UUID caseId, UUID sanctionId, Set<UUID> findingIds, List<PublicService> services) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction withholding = sanction(theCase, sanctionId, CaseSanction.Kind.WITHHOLDING, findingIds);
        withholding.withhold(services);
        withholding.persist();
        line(theCase, "WITHHOLDING_APPROVED", findingIds, null);
    }

    /** One that was approved while another was asked for already was asked for at once. */
    public void withholdingRequested(UUID caseId, UUID sanctionId, LocalDate day) {
        NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction.of(caseId, sanctionId).ifPresent(each -> each.request(day));
    }

    /** A desk withheld the first of the services that were asked for. */
    public void withholdingImposed(UUID caseId, @Nullable String note) {
        take(NoncomplianceCase.lockedForSystem(caseId), CaseStep.TMP2T_IMPOSED, note);
    }

    /**
     * No service of a sanction is withheld any more: the last one was lifted, or every one was refused. The case moves when no
     * other sanction withholds one.
     */
    public void withholdingEnded(UUID caseId, UUID sanctionId, LocalDate day, @Nullable String note) {
        NoncomplianceCase theCase = NoncomplianceCase.lockedForSystem(caseId);
        CaseSanction.of(caseId, sanctionId).ifPresent(each -> each.settle(day));
        if (isWithheldOrAsked(caseId)) {
            line(theCase, "SERVICES_RESTORED", Set.of(), note);
        } else {
            take(theCase, CaseStep.TMP2T_REVOKED, note);
        }
    }

    private static boolean isWithheldOrAsked(UUID caseId) {
        return CaseSanction.of(List.of(caseId)).stream().anyMatch(CaseSanction::isAskedWithholding);
    }

    /** Takes a desk's step where it leaves from; a case that stands elsewhere meanwhile only remembers it. */
    private void take(NoncomplianceCase theCase, CaseStep step, @Nullable String note) {
        if (step.leaves(theCase.track(), theCase.state())) {
            steps.take(
                    theCase,
                    TakeStep.bare(step, List.of(), note),
                    steps.now(theCase, CaseStanding.Actor.LICENSING_DESK));
        } else {
            line(theCase, step == CaseStep.TMP2T_IMPOSED ? "SERVICES_WITHHELD" : "SERVICES_RESTORED", Set.of(), note);
        }
    }

    private CaseSanction sanction(NoncomplianceCase theCase, UUID id, CaseSanction.Kind kind, Set<UUID> findingIds) {
        return new CaseSanction(id, theCase, kind, findingIds, clock.today(theCase), time.now());
    }

    private void line(NoncomplianceCase theCase, String what, Set<UUID> findingIds, @Nullable String note) {
        recording.note(theCase, what, "sanctions", findingIds, clock.today(theCase), note);
    }

    private SanctionedCase sanctioned(NoncomplianceCase theCase) {
        CaseStanding standing = clock.standing(theCase);
        Set<UUID> reprimanded =
                standing.last(CaseStep.SP2).map(CaseStanding.Taken::findings).orElse(Set.of());
        return new SanctionedCase(
                theCase.id(),
                theCase.caseNumber(),
                theCase.employerId(),
                theCase.legalPersonId(),
                theCase.regionCode(),
                theCase.track(),
                theCase.state(),
                standing.today(),
                standing.lastDueDate(CaseStep.SP2),
                standing.fined(),
                theCase.findings().stream()
                        .filter(finding -> finding.status().isOpen())
                        .map(Finding::id)
                        .collect(Collectors.toSet()),
                theCase.findings().stream()
                        .filter(finding -> finding.status() == FindingStatus.CONFIRMED)
                        .filter(finding -> reprimanded.contains(finding.id()))
                        .map(CaseSanctions::reprimanded)
                        .toList());
    }

    private static ReprimandedFinding reprimanded(Finding finding) {
        FindingFacts facts = finding.facts();
        return new ReprimandedFinding(
                finding.id(),
                finding.category(),
                finding.employerId(),
                facts.programmeList(),
                facts.fromMonth(),
                facts.toMonth(),
                Optional.ofNullable(facts.assessment()).map(each -> Money.amountOf(each.base())));
    }
}
