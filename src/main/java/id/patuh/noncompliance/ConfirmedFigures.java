package id.patuh.noncompliance;

import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import id.patuh.registration.KnownFigures;
import id.patuh.registration.KnownWorkforce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    /** Tells what of these findings is confirmed and knows anything, each of its establishment; these are locked. */
    void tell(Employer employer, NoncomplianceCase theCase, List<Finding> findings, LocalDate today) {
        Map<UUID, List<KnownFigures>> told = new TreeMap<>();
        for (Finding finding : findings) {
            FindingFacts facts = finding.facts();
            if (facts.status() == FindingStatus.CONFIRMED
                    && (facts.workersKnown() != null || facts.wageKnown() != null)) {
                told.computeIfAbsent(finding.employerId(), none -> new ArrayList<>())
                        .addAll(figures(facts, theCase.caseNumber(), today));
            }
        }
        told.forEach((establishment, figures) -> known.record(
                establishment.equals(employer.id())
                        ? employer
                        : Employer.lockedOf(establishment).orElseThrow(),
                figures));
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
