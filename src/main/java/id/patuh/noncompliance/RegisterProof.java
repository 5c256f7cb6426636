package id.patuh.noncompliance;

import id.patuh.compliance.RegisterEvidence;
import id.patuh.compliance.RegisterEvidence.Gap;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What resolves the breaches of registration and data (PP 86/2013 art. 3(1)): the register shows the registration, the
 * workers or the wages. What the register cannot know is left to the officer, and what was settled on paper to the paper.
 */
@ApplicationScoped
class RegisterProof {

    private final RegisterEvidence register;

    RegisterProof(RegisterEvidence register) {
        this.register = register;
    }

    /**
     * Refuses to resolve a finding while the register shows its breach, as the finding stood or as it is to be.
     *
     * @param facts the finding as it is to be
     * @param day legal day on which the register must show it
     */
    void check(Finding finding, FindingFacts facts, LocalDate day) {
        // without a word on how it was resolved it is refused for that
        if (facts.status() == FindingStatus.RESOLVED
                && facts.resolution() != null
                && finding.status().isOpen()) {
            gap(finding, finding.facts(), day)
                    .or(() -> gap(finding, facts, day))
                    .ifPresent(gap -> {
                        throw Refusal.at(CaseProblem.FINDING_NEEDS_PROOF, fault(gap), facts.category(), facts.status())
                                .with("findingId", finding.id())
                                .with("legalBasis", gap.legalBasis());
                    });
        }
    }

    private Optional<Gap> gap(Finding finding, FindingFacts facts, LocalDate day) {
        return register.gap(
                new RegisterEvidence.Found(
                        finding.employerId(),
                        facts.category(),
                        facts.toMonth(),
                        facts.programmeList(),
                        facts.workersKnown(),
                        Money.amountOf(facts.wageKnown()),
                        Money.amountOf(facts.minimumWageUsed())),
                day);
    }

    private static Fault fault(Gap gap) {
        String programme = gap.programme().map(Programme::name).orElse("-");
        return switch (gap.kind()) {
            case NOT_REGISTERED -> Fault.at("/status", "not-registered");
            case PROGRAMME_MISSING -> Fault.at("/status", "programme-not-registered", programme);
            case REGISTERED_LATER -> Fault.at(
                    "/status", "registered-later", programme, Objects.requireNonNull(gap.since()));
            case REGISTERED_IN_PART -> Fault.at("/status", "registered-in-part", programme);
            case WORKERS_MISSING -> Fault.at("/status", "workers-missing", programme, gap.known(), gap.reported());
            case WORKERS_NOT_REPORTED -> Fault.at("/status", "workers-not-reported", programme, gap.known());
            case WAGES_UNDERSTATED -> Fault.at("/status", "wages-understated", programme, gap.known(), gap.reported());
            case WAGES_NOT_REPORTED -> Fault.at("/status", "wages-not-reported", programme, gap.known());
            case WAGES_BELOW_MINIMUM -> Fault.at(
                    "/status", "wages-below-minimum", programme, gap.known(), gap.reported());
        };
    }
}
