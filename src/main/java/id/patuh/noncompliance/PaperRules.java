package id.patuh.noncompliance;

import id.patuh.noncompliance.PaperStep.PaperFine;
import id.patuh.platform.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the paper of a case must tell before its steps are replayed; every fault at once. Pure. */
final class PaperRules {

    /** Steps that name what only a case that is here has, or that somebody else takes here. */
    private static final Set<CaseStep> ONLY_HERE = EnumSet.of(
            CaseStep.DETECT,
            CaseStep.REOPEN,
            CaseStep.COMMITMENT,
            CaseStep.COMMITMENT_BROKEN,
            CaseStep.CLOSE_DUPLICATE,
            CaseStep.CORRECTION,
            CaseStep.TMP2T_REQUEST,
            CaseStep.TMP2T_IMPOSED,
            CaseStep.TMP2T_REVOKED);

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
        LocalDate before = paper.openedDate();
        for (int i = 0; i < paper.steps().size(); i++) {
            PaperStep step = paper.steps().get(i);
            check(step, before, "/steps/" + i);
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
        for (int i = 0; i < step.cited().size(); i++) {
            if (step.cited().get(i) >= paper.findings().size()) {
                faults.add(Fault.at(at + "/findingIndexes/" + i, "unknown-finding"));
            }
        }
        PaperFine fine = step.fine();
        if (fine == null && step.step() == CaseStep.ADMIN_FINE) {
            faults.add(Fault.at(at + "/fine", "required"));
        } else if (fine != null && step.step() != CaseStep.ADMIN_FINE) {
            faults.add(Fault.at(at + "/fine", "not-with-this-step"));
        } else if (fine != null) {
            check(fine, step.takenDate(), at + "/fine");
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
