package id.patuh.noncompliance;

import id.patuh.noncompliance.PaperStep.PaperFine;
import id.patuh.platform.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the paper of a case must tell before its steps are replayed; every fault at once. Pure. */
final class PaperRules {

    /** The opening, and steps that name what only a case that is here has. */
    private static final Set<CaseStep> ONLY_HERE =
            EnumSet.of(CaseStep.DETECT, CaseStep.CLOSE_DUPLICATE, CaseStep.CORRECTION);

    private final PaperCase paper;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private PaperRules(PaperCase paper, LocalDate today) {
        this.paper = paper;
        this.today = today;
    }

    /**
     * What is missing or wrong, in pointers below the case.
     *
     * @param today legal day in the region of the employer
     */
    static List<Fault> faults(PaperCase paper, LocalDate today) {
        PaperRules rules = new PaperRules(paper, today);
        rules.check();
        return rules.faults;
    }

    private void check() {
        if (paper.openedDate().isAfter(today)) {
            faults.add(Fault.at("/openedDate", "in-the-future"));
        }
        if (paper.foundWith(PaperCase.OPENING).isEmpty()) {
            faults.add(Fault.at("/findings", "nothing-found-at-first"));
        }
        LocalDate before = paper.openedDate();
        for (int i = 0; i < paper.steps().size(); i++) {
            PaperStep step = paper.steps().get(i);
            check(step, before, "/steps/" + i);
            cites(step, i);
            brings(step, "/steps/" + i);
            decides(step, i);
            before = step.takenDate();
        }
    }

    private void check(PaperStep step, LocalDate before, String at) {
        if (ONLY_HERE.contains(step.step())) {
            faults.add(Fault.at(at + "/step", "not-in-a-takeover"));
        }
        if (step.takenDate().isAfter(today)) {
            faults.add(Fault.at(at + "/takenDate", "in-the-future"));
        }
        if (step.takenDate().isBefore(before)) {
            faults.add(Fault.at(at + "/takenDate", "too-early", before));
        }
        LocalDate served = step.servedDate();
        if (served != null && served.isAfter(step.takenDate())) {
            faults.add(Fault.at(at + "/servedDate", "after-the-step"));
        }
        if (step.step().needs(StepNeed.SERVICE) && step.letterNumber() == null) {
            faults.add(Fault.at(at + "/letterNumber", "required"));
        }
    }

    private void cites(PaperStep step, int index) {
        for (int i = 0; i < step.cited().size(); i++) {
            String at = "/steps/" + index + "/findingIndexes/" + i;
            int place = step.cited().get(i);
            if (place >= paper.findings().size()) {
                faults.add(Fault.at(at, "unknown-finding"));
            } else if (paper.foundIn(place) > index) {
                faults.add(Fault.at(at, "found-later"));
            } else if (step.step() == CaseStep.REOPEN && paper.foundIn(place) < index) {
                faults.add(Fault.at(at, "found-before"));
            }
        }
    }

    /** A fine, a promise and withheld services come with their own steps. */
    private void brings(PaperStep step, String at) {
        PaperFine fine = step.fine();
        PaperCommitment commitment = step.commitment();
        PaperWithholding withholding = step.withholding();
        with(step, CaseStep.ADMIN_FINE, fine, at + "/fine");
        with(step, CaseStep.COMMITMENT, commitment, at + "/commitment");
        with(step, CaseStep.TMP2T_REQUEST, withholding, at + "/withholding");
        if (fine != null && step.step() == CaseStep.ADMIN_FINE) {
            check(fine, step.takenDate(), at + "/fine");
        }
        if (commitment != null && step.step() == CaseStep.COMMITMENT) {
            check(commitment, step.takenDate(), at + "/commitment");
        }
        if (withholding != null && step.step() == CaseStep.TMP2T_REQUEST) {
            faults.addAll(PaperWithholdingRules.faults(withholding, step.takenDate(), today, at + "/withholding"));
        }
    }

    private void with(PaperStep step, CaseStep wanted, @Nullable Object told, String at) {
        if (told == null && step.step() == wanted) {
            faults.add(Fault.at(at, "required"));
        } else if (told != null && step.step() != wanted) {
            faults.add(Fault.at(at, "not-with-this-step"));
        }
    }

    /** What a desk decided stands with the request that it answers. */
    private void decides(PaperStep step, int index) {
        LocalDate day = step.takenDate();
        List<PaperWithholding> asked = paper.steps().stream()
                .limit(index)
                .map(PaperStep::withholding)
                .filter(Objects::nonNull)
                .toList();
        if (step.step() == CaseStep.TMP2T_IMPOSED
                && asked.stream().flatMap(each -> each.services().stream()).noneMatch(each -> each.wasImposedBy(day))) {
            faults.add(Fault.at("/steps/" + index + "/takenDate", "nothing-imposed-yet"));
        }
        if (step.step() == CaseStep.TMP2T_REVOKED
                && asked.stream().anyMatch(each -> each.endedDate()
                        .filter(ended -> !ended.isAfter(day))
                        .isEmpty())) {
            faults.add(Fault.at("/steps/" + index + "/takenDate", "services-still-withheld"));
        }
    }

    private void check(PaperCommitment promise, LocalDate taken, String at) {
        if (promise.promisedDate().isAfter(taken)) {
            faults.add(Fault.at(at + "/promisedDate", "after-the-step"));
        }
        if (promise.promisedDate().isBefore(paper.openedDate())) {
            faults.add(Fault.at(at + "/promisedDate", "before-the-case"));
        }
        if (!promise.dueDate().isAfter(taken)) {
            faults.add(Fault.at(at + "/dueDate", "too-early", taken.plusDays(1)));
        }
    }

    private void check(PaperFine fine, LocalDate imposed, String at) {
        if (fine.rupiah() == 0) {
            faults.add(Fault.at(at + "/amount/amount", "too-small", 1));
        }
        if (fine.payableUntil().isBefore(imposed)) {
            faults.add(Fault.at(at + "/payableUntil", "too-early", imposed));
        }
        LocalDate paid = fine.paidDate();
        if (paid != null && paid.isAfter(today)) {
            faults.add(Fault.at(at + "/paidDate", "in-the-future"));
        }
        if (paid != null && paid.isBefore(imposed)) {
            faults.add(Fault.at(at + "/paidDate", "too-early", imposed));
        }
        if (paid != null && fine.paymentReference() == null) {
            faults.add(Fault.at(at + "/paymentReference", "required"));
        }
        if (paid == null && fine.paymentReference() != null) {
            faults.add(Fault.at(at + "/paidDate", "required"));
        }
    }
}
