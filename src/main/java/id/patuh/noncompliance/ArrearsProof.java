package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.contribution.OverdueMonths;
import id.patuh.contribution.Plans;
import id.patuh.employer.Employer;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What resolves arrears: principal and late fine of the months paid, or a plan about them kept to its end. What the ledger does
 * not know of is left to the officer.
 */
@ApplicationScoped
class ArrearsProof {

    private static final String BASIS = "UU 24/2011 art. 19(1)-(2)";

    private final OverdueMonths overdue;

    ArrearsProof(OverdueMonths overdue) {
        this.overdue = overdue;
    }

    /**
     * Refuses to resolve arrears while the ledger of the establishment shows something unpaid of their months, as they stood or
     * as they are to be.
     *
     * @param facts the finding as it is to be
     * @param day legal day at whose end all must be paid
     */
    void check(Finding finding, FindingFacts facts, LocalDate day) {
        if (facts.category() == Category.ARREARS
                && facts.status() == FindingStatus.RESOLVED
                && finding.status().isOpen()) {
            refuseUnpaid(finding, finding.facts(), day);
            refuseUnpaid(finding, facts, day);
        }
    }

    private void refuseUnpaid(Finding finding, FindingFacts facts, LocalDate day) {
        UUID establishment = finding.employerId();
        Employer employer = Employer.visible(establishment, Sight.ALL).orElseThrow();
        List<OverdueMonths.Month> unpaid =
                overdue.of(employer, day, facts.fromMonth(), facts.toMonth(), facts.programmeList()).stream()
                        .filter(each -> !Plans.wasKept(establishment, each.month()))
                        .toList();
        if (!unpaid.isEmpty()) {
            long total = unpaid.stream()
                    .mapToLong(each -> each.principal() + each.lateFine())
                    .sum();
            YearMonth last = unpaid.get(unpaid.size() - 1).month();
            throw Refusal.at(
                            CaseProblem.FINDING_NEEDS_PROOF,
                            Fault.at(
                                    "/status",
                                    "arrears-unpaid",
                                    total,
                                    unpaid.get(0).month(),
                                    last),
                            Category.ARREARS,
                            FindingStatus.RESOLVED)
                    .with("findingId", finding.id())
                    .with("legalBasis", BASIS);
        }
    }
}
