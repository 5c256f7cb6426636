package id.patuh.noncompliance;

import id.patuh.platform.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step is given, against what the table says that it needs; every fault at once. Pure. */
final class StepProof {

    private final NoncomplianceCase theCase;
    private final CaseStanding standing;
    private final TakeStep request;
    private final List<Fault> faults = new ArrayList<>();

    private StepProof(NoncomplianceCase theCase, CaseStanding standing, TakeStep request) {
        this.theCase = theCase;
        this.standing = standing;
        this.request = request;
    }

    /** What is missing or wrong; whether another case may be named is the caller's to check. */
    static List<Fault> faults(NoncomplianceCase theCase, CaseStanding standing, TakeStep request) {
        StepProof proof = new StepProof(theCase, standing, request);
        request.step().needs().forEach(proof::check);
        proof.known();
        return proof.faults;
    }

    private void check(StepNeed need) {
        switch (need) {
            case NOTE -> given("/note", request.note());
            case LINKED_CASE -> given("/linkedCaseId", request.linkedCaseId());
            case SERVICE -> served();
            case OPEN_FINDINGS -> cited(FindingStatus.SUSPECTED, FindingStatus.CONFIRMED);
            case CONFIRMED_FINDINGS -> cited(FindingStatus.CONFIRMED);
            case STOOD_IN_EXAM_REPORT, STOOD_IN_SP1, STOOD_IN_SP2, REACHED_BY_FINE, REACHED_BY_WITHHOLDING -> stoodIn(
                    standing.stood(need).orElse(Set.of()));
            case MANDATE -> given("/mandateId", request.mandateId());
            case COMMITMENT -> given("/commitmentId", request.commitmentId());
            case PARTNERS -> given("/agencyIds", request.agencyIds());
            case FINDINGS_SETTLED, CORRECTION, SECOND_PERSON -> {
                // the case knows whether a finding is open, and a correction what it needs
            }
        }
    }

    private void given(String at, @Nullable Object value) {
        if (value == null) {
            faults.add(Fault.at(at, "required"));
        }
    }

    private void served() {
        LocalDate served = request.servedDate();
        if (served == null) {
            faults.add(Fault.at("/servedDate", "required"));
        } else if (served.isAfter(standing.today())) {
            faults.add(Fault.at("/servedDate", "in-the-future"));
        } else if (served.isBefore(theCase.openedDate())) {
            faults.add(Fault.at("/servedDate", "before-the-case"));
        } else if (daysBefore().filter(due -> !served.isAfter(due)).isPresent()) {
            faults.add(Fault.at("/servedDate", "before-the-term-ran-out"));
        }
    }

    /** The last of the days that must be over before the letter may be served. */
    private Optional<LocalDate> daysBefore() {
        return request.step() == CaseStep.TMP2T_REQUEST
                ? StepGuard.fineIsDue(standing)
                : rungBefore(request.step()).flatMap(standing::lastDueDate);
    }

    /** The rung whose days must be over before this one's letter may be served. */
    static Optional<CaseStep> rungBefore(CaseStep step) {
        return switch (step) {
            case SP2 -> Optional.of(CaseStep.SP1);
            case ADMIN_FINE -> Optional.of(CaseStep.SP2);
            case NOTA_2 -> Optional.of(CaseStep.NOTA_1);
            case COLLECT_LETTER -> Optional.of(CaseStep.COLLECT_LETTER);
            case TMP2T_REQUEST -> Optional.of(CaseStep.ADMIN_FINE);
            default -> Optional.empty();
        };
    }

    private void cited(FindingStatus... wanted) {
        if (request.cited().isEmpty()) {
            faults.add(Fault.at("/findingIds", "required"));
        }
        for (int i = 0; i < request.cited().size(); i++) {
            String at = "/findingIds/" + i;
            theCase.finding(request.cited().get(i))
                    .filter(finding -> !Set.of(wanted).contains(finding.status()))
                    .map(finding -> finding.status().isOpen()
                            ? Fault.at(at, "finding-not-confirmed")
                            : Fault.at(at, "finding-not-open"))
                    .ifPresent(faults::add);
        }
    }

    private void stoodIn(Set<UUID> stood) {
        for (int i = 0; i < request.cited().size(); i++) {
            UUID cited = request.cited().get(i);
            if (theCase.finding(cited).isPresent() && !stood.contains(cited)) {
                faults.add(Fault.at("/findingIds/" + i, "not-in-the-rung-before"));
            }
        }
    }

    /** What is cited must be of the case, whatever the step needs. */
    private void known() {
        for (int i = 0; i < request.cited().size(); i++) {
            if (theCase.finding(request.cited().get(i)).isEmpty()) {
                faults.add(Fault.at("/findingIds/" + i, "unknown-finding"));
            }
        }
    }
}
