package id.patuh.noncompliance;

import id.patuh.noncompliance.PaperStep.PaperFine;
import id.patuh.noncompliance.PaperWithholding.PaperService;
import id.patuh.platform.time.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fines and withheld services of a paper while it is replayed: what its guards look for, and what becomes of them by day. */
final class PaperSanctions {

    private final NoncomplianceCase theCase;
    private final PaperFindings findings;
    private final PaperCase paper;
    private final Instant now;
    private final List<Imposed> fines = new ArrayList<>();
    private final List<Withheld> withholdings = new ArrayList<>();

    PaperSanctions(NoncomplianceCase theCase, PaperFindings findings, PaperCase paper, Instant now) {
        this.theCase = theCase;
        this.findings = findings;
        this.paper = paper;
        this.now = now;
    }

    /** A fine of the paper, as the case knows it. */
    record Imposed(CaseSanction fine, PaperStep step, PaperFine told) {

        Optional<FineTakenOver.Paid> paid() {
            LocalDate day = told.paidDate();
            String reference = told.paymentReference();
            return day == null || reference == null
                    ? Optional.empty()
                    : Optional.of(new FineTakenOver.Paid(day, reference));
        }
    }

    /**
     * Services that were asked to be withheld, as the case knows it.
     *
     * @param index place of the step
     */
    record Withheld(CaseSanction sanction, int index, PaperStep step, PaperWithholding told) {}

    /** What a step brings is approved before its guards look for it. */
    void approve(int index, PaperStep step) {
        PaperFine fine = step.fine();
        PaperWithholding withholding = step.withholding();
        if (fine != null) {
            CaseSanction imposed = sanction(step, CaseSanction.Kind.FINE);
            imposed.fine(fine.rupiah(), fine.payableUntil());
            imposed.persist();
            fines.add(new Imposed(imposed, step, fine));
        }
        if (withholding != null) {
            CaseSanction asked = sanction(step, CaseSanction.Kind.WITHHOLDING);
            asked.withhold(
                    withholding.services().stream().map(PaperService::service).toList());
            asked.persist();
            withholdings.add(new Withheld(asked, index, step, withholding));
        }
    }

    private CaseSanction sanction(PaperStep step, CaseSanction.Kind kind) {
        return new CaseSanction(
                Ids.next(), theCase, kind, new LinkedHashSet<>(findings.ids(step.cited())), step.takenDate(), now);
    }

    /**
     * What was paid until a day is paid on it; what was given again by then was so because its grounds were gone.
     *
     * @param step place of the step that follows
     */
    void reach(LocalDate day, int step) {
        fines.forEach(
                each -> each.paid().filter(paid -> !paid.day().isAfter(day)).ifPresent(paid -> each.fine()
                        .settle(paid.day())));
        for (Withheld each : withholdings) {
            each.told()
                    .firstLifted()
                    .filter(lifted -> !lifted.isAfter(day))
                    .ifPresent(lifted -> each.step().cited().stream()
                            .filter(place -> paper.lastCited(place) < step)
                            .forEach(place -> findings.settle(place, lifted)));
            each.told().endedDate().filter(ended -> !ended.isAfter(day)).ifPresent(ended -> each.sanction()
                    .settle(ended));
        }
    }

    /** The step by which the case would stand where its services do, and which the paper does not tell. */
    Optional<Missing> missing() {
        int lifted = paper.lastOf(CaseStep.TMP2T_REVOKED);
        Optional<Withheld> imposed = withholdings.stream()
                .filter(each -> each.index() > lifted && each.told().wasImposed())
                .findFirst();
        return switch (theCase.state()) {
            case WITHHOLDING_REQUESTED -> imposed.map(each -> new Missing(each.index(), CaseStep.TMP2T_IMPOSED));
            case SERVICES_WITHHELD -> imposed.filter(each -> withholdings.stream()
                            .allMatch(other -> other.told().endedDate().isPresent()))
                    .map(each -> new Missing(each.index(), CaseStep.TMP2T_REVOKED));
            default -> Optional.empty();
        };
    }

    /** A step that is missing, and the place of the step that asked for services. */
    record Missing(int index, CaseStep step) {}

    List<FineTakenOver> finesTold() {
        return fines.stream().map(this::told).toList();
    }

    List<Withheld> withholdings() {
        return List.copyOf(withholdings);
    }

    private FineTakenOver told(Imposed each) {
        List<FineTakenOver.Fined> reached = each.step().cited().stream()
                .map(findings::at)
                .map(finding -> new FineTakenOver.Fined(finding.id(), finding.category()))
                .toList();
        return new FineTakenOver(
                each.fine().id(),
                theCase.id(),
                theCase.employerId(),
                theCase.legalPersonId(),
                theCase.regionCode(),
                reached,
                secondReprimandEnded(each),
                each.step().takenDate(),
                each.told().rupiah(),
                each.told().payableUntil(),
                each.paid(),
                each.step().note());
    }

    /** The term of the last second reprimand before the fine: a case that was reopened may have two. */
    private LocalDate secondReprimandEnded(Imposed each) {
        return CaseDeadline.of(List.of(theCase.id())).stream()
                .filter(term -> term.step() == CaseStep.SP2)
                .map(CaseDeadline::dueDate)
                .filter(day -> day.isBefore(each.step().takenDate()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    WithholdingTakenOver told(Withheld each) {
        List<WithholdingTakenOver.Breach> reached = each.step().cited().stream()
                .map(findings::at)
                .map(finding -> new WithholdingTakenOver.Breach(
                        finding.id(), finding.category(), findings.settledDate(finding.id())))
                .toList();
        return new WithholdingTakenOver(
                each.sanction().id(),
                theCase.id(),
                theCase.employerId(),
                theCase.legalPersonId(),
                theCase.regionCode(),
                reached,
                each.told().addresseeAgencyId(),
                each.step().takenDate(),
                each.told().services().stream().map(PaperSanctions::told).toList(),
                each.step().note());
    }

    private static WithholdingTakenOver.Asked told(PaperService told) {
        return new WithholdingTakenOver.Asked(
                told.service(), imposed(told), refused(told), lifted(told.liftingNumber(), told.liftedDate()));
    }

    private static Optional<WithholdingTakenOver.Imposed> imposed(PaperService told) {
        String number = told.decisionNumber();
        LocalDate day = told.decisionDate();
        LocalDate valid = told.validFrom();
        return told.imposes() && number != null && day != null && valid != null
                ? Optional.of(new WithholdingTakenOver.Imposed(number, day, valid))
                : Optional.empty();
    }

    private static Optional<WithholdingTakenOver.Refused> refused(PaperService told) {
        String reason = told.refusalReason();
        LocalDate day = told.decisionDate();
        return told.refuses() && reason != null && day != null
                ? Optional.of(new WithholdingTakenOver.Refused(reason, told.decisionNumber(), day))
                : Optional.empty();
    }

    private static Optional<WithholdingTakenOver.Lifted> lifted(@Nullable String number, @Nullable LocalDate day) {
        return number == null || day == null
                ? Optional.empty()
                : Optional.of(new WithholdingTakenOver.Lifted(number, day));
    }
}
