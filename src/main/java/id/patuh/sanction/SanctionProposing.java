package id.patuh.sanction;

import id.patuh.agency.Agency;
import id.patuh.noncompliance.CaseSanctions;
import id.patuh.noncompliance.CaseSanctions.ReprimandedFinding;
import id.patuh.noncompliance.CaseSanctions.SanctionedCase;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Proposes sanctions; nothing counts before a second person approves it. */
@ApplicationScoped
class SanctionProposing {

    private final CaseSanctions cases;
    private final SanctionGround ground;
    private final FineReckoning reckoning;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;

    SanctionProposing(
            CaseSanctions cases,
            SanctionGround ground,
            FineReckoning reckoning,
            CurrentCaller caller,
            Journal journal,
            LegalTime time) {
        this.cases = cases;
        this.ground = ground;
        this.reckoning = reckoning;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID propose(ProposeSanction request) {
        List<Fault> faults = faults(request);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        SanctionedCase theCase = locked(request.caseId());
        SanctionGround.secondReprimandEnds(theCase);
        List<ReprimandedFinding> findings = SanctionGround.findings(theCase, request.findingIds());
        List<Sanction> others = Sanction.ofCase(theCase.id());
        Proposal proposal =
                switch (request.kind()) {
                    case ADMINISTRATIVE_FINE -> fine(request, theCase, findings, others);
                    case SERVICES_WITHHELD -> withholding(request, theCase, findings, others);
                };
        Sanction sanction = new Sanction(proposal, ActingPerson.of(caller.get()), time.now());
        sanction.persistAndFlush();
        journal.record(new SanctionEvent.SanctionProposed(sanction));
        return sanction.id();
    }

    private Proposal fine(
            ProposeSanction request, SanctionedCase theCase, List<ReprimandedFinding> findings, List<Sanction> others) {
        SanctionGround.checkFine(theCase, request.findingIds(), others);
        FineReckoning.Reckoned reckoned = reckoning.reckon(theCase, findings);
        return new Proposal(
                request.kind(),
                theCase.id(),
                bearer(theCase),
                breaches(findings),
                request.note(),
                reckoned.legalBasis(),
                theCase.today(),
                reckoned.fine(),
                reckoned.lines(),
                Withholding.NONE);
    }

    private Proposal withholding(
            ProposeSanction request, SanctionedCase theCase, List<ReprimandedFinding> findings, List<Sanction> others) {
        UUID addressee = Objects.requireNonNull(request.addresseeAgencyId());
        Withholding withholding = Withholding.by(addressee, request.serviceList());
        ground.checkWithholding(theCase, request.findingIds(), withholding, others);
        return new Proposal(
                request.kind(),
                theCase.id(),
                bearer(theCase),
                breaches(findings),
                request.note(),
                request.kind().legalBasis(),
                theCase.today(),
                null,
                List.of(),
                withholding);
    }

    private static Bearer bearer(SanctionedCase theCase) {
        return new Bearer(theCase.employerId(), theCase.legalPersonId(), theCase.regionCode());
    }

    private static List<WithholdingRules.Breach> breaches(List<ReprimandedFinding> findings) {
        return findings.stream()
                .map(finding -> new WithholdingRules.Breach(finding.id(), BrokenDuty.of(finding.category())))
                .toList();
    }

    /** A case that the caller may not see is no case of the request. */
    private SanctionedCase locked(UUID caseId) {
        try {
            return cases.locked(caseId);
        } catch (Refusal refusal) {
            throw refusal.type() == PlatformProblem.NOT_FOUND
                    ? Refusal.of(List.of(Fault.at("/caseId", "no-such-case")))
                    : refusal;
        }
    }

    private static List<Fault> faults(ProposeSanction request) {
        List<Fault> faults = new ArrayList<>();
        repeated(request.findingIds(), "/findingIds/", faults);
        repeated(request.serviceList(), "/services/", faults);
        boolean isWithholding = request.kind() == SanctionKind.SERVICES_WITHHELD;
        UUID addressee = request.addresseeAgencyId();
        if (isWithholding && request.services() == null) {
            faults.add(Fault.at("/services", "required"));
        }
        if (isWithholding && addressee == null) {
            faults.add(Fault.at("/addresseeAgencyId", "required"));
        }
        if (!isWithholding && request.services() != null) {
            faults.add(Fault.at("/services", "not-with-this-kind"));
        }
        if (!isWithholding && addressee != null) {
            faults.add(Fault.at("/addresseeAgencyId", "not-with-this-kind"));
        }
        if (isWithholding && addressee != null && !Agency.withholdsServices(addressee)) {
            faults.add(Fault.at("/addresseeAgencyId", "withholds-no-services"));
        }
        return faults;
    }

    private static void repeated(List<?> values, String at, List<Fault> faults) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                faults.add(Fault.at(at + i, "repeated-item"));
            }
        }
    }
}
