package id.patuh.noncompliance;

import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import id.patuh.registration.KnownFigures;
import id.patuh.registration.KnownWorkforce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the registrations of an employer what confirmed findings know of its workers and wages. */
@ApplicationScoped
class ConfirmedFigures {

    /** Who counted, where a finding was confirmed (pemeriksaan, PP 86/2013 art. 13). */
    static final String SOURCE = "EXAMINATION";

    private final KnownWorkforce known;

    ConfirmedFigures(KnownWorkforce known) {
        this.known = known;
    }

    /** Tells what of these findings is confirmed and knows anything; the employer is locked. */
    void tell(Employer employer, NoncomplianceCase theCase, List<Finding> findings, LocalDate today) {
        List<KnownFigures> told = findings.stream()
                .map(Finding::facts)
                .filter(facts -> facts.status() == FindingStatus.CONFIRMED)
                .filter(facts -> facts.workersKnown() != null || facts.wageKnown() != null)
                .flatMap(facts -> figures(facts, theCase.caseNumber(), today).stream())
                .toList();
        known.record(employer, told);
    }

    /** One for each programme that the finding names, or one for all; of the end of its months, where they have ended. */
    private static List<KnownFigures> figures(FindingFacts facts, String caseNumber, LocalDate today) {
        LocalDate end = facts.toMonth() == null ? today : facts.toMonth().atEndOfMonth();
        LocalDate day = end.isAfter(today) ? today : end;
        return facts.programmeList().isEmpty()
                ? List.of(figures(null, facts, caseNumber, day))
                : facts.programmeList().stream()
                        .map(programme -> figures(programme, facts, caseNumber, day))
                        .toList();
    }

    private static KnownFigures figures(
            @Nullable Programme programme, FindingFacts facts, String caseNumber, LocalDate day) {
        return new KnownFigures(
                programme, SOURCE, day, facts.workersKnown(), Money.amountOf(facts.wageKnown()), caseNumber);
    }
}
